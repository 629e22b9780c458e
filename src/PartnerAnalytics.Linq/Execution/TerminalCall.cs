using System.Linq.Expressions;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>A call of one of <see cref="Queryable"/>'s operators that ends a query.</summary>
/// <param name="Name">The name of the operator.</param>
/// <param name="Source">The query, with the predicate of the call, and no more elements than the call needs.</param>
/// <param name="DefaultValue">The expression of the caller's own default value; null where there is none.</param>
/// <param name="Call">Builds the whole call as an expression.</param>
internal sealed record TerminalCall(string Name, AnalyticsQueryable Source, Expression? DefaultValue, Func<MethodCallExpression> Call)
{
    /// <summary>What an empty query gives.</summary>
    /// <exception cref="InvalidOperationException">The operator needs an element.</exception>
    public TResult Default<TResult>() => Name.EndsWith("OrDefault", StringComparison.Ordinal)
        ? DefaultValue is null ? default! : (TResult)ValueInterpreter.EvaluateOrRefuse(DefaultValue)!
        : throw new InvalidOperationException(Terminals.NoElements);
}
