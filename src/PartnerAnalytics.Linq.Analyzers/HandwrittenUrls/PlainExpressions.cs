using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>Tells which values may stand in the lambda of a query, where they are read without being compiled.</summary>
internal static class PlainExpressions
{
    public static bool IsPlain(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in expression.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var type = model.GetTypeInfo(node, cancellationToken).Type;
            if (!IsKnown(node) || type is { IsRefLikeType: true } or { TypeKind: TypeKind.Dynamic or TypeKind.Error })
            {
                return false;
            }

            if (node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax
                && !IsPlainCall(model.GetOperation(node, cancellationToken)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text of a value where an operator or a dot follows it.</summary>
    public static string ToOperand(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or ParenthesizedExpressionSyntax or LiteralExpressionSyntax or ThisExpressionSyntax => expression.ToString(),
        _ => "(" + expression + ")",
    };

    private static bool IsKnown(ExpressionSyntax expression) => expression switch
    {
        TypeSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax => true,
        ParenthesizedExpressionSyntax or LiteralExpressionSyntax or ThisExpressionSyntax or ConditionalExpressionSyntax => true,
        ObjectCreationExpressionSyntax created => created.Initializer is null && created.ArgumentList is not null,
        BinaryExpressionSyntax binary => binary.Kind() is not (SyntaxKind.IsExpression or SyntaxKind.AsExpression),
        CastExpressionSyntax => true,
        PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.UnaryMinusExpression or SyntaxKind.LogicalNotExpression,
        PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        _ => false,
    };

    /// <summary>A tree of expressions knows neither names of arguments nor arguments that are left out or given by reference.</summary>
    private static bool IsPlainCall(IOperation? operation)
    {
        var arguments = operation switch
        {
            IInvocationOperation { TargetMethod.MethodKind: not MethodKind.LocalFunction } call => call.Arguments,
            IObjectCreationOperation created => created.Arguments,
            _ => default,
        };
        return !arguments.IsDefault && arguments.All(argument =>
            argument.ArgumentKind == ArgumentKind.Explicit
            && argument.Parameter is { RefKind: RefKind.None, Type.IsRefLikeType: false }
            && argument.Syntax is not ArgumentSyntax { NameColon: not null });
    }
}
