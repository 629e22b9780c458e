using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>A query that an operator of <c>Enumerable</c> evaluates.</summary>
internal sealed class EvaluatedQuery
{
    private readonly FixedSource _source;
    private readonly InvocationExpressionSyntax _call;
    private readonly ExpressionSyntax _query;
    private readonly SyntaxToken? _dot;

    private EvaluatedQuery(FixedSource source, InvocationExpressionSyntax call, ExpressionSyntax query)
    {
        (_source, _call, _query) = (source, call, query);
        _dot = _call.Expression is MemberAccessExpressionSyntax access && access.Expression == query ? access.OperatorToken : null;
    }

    /// <summary>Whether the query is a whole expression, which one behind <c>?.</c> is not, in a place that can wait for it.</summary>
    public bool CanBeAwaited =>
        (_dot is not null || _query.Parent is ArgumentSyntax) && !_query.GetFirstToken().IsKind(SyntaxKind.DotToken)
            && AwaitPlace.IsLegal(_query);

    /// <summary>Finds the query before an operator that a diagnostic was reported on.</summary>
    public static EvaluatedQuery? TryFind(FixedSource source, TextSpan span)
    {
        var call = source.Root.FindNode(span).FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (call is null || source.Model.GetOperation(call, source.CancellationToken) is not IInvocationOperation operation)
        {
            return null;
        }

        var first = operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Syntax;
        var query = first is ArgumentSyntax argument && argument.Parent == call.ArgumentList
            ? argument.Expression
            : (call.Expression as MemberAccessExpressionSyntax)?.Expression ?? (first as ExpressionSyntax);
        return query is null || Directives.IsAnyAround(query) ? null : new EvaluatedQuery(source, call, query);
    }

    /// <summary>Fetches the rows in an awaited step.</summary>
    public IReadOnlyList<TextChange> Await()
    {
        var fetch = $".ToListAsync({AwaitPlace.FindToken(_source, _query)})";
        var (opening, closing) = NeedsParentheses ? ("(", ")") : ("", "");
        return _dot is { } dot
            ? [ChainLine.Insert(_query.SpanStart, "(await " + opening), ChainLine.AddBehind(_query, dot, closing + fetch + ")")]
            : [ChainLine.Insert(_query.SpanStart, "await " + opening), ChainLine.Insert(_query.Span.End, closing + fetch)];
    }

    /// <summary>Says that the rows are fetched.</summary>
    public IReadOnlyList<TextChange> Say()
    {
        const string Added = ".AsEnumerable()";
        if ((_dot ?? ChainLine.DotOf(_call)) is { } dot && _query.Parent is not ArgumentSyntax)
        {
            return _dot is null ? [ChainLine.Insert(dot.SpanStart, Added)] : [ChainLine.AddBehind(_query, dot, Added)];
        }

        return NeedsParentheses
            ? [ChainLine.Insert(_query.SpanStart, "("), ChainLine.Insert(_query.Span.End, ")" + Added)]
            : [ChainLine.Insert(_query.Span.End, Added)];
    }

    private bool NeedsParentheses => _query is not (
        InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax
        or ElementAccessExpressionSyntax or ThisExpressionSyntax or PostfixUnaryExpressionSyntax);
}
