using System.Linq.Expressions;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Queries;

namespace PartnerAnalytics.Linq;

/// <summary>
/// What all queries share, whatever their elements are: the chain of operators. Use <see cref="AnalyticsQueryable{T}"/>.
/// </summary>
public abstract partial class AnalyticsQueryable
{
    private QueryPlan? _plan;
    private Expression? _expression;

    private protected AnalyticsQueryable(AnalyticsRoot root, AnalyticsQueryable? previous, QueryOperator @operator, object? argument, string? source)
    {
        Root = root;
        Previous = previous;
        Operator = @operator;
        Argument = argument;
        Source = source;
    }

    /// <summary>Where the rows come from.</summary>
    internal AnalyticsRoot Root { get; }

    /// <summary>The query that this operator was applied to; null for the root.</summary>
    internal AnalyticsQueryable? Previous { get; }

    internal QueryOperator Operator { get; }

    /// <summary>A lambda, a number, or <see cref="GroupByArguments"/>, as the operator has it.</summary>
    internal object? Argument { get; private set; }

    /// <summary>The argument as the user wrote it; null where the compiler did not tell.</summary>
    internal string? Source { get; }

    /// <summary>The call whose condition this <c>Where</c> is, as <c>First</c>; null for one that stands in the source.</summary>
    internal string? Terminal { get; init; }

    /// <summary>The query as an expression tree, built when somebody asks.</summary>
    internal Expression QueryExpression => _expression ??= BuildExpression();

    /// <summary>The query as read and checked; made once, unless it depends on what a variable holds.</summary>
    internal QueryPlan Plan => _plan is { IsVolatile: false } plan ? plan : _plan = QueryPlan.Create(this);

    private protected abstract Expression BuildExpression();
}
