using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>A date in the key of a query: without a bucket, or in a bucket of another level than the dates before it.</summary>
internal sealed class DateInKey
{
    private readonly FixedSource _source;
    private readonly ExpressionSyntax _date;
    private readonly INamedTypeSymbol _buckets;

    private DateInKey(FixedSource source, ExpressionSyntax date, INamedTypeSymbol buckets)
    {
        (_source, _date, _buckets) = (source, date, buckets);
        OtherFunction = FindOtherFunction();
    }

    /// <summary>Whether the date is in a bucket.</summary>
    public bool IsBucket => FunctionOf(_date) is not null;

    /// <summary>The function of the first other bucket in the key; null where there is none.</summary>
    public string? OtherFunction { get; }

    /// <summary>Whether the key has the same type with a bucket as without.</summary>
    public bool KeepsItsType => IsValueAccess(_date)
        || _source.Model.GetTypeInfo(_date).Type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    /// <summary>Finds the date that a diagnostic was reported on.</summary>
    public static DateInKey? TryFind(FixedSource source, TextSpan span) =>
        source.Root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax date && date.Span == span
        && source.Model.Compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.DateBucket") is { } buckets
            ? new DateInKey(source, date, buckets)
            : null;

    /// <summary>Puts a bucket around the date. A member of an anonymous type keeps its name, and <c>.Value</c> stays outside.</summary>
    public IReadOnlyList<TextChange> Wrap(string function)
    {
        var inner = IsValueAccess(_date) ? WithoutSuppression(((MemberAccessExpressionSyntax)_date).Expression) : _date;
        var name = inner == _date && _date.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null }
            ? SyntaxFacts.TryGetInferredMemberName(_date)
            : null;
        var opening = (name is null ? "" : name + " = ") + _source.NameOf(_buckets, _date.SpanStart) + "." + function + "(";
        return [ChainLine.Insert(inner.SpanStart, opening), ChainLine.Insert(inner.Span.End, ")")];
    }

    /// <summary>Calls another function of the bucket.</summary>
    public IReadOnlyList<TextChange> Rename(string function)
    {
        var name = ((InvocationExpressionSyntax)_date).Expression is MemberAccessExpressionSyntax access
            ? access.Name
            : ((InvocationExpressionSyntax)_date).Expression;
        return [new TextChange(name.Span, function)];
    }

    private bool IsValueAccess(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access
        && _source.Model.GetTypeInfo(access.Expression).Type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static ExpressionSyntax WithoutSuppression(ExpressionSyntax expression) =>
        expression is PostfixUnaryExpressionSyntax suppressed && suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression)
            ? suppressed.Operand
            : expression;

    private string? FindOtherFunction() => KeyAround(_date)?.DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(call => call != _date && !_date.Contains(call))
        .Select(FunctionOf)
        .FirstOrDefault(function => function is not null);

    private string? FunctionOf(ExpressionSyntax expression)
    {
        _source.CancellationToken.ThrowIfCancellationRequested();
        return expression is InvocationExpressionSyntax
            && _source.Model.GetOperation(expression, _source.CancellationToken) is IInvocationOperation { TargetMethod: var method }
            && SymbolEqualityComparer.Default.Equals(method.ContainingType, _buckets)
                ? method.Name
                : null;
    }

    private static SyntaxNode? KeyAround(SyntaxNode date) =>
        date.Ancestors().FirstOrDefault(node => node is LambdaExpressionSyntax or GroupClauseSyntax or SelectClauseSyntax);
}
