using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Where a condition uses something of the row that must not be null.</summary>
internal sealed class NullUses
{
    private readonly FixedSource _source;
    private readonly ExpressionSyntax _condition;
    private readonly List<(ExpressionSyntax Use, string? Path)> _uses = [];

    public NullUses(FixedSource source, ExpressionSyntax condition)
    {
        (_source, _condition) = (source, condition);
        var paths = condition.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .Select(member => (member.Span, Path: PathOf(member))).Where(member => member.Path is not null).ToList();
        foreach (var use in condition.DescendantNodesAndSelf().SelectMany(FindUses).OrderBy(use => use.Span.End))
        {
            var value = Strip(use);
            var path = PathOf(value);
            if (IsOfRow(value) && MayBeNull(value, paths.Exists(member => member.Path == path && member.Span.End <= use.SpanStart)))
            {
                _uses.Add((use, path));
            }
        }
    }

    /// <summary>The uses in a part of the condition.</summary>
    public IReadOnlyList<ExpressionSyntax> In(SyntaxNode part) =>
        [.. _uses.Where(use => part.Span.Contains(use.Use.Span)).Select(use => use.Use)];

    /// <summary>What must not be null so that a part does not throw; null where it depends on other conditions in the part.</summary>
    public IReadOnlyList<string>? TryGuard(ExpressionSyntax part)
    {
        var paths = new List<string>();
        foreach (var (use, path) in _uses)
        {
            if (!part.Span.Contains(use.Span))
            {
                continue;
            }

            if (path is null || IsConditional(use, part))
            {
                return null;
            }

            if (!paths.Contains(path))
            {
                paths.Add(path);
            }
        }

        return paths;
    }

    /// <summary>A part without the <c>!</c> that a question for null makes superfluous.</summary>
    public string Write(ExpressionSyntax part)
    {
        var text = part.ToString();
        foreach (var sign in In(part).Select(SignOf).Where(sign => sign.HasValue).OrderByDescending(sign => sign!.Value.SpanStart))
        {
            text = text.Remove(sign!.Value.SpanStart - part.SpanStart, 1);
        }

        return text;
    }

    private static SyntaxToken? SignOf(ExpressionSyntax use) =>
        use is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed
            ? suppressed.OperatorToken
            : null;

    /// <summary>What a node uses in a way that throws on null.</summary>
    private IEnumerable<ExpressionSyntax> FindUses(SyntaxNode node)
    {
        switch (node)
        {
            case MemberAccessExpressionSyntax access when access.IsKind(SyntaxKind.SimpleMemberAccessExpression) && Throws(access):
                yield return access.Expression;
                break;
            case ElementAccessExpressionSyntax access:
                yield return access.Expression;
                break;
            case CastExpressionSyntax cast when IsNullable(TypeOf(cast.Expression)) && !IsNullable(TypeOf(cast)):
                yield return cast.Expression;
                break;
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
                when SymbolOf(call) is IMethodSymbol method && IsRequired(method, call, argument):
                yield return argument.Expression;
                break;
        }
    }

    private bool Throws(MemberAccessExpressionSyntax access)
    {
        if (SymbolOf(access.Expression) is INamespaceOrTypeSymbol)
        {
            return false;
        }

        var member = SymbolOf(access);
        return member is IMethodSymbol { ReducedFrom: { } extension } ? IsOfFramework(extension) && IsRequired(extension.Parameters[0])
            : IsNullable(TypeOf(access.Expression)) ? member?.Name is nameof(Nullable<int>.Value)
            : TypeOf(access.Expression)?.IsReferenceType == true;
    }

    // What a method of the user's makes of null is the user's.
    private static bool IsRequired(IMethodSymbol method, InvocationExpressionSyntax call, ArgumentSyntax argument)
    {
        var index = call.ArgumentList.Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { } name
            ? method.Parameters.FirstOrDefault(candidate => candidate.Name == name.Name.Identifier.ValueText)
            : index < method.Parameters.Length ? method.Parameters[index] : null;
        return parameter is not null && IsOfFramework(method) && IsRequired(parameter.OriginalDefinition);
    }

    private static bool IsRequired(IParameterSymbol parameter) =>
        parameter.Type.IsReferenceType && parameter.NullableAnnotation == NullableAnnotation.NotAnnotated;

    private static bool IsOfFramework(IMethodSymbol method)
    {
        var outermost = method.ContainingNamespace;
        while (outermost is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            outermost = outer;
        }

        return outermost?.Name == nameof(System);
    }

    private bool MayBeNull(ExpressionSyntax value, bool isMentioned)
    {
        var symbol = SymbolOf(value);
        var type = TypeOf(value);
        if (type is null || (type.IsValueType && !IsNullable(type)) || IsRow(value) || symbol is INamespaceOrTypeSymbol)
        {
            return false;
        }

        var annotation = symbol switch
        {
            IPropertySymbol property => property.NullableAnnotation,
            IFieldSymbol field => field.NullableAnnotation,
            IMethodSymbol method => method.ReturnNullableAnnotation,
            _ => NullableAnnotation.None,
        };
        return annotation != NullableAnnotation.NotAnnotated
            && !(isMentioned && _source.Model.GetTypeInfo(value, _source.CancellationToken).Nullability.FlowState
                == NullableFlowState.NotNull);
    }

    /// <summary>Whether a use is not reached in each evaluation of a part.</summary>
    private static bool IsConditional(SyntaxNode use, SyntaxNode part)
    {
        for (var node = use; node != part && node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case BinaryExpressionSyntax binary when binary.Right == node && binary.Kind() is
                    SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression:
                case ConditionalExpressionSyntax choice when choice.Condition != node:
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == node:
                case AnonymousFunctionExpressionSyntax or SwitchExpressionArmSyntax or QueryBodySyntax:
                    return true;
            }
        }

        return false;
    }

    /// <summary>A chain of members of the row, without <c>!</c> and parentheses; null for anything else.</summary>
    private string? PathOf(ExpressionSyntax value) => Strip(value) switch
    {
        IdentifierNameSyntax name when IsRow(name) => name.Identifier.Text,
        MemberAccessExpressionSyntax access when PathOf(access.Expression) is { } path
            && SymbolOf(access) is IPropertySymbol or IFieldSymbol =>
            path + "." + access.Name.Identifier.Text,
        _ => null,
    };

    private bool IsOfRow(ExpressionSyntax value) => value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(IsRow);

    private bool IsRow(ExpressionSyntax name) => name is IdentifierNameSyntax
        && SymbolOf(name) switch
        {
            IRangeVariableSymbol => true,
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } parameter =>
                parameter.DeclaringSyntaxReferences.All(reference => !_condition.Span.Contains(reference.Span)
                    && reference.Span.End <= _condition.SpanStart && IsAround(reference)),
            _ => false,
        };

    // The parameter of a lambda that the query itself stands in is a value.
    private bool IsAround(SyntaxReference parameter) =>
        _condition.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } lambda && lambda.Span.Contains(parameter.Span);

    private static ExpressionSyntax Strip(ExpressionSyntax value)
    {
        while (true)
        {
            switch (value)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    value = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    value = suppressed.Operand;
                    break;
                default:
                    return value;
            }
        }
    }

    private ISymbol? SymbolOf(ExpressionSyntax value) => _source.Model.GetSymbolInfo(value, _source.CancellationToken).Symbol;

    private ITypeSymbol? TypeOf(ExpressionSyntax value) => _source.Model.GetTypeInfo(value, _source.CancellationToken).Type;

    private static bool IsNullable(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
