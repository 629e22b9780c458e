using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>Tells which part of the source is one string.</summary>
internal static class StringExpressions
{
    /// <summary>What the string of every URL of the service has.</summary>
    private const string Marker = "analytics/";

    /// <summary>Whether a literal or an interpolated string may be a URL; looks at the text alone.</summary>
    public static bool MayBeUrl(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.Text.Contains(Marker),
        InterpolatedStringExpressionSyntax interpolated => interpolated.Contents
            .OfType<InterpolatedStringTextSyntax>()
            .Any(text => text.TextToken.Text.Contains(Marker)),
        _ => false,
    };

    /// <summary>The whole string that a literal belongs to; null where that is not known, or must be a constant.</summary>
    public static ExpressionSyntax? FindWhole(ExpressionSyntax part, SemanticModel model, CancellationToken cancellationToken)
    {
        var whole = part;
        while (whole.Parent is ParenthesizedExpressionSyntax
            || (whole.Parent is BinaryExpressionSyntax joined && IsConcatenation(joined, model, cancellationToken)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            whole = (ExpressionSyntax)whole.Parent;
        }

        while (whole is ParenthesizedExpressionSyntax parenthesized && whole != part)
        {
            whole = parenthesized.Expression;
        }

        return IsFirst(part, whole) && !IsPiece(whole, model, cancellationToken) && !IsConstant(whole) ? whole : null;
    }

    /// <summary>Whether <c>+</c> joins strings.</summary>
    public static bool IsConcatenation(BinaryExpressionSyntax binary, SemanticModel model, CancellationToken cancellationToken) =>
        binary.IsKind(SyntaxKind.AddExpression)
        && model.GetTypeInfo(binary, cancellationToken).Type?.SpecialType == SpecialType.System_String;

    /// <summary>Whether an expression is put together from literals, and so can be read.</summary>
    public static bool IsText(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsText(parenthesized.Expression, model, cancellationToken),
        BinaryExpressionSyntax binary => IsConcatenation(binary, model, cancellationToken),
        InterpolatedStringExpressionSyntax => true,
        _ => expression.IsKind(SyntaxKind.StringLiteralExpression),
    };

    /// <summary>The argument of a call that percent-encodes a string; null for any other expression.</summary>
    public static ExpressionSyntax? FindEncoded(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call
        && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Parameters.Length: 1 } method
        && method.Parameters[0].Type.SpecialType == SpecialType.System_String
        && (method.Name, method.ContainingType.ToDisplayString()) is
            ("EscapeDataString", "System.Uri")
            or ("UrlEncode", "System.Net.WebUtility" or "System.Web.HttpUtility")
            or ("Encode", "System.Text.Encodings.Web.TextEncoder" or "System.Text.Encodings.Web.UrlEncoder")
            ? call.ArgumentList.Arguments[0].Expression
            : null;

    /// <summary>Of several strings that are joined, the first that may be a URL stands for all of them.</summary>
    private static bool IsFirst(ExpressionSyntax part, ExpressionSyntax whole) =>
        whole == part || whole.DescendantNodesAndSelf(node => node is BinaryExpressionSyntax or ParenthesizedExpressionSyntax)
            .FirstOrDefault(MayBeUrl) == part;

    /// <summary>Whether a string becomes a part of another in a way that is not read.</summary>
    private static bool IsPiece(SyntaxNode whole, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var node = whole.Parent; ; node = node.Parent)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax:
                    break;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression):
                    break;
                case BinaryExpressionSyntax binary:
                    return IsConcatenation(binary, model, cancellationToken);
                case AssignmentExpressionSyntax assignment:
                    return assignment.IsKind(SyntaxKind.AddAssignmentExpression);
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    return model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType is { } type
                        && (type.SpecialType == SpecialType.System_String || type.ToDisplayString() == "System.Text.StringBuilder");
                default:
                    return node is InterpolationSyntax;
            }
        }
    }

    private static bool IsConstant(SyntaxNode whole)
    {
        foreach (var node in whole.Ancestors())
        {
            switch (node)
            {
                case AttributeArgumentSyntax or ParameterSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax:
                    return true;
                case LocalDeclarationStatementSyntax local:
                    return local.IsConst;
                case BaseFieldDeclarationSyntax field:
                    return field.Modifiers.Any(SyntaxKind.ConstKeyword);
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return false;
            }
        }

        return false;
    }
}
