using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Lets a query run on rows that were fetched, from its first refused call on.</summary>
internal sealed class RowsChange(FixedSource source, RefusedStep step)
{
    private readonly List<TextChange> _changes = [];

    /// <summary>The change; null where it would mean something else, or could not be written here.</summary>
    public Remedy? TryCreate() => step.Syntax switch
    {
        InvocationExpressionSyntax call => TryCreate(call),
        _ => step.Syntax.AncestorsAndSelf().FirstOrDefault(node => node is QueryClauseSyntax or SelectOrGroupClauseSyntax)
            is { Parent: QueryBodySyntax { Parent: QueryExpressionSyntax query } } clause
            ? TryCreate(query, clause)
            : null,
    };

    private Remedy? TryCreate(InvocationExpressionSyntax call)
    {
        if (EvaluatedQuery.Before(source, call) is not { } query)
        {
            return null;
        }

        var method = step.Call.TargetMethod;
        var condition = "";
        if (RowCondition.IsIn(method.Name)
            && call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<LambdaExpressionSyntax>().FirstOrDefault()
                is { ExpressionBody: { } body } lambda)
        {
            if (new SplitCondition(source, body, step.Pieces).TryWrite() is not { } split)
            {
                return null;
            }

            _changes.Add(new TextChange(body.Span, split.Kept));
            condition = split.Sent is null ? "" : $".Where({HeadOf(lambda, body)}{split.Sent})";
        }

        var isAwaited = query.CanBeAwaited;
        var following = new FollowingCalls(source, isAwaited);
        if ((!isAwaited && AsyncCode.IsAsync(call)) || !following.TryFollow(call))
        {
            return null;
        }

        // List<T>.Reverse() turns the list itself round, and gives nothing.
        var conversion = IsVoidOfList(method.Name) ? ".AsEnumerable()" : "";
        _changes.AddRange(isAwaited ? query.Await(condition, conversion) : query.Fetch(condition, conversion));
        return ToRemedy(isAwaited, following, NameOf(method.Name), isSplit: condition.Length > 0);
    }

    private Remedy? TryCreate(QueryExpressionSyntax query, SyntaxNode first)
    {
        var sent = query.Body.Clauses.TakeWhile(clause => clause != first && clause is WhereClauseSyntax or OrderByClauseSyntax).ToList();
        var late = query.Body.Clauses.Skip(sent.Count).ToList();
        if (late.TakeWhile(clause => clause != first).Any(clause => clause is WhereClauseSyntax) || Directives.IsAnyAround(query))
        {
            // That condition would be left out of the request.
            return null;
        }

        var beginning = query.FromClause.Expression;
        var isAwaited = AsyncCode.CanAwait(beginning);
        var following = new FollowingCalls(source, isAwaited);
        var condition = "";
        foreach (var clause in late)
        {
            var pieces = clause == first ? step.Pieces : null;
            if (clause is WhereClauseSyntax where)
            {
                if (new SplitCondition(source, where.Condition, pieces).TryWrite() is not { } split)
                {
                    return null;
                }

                _changes.Add(new TextChange(where.Condition.Span, split.Kept));
                condition = split.Sent is null ? condition : " where " + split.Sent;
            }
        }

        if ((!isAwaited && AsyncCode.IsAsync(query)) || !following.TryFollow(query))
        {
            return null;
        }

        var isPlain = sent.Count == 0 && condition.Length == 0;
        var needsParentheses = isPlain && EvaluatedQuery.NeedsParentheses(beginning);
        var row = query.FromClause.Identifier.Text;
        var opening = (isAwaited ? "await " : "") + (isPlain ? needsParentheses ? "(" : "" : $"(from {row} in ");
        var closing = (isPlain ? needsParentheses ? ")" : "" : $"{condition} select {row})")
            + (isAwaited ? AwaitPlace.FetchAsync(source, query) : AwaitPlace.Fetch);
        _changes.Add(ChainLine.Insert(beginning.SpanStart, opening));
        _changes.Add(ChainLine.Insert(sent.Count == 0 ? beginning.Span.End : sent[sent.Count - 1].Span.End, closing));
        return ToRemedy(isAwaited, following, first.GetFirstToken().Text, isSplit: condition.Length > 0);
    }

    private Remedy ToRemedy(bool isAwaited, FollowingCalls following, string name, bool isSplit)
    {
        var fetch = isAwaited ? "ToListAsync()" : "ToList()";
        var title = isSplit
            ? $"Send what can be sent, fetch the rows with {fetch} and apply the rest of {name} to them"
            : $"Fetch the rows with {fetch} and apply {name} to them";
        return new Remedy(
            RowsCodeFixProvider.Key,
            title,
            [.. _changes.Concat(following.Changes).Where(change => change.NewText!.Length > 0 || !change.Span.IsEmpty)],
            IsCertain: false);
    }

    private static string NameOf(string method) => FollowingCalls.SynchronousName(method) ?? method;

    private static string HeadOf(LambdaExpressionSyntax lambda, ExpressionSyntax body) =>
        lambda.SyntaxTree.GetText().ToString(TextSpan.FromBounds(lambda.SpanStart, body.SpanStart));

    private bool IsVoidOfList(string name) =>
        source.Model.Compilation.GetTypeByMetadataName("System.Collections.Generic.List`1")?.GetMembers(name)
            .OfType<IMethodSymbol>().Any(method => method.ReturnsVoid) == true;
}
