using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers;

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
            && AsyncCode.CanAwait(_query);

    /// <summary>Finds the query before an operator that a diagnostic was reported on.</summary>
    public static EvaluatedQuery? TryFind(FixedSource source, TextSpan span)
    {
        var call = source.Root.FindNode(span).FirstAncestorOrSelf<InvocationExpressionSyntax>();
        return call is null ? null : Before(source, call);
    }

    /// <summary>The query that a call is made on.</summary>
    public static EvaluatedQuery? Before(FixedSource source, InvocationExpressionSyntax call)
    {
        if (source.Model.GetOperation(call, source.CancellationToken) is not IInvocationOperation operation)
        {
            return null;
        }

        var first = operation.Instance is null
            ? operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Syntax
            : null;
        var query = first is ArgumentSyntax argument && argument.Parent == call.ArgumentList
            ? argument.Expression
            : (call.Expression as MemberAccessExpressionSyntax)?.Expression ?? (first as ExpressionSyntax);
        return query is null || Directives.IsAnyAround(query) ? null : new EvaluatedQuery(source, call, query);
    }

    /// <summary>Fetches the rows in an awaited step.</summary>
    /// <param name="condition">A call that is added to the query before.</param>
    /// <param name="conversion">A call that is added to the rows.</param>
    public IReadOnlyList<TextChange> Await(string condition = "", string conversion = "") =>
        Evaluate("await ", AwaitPlace.FetchAsync(_source, _query), condition, conversion);

    /// <summary>Fetches the rows in a step that waits for them.</summary>
    /// <param name="condition">A call that is added to the query before.</param>
    /// <param name="conversion">A call that is added to the rows.</param>
    public IReadOnlyList<TextChange> Fetch(string condition = "", string conversion = "") =>
        Evaluate("", AwaitPlace.Fetch, condition, conversion);

    /// <summary>Says that the rows are fetched.</summary>
    public IReadOnlyList<TextChange> Say()
    {
        const string Added = ".AsEnumerable()";
        if ((_dot ?? ChainLine.DotOf(_call)) is { } dot && _query.Parent is not ArgumentSyntax)
        {
            return _dot is null ? [ChainLine.Insert(dot.SpanStart, Added)] : [ChainLine.AddBehind(_query, dot, Added)];
        }

        return NeedsParentheses(_query)
            ? [ChainLine.Insert(_query.SpanStart, "("), ChainLine.Insert(_query.Span.End, ")" + Added)]
            : [ChainLine.Insert(_query.Span.End, Added)];
    }

    /// <summary>Whether something stands in parentheses where a call is made on it.</summary>
    public static bool NeedsParentheses(ExpressionSyntax expression) => expression is not (
        InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax
        or ElementAccessExpressionSyntax or ThisExpressionSyntax or PostfixUnaryExpressionSyntax or MemberBindingExpressionSyntax);

    private List<TextChange> Evaluate(string word, string fetch, string condition, string conversion)
    {
        var (opening, closing) = NeedsParentheses(_query) ? ("(", ")") : ("", "");
        var (before, behind) = _dot is null || word.Length == 0 ? ("", "") : ("(", ")");
        string[] pieces = condition.Length == 0
            ? [closing + fetch + behind + conversion]
            : [closing + condition, fetch + behind + conversion];
        var changes = new List<TextChange>();
        if (before + word + opening is { Length: > 0 } beginning)
        {
            changes.Add(ChainLine.Insert(_query.SpanStart, beginning));
        }

        changes.Add(_dot is { } dot
            ? ChainLine.AddBehind(_query, dot, pieces)
            : ChainLine.Insert(_query.Span.End, string.Concat(pieces)));
        return changes;
    }
}
