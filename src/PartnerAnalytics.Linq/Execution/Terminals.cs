using System.Linq.Expressions;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>What the terminals make of the elements of a query that has no more of them than they need.</summary>
internal static class Terminals
{
    public const string NoElements = "Sequence contains no elements";
    public const string MoreThanOne = "Sequence contains more than one element";

    public static async Task<T?> FirstAsync<T>(QueryChain query, bool orDefault, CancellationToken cancellationToken)
    {
        await foreach (var element in query.Source.EnumerateAsync<T>(query, mayBeEmpty: true, cancellationToken).ConfigureAwait(false))
        {
            return element;
        }

        return orDefault ? default : throw new InvalidOperationException(NoElements);
    }

    public static async Task<T?> SingleAsync<T>(QueryChain query, bool orDefault, CancellationToken cancellationToken)
    {
        var found = false;
        T? single = default;
        await foreach (var element in query.Source.EnumerateAsync<T>(query, mayBeEmpty: true, cancellationToken).ConfigureAwait(false))
        {
            if (found)
            {
                throw new InvalidOperationException(MoreThanOne);
            }

            (single, found) = (element, true);
        }

        return found || orDefault ? single : throw new InvalidOperationException(NoElements);
    }
}

/// <summary>A call of one of <see cref="Queryable"/>'s operators that ends a query.</summary>
/// <param name="Name">The name of the operator.</param>
/// <param name="Source">The query, with the predicate of the call, and no more elements than the call needs.</param>
/// <param name="DefaultValue">The expression of the caller's own default value; null where there is none.</param>
/// <param name="Call">Builds the whole call as an expression.</param>
internal sealed record TerminalCall(string Name, QueryChain Source, Expression? DefaultValue, Func<MethodCallExpression> Call)
{
    /// <summary>What an empty query gives.</summary>
    /// <exception cref="InvalidOperationException">The operator needs an element.</exception>
    public TResult Default<TResult>() => Name.EndsWith("OrDefault", StringComparison.Ordinal)
        ? DefaultValue is null ? default! : (TResult)ValueInterpreter.EvaluateOrRefuse(DefaultValue)!
        : throw new InvalidOperationException(Terminals.NoElements);
}
