using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>What becomes of the calls of a query when it is one of rows that were fetched.</summary>
/// <param name="source">The file.</param>
/// <param name="isAwaited">Whether rows are awaited.</param>
internal sealed class FollowingCalls(FixedSource source, bool isAwaited)
{
    private readonly List<TextChange> _changes = [];
    private readonly HashSet<ISymbol> _entered = new(SymbolEqualityComparer.Default);
    private SyntaxNode? _first;

    /// <summary>The changes of text.</summary>
    public IReadOnlyList<TextChange> Changes => _changes;

    /// <summary>The name of an operator that does not give a task; null for one that gives none.</summary>
    public static string? SynchronousName(string name) => name == "AsAsyncEnumerable" ? "AsEnumerable"
        : KnownMethods.IsAsynchronous(name) ? KnownMethods.Synchronous(name)
        : null;

    /// <summary>Follows the query from its first call, or expression, that runs on rows. False where it cannot run on rows.</summary>
    public bool TryFollow(ExpressionSyntax first)
    {
        _first = first;
        return first switch
        {
            InvocationExpressionSyntax call => TryChange(call) && TryFollowFrom(call),
            QueryExpressionSyntax query => TryFetchOthers(query) && TryFollowFrom(query),
            _ => false,
        };
    }

    private bool TryFollowFrom(ExpressionSyntax value)
    {
        while (true)
        {
            source.CancellationToken.ThrowIfCancellationRequested();
            switch (value.Parent)
            {
                case ParenthesizedExpressionSyntax parent:
                    value = parent;
                    continue;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
                    when access.Expression == value && IsPending(value):
                    if (!TryChange(call))
                    {
                        return false;
                    }

                    value = call;
                    continue;
                case AwaitExpressionSyntax awaited:
                    Remove(awaited.AwaitKeyword);
                    return true;
                case var _ when IsTask(value):
                    return false;
                case var _ when !IsPending(value):
                    return true;
                case FromClauseSyntax { Parent: QueryExpressionSyntax query }:
                    value = query;
                    continue;
                case ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } loop when loop.Expression == value:
                    Remove(loop.AwaitKeyword);
                    return true;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                    return TryFollowLocal(variable);
                default:
                    return true;
            }
        }
    }

    /// <summary>Whether a value is a query still, or what fetches its rows; what is done with rows stays as it is.</summary>
    private bool IsPending(ExpressionSyntax value) =>
        source.Model.GetTypeInfo(value, source.CancellationToken).Type is { } type
        && (source.Types.IsAnyQueryable(type) || type.Name is nameof(Task) or "ValueTask" or "IAsyncEnumerable"
            || type.Name.StartsWith("Configured", StringComparison.Ordinal));

    private bool IsTask(ExpressionSyntax value) =>
        source.Model.GetTypeInfo(value, source.CancellationToken).Type is { Name: nameof(Task) or "ValueTask" };

    private bool TryFollowLocal(VariableDeclaratorSyntax variable)
    {
        if (source.Model.GetDeclaredSymbol(variable, source.CancellationToken) is not ILocalSymbol local || !_entered.Add(local))
        {
            return true;
        }

        var locals = source.LocalsAround(variable);
        return locals.ReadsOf(local).All(read => read.Syntax is not ExpressionSyntax value || TryFollowFrom(value));
    }

    /// <summary>Changes a call on the query, or on the task that fetches it.</summary>
    private bool TryChange(InvocationExpressionSyntax call)
    {
        if (source.Model.GetSymbolInfo(call, source.CancellationToken).Symbol is not IMethodSymbol method
            || call.Expression is not MemberAccessExpressionSyntax access)
        {
            return true;
        }

        if (method.Name is "ConfigureAwait" or "WithCancellation")
        {
            _changes.Add(new TextChange(TextSpan.FromBounds(access.Expression.Span.End, call.Span.End), ""));
            return true;
        }

        if (SynchronousName(method.Name) is { } name && source.Types.IsQuery(method.ContainingType))
        {
            _changes.Add(new TextChange(access.Name.Identifier.Span, name));
        }

        if (method is { IsStatic: true, ReducedFrom: null } && source.Types.IsQueryableOperators(method.ContainingType)
            && access.Expression.GetLastToken() is { ValueText: "Queryable" } operators)
        {
            _changes.Add(new TextChange(operators.Span, "Enumerable"));
        }

        return call.ArgumentList.Arguments.All(argument => TryChange(call, method, argument));
    }

    private bool TryChange(InvocationExpressionSyntax call, IMethodSymbol method, ArgumentSyntax argument)
    {
        var type = source.Model.GetTypeInfo(argument.Expression, source.CancellationToken).Type;
        if (type is { Name: nameof(CancellationToken) } && source.Types.IsQuery(method.ContainingType))
        {
            _changes.Add(new TextChange(WithComma(call.ArgumentList, argument), ""));
            return true;
        }

        if (argument.Expression is not AnonymousFunctionExpressionSyntax lambda)
        {
            return (call == _first && IsFirstQuery(method, call, argument)) || TryFetch(argument.Expression, type);
        }

        if (HasQuery(lambda))
        {
            return false;
        }

        if (call != _first && RowCondition.IsIn(method.Name) && lambda.ExpressionBody is { } condition)
        {
            if (RowCondition.TryWrite(source, condition) is not { } kept)
            {
                return false;
            }

            if (kept != condition.ToString())
            {
                _changes.Add(new TextChange(condition.Span, kept));
            }
        }

        return true;
    }

    private static bool IsFirstQuery(IMethodSymbol method, InvocationExpressionSyntax call, ArgumentSyntax argument) =>
        method is { IsStatic: true, ReducedFrom: null } && call.ArgumentList.Arguments[0] == argument;

    /// <summary>Fetches another query that the operators combine with.</summary>
    private bool TryFetch(ExpressionSyntax other, ITypeSymbol? type)
    {
        if (type is null || !source.Types.IsAnyQueryable(type))
        {
            return true;
        }

        if (!source.Types.IsQuery(type) || (isAwaited && !AsyncCode.CanAwait(other)))
        {
            return false;
        }

        var (opening, closing) = EvaluatedQuery.NeedsParentheses(other) ? ("(", ")") : ("", "");
        var fetch = isAwaited ? AwaitPlace.FetchAsync(source, other) : AwaitPlace.Fetch;
        _changes.Add(ChainLine.Insert(other.SpanStart, (isAwaited ? "await " : "") + opening));
        _changes.Add(ChainLine.Insert(other.Span.End, closing + fetch));
        return true;
    }

    private bool TryFetchOthers(QueryExpressionSyntax query)
    {
        foreach (var clause in query.Body.Clauses)
        {
            var isFetched = clause is JoinClauseSyntax join
                ? TryFetch(join.InExpression, source.Model.GetTypeInfo(join.InExpression, source.CancellationToken).Type)
                : !HasQuery(clause);
            if (!isFetched)
            {
                return false;
            }
        }

        return !HasQuery(query.Body.SelectOrGroup);
    }

    /// <summary>Whether a query of its own would be sent for each row.</summary>
    private bool HasQuery(SyntaxNode perRow) => perRow.DescendantNodes().OfType<ExpressionSyntax>().Any(expression =>
        source.Model.GetTypeInfo(expression, source.CancellationToken).Type is { } type && source.Types.IsAnyQueryable(type));

    private static TextSpan WithComma(ArgumentListSyntax list, ArgumentSyntax argument)
    {
        var index = list.Arguments.IndexOf(argument);
        return index > 0 ? TextSpan.FromBounds(list.Arguments[index - 1].Span.End, argument.Span.End)
            : list.Arguments.Count > 1 ? TextSpan.FromBounds(argument.SpanStart, list.Arguments[1].SpanStart)
            : argument.Span;
    }

    private void Remove(SyntaxToken word)
    {
        var isAlone = word.TrailingTrivia.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        _changes.Add(new TextChange(TextSpan.FromBounds(word.SpanStart, isAlone ? word.FullSpan.End : word.Span.End), ""));
    }
}
