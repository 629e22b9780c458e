using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution.Projection;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>A query that users hold.</summary>
internal interface IChainedQuery : IAnalyticsQuery
{
    QueryChain Chain { get; }

    /// <summary>A query with elements of the same type.</summary>
    IChainedQuery With(QueryChain chain);
}

/// <summary>A query: where its rows come from and the calls that were made on them. Immutable; what is found out about it is kept.</summary>
internal sealed class QueryChain
{
    private readonly QueryChain? _previous;

    // A call of a compiled query: the plan and the projection are those of the template, and the calls are made when somebody looks at them.
    private readonly QueryChain? _template;
    private readonly Func<QueryChain>? _apply;

    private QueryChain? _applied;
    private Expression? _expression;
    private QueryPlan? _plan;
    private object? _projection;

    /// <summary>All rows of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="rows">The query of all rows, as it stands in expression trees.</param>
    public QueryChain(RowSource source, ConstantExpression rows)
    {
        Source = source;
        Rows = rows;
        _expression = rows;
    }

    private QueryChain(QueryChain previous, QueryCall call, Expression? expression)
    {
        Source = previous.Source;
        Rows = previous.Rows;
        LastCall = call;
        _previous = previous;
        _expression = expression;
    }

    private QueryChain(QueryChain rows, QueryChain template, QueryPlan plan, Func<QueryChain> apply)
    {
        Source = rows.Source;
        Rows = rows.Rows;
        _plan = plan;
        _template = template;
        _apply = apply;
    }

    public RowSource Source { get; }

    private QueryChain? Applied => _apply is null ? null : _applied ??= _apply();

    /// <summary>The query of all rows, as it stands in expression trees.</summary>
    public ConstantExpression Rows { get; }

    /// <summary>The call that was made last; null for all rows.</summary>
    public QueryCall? LastCall { get; }

    /// <summary>The query as an expression tree, built when somebody looks at it.</summary>
    public Expression Expression => _expression ??= Applied?.Expression ?? LastCall!.ToExpression(_previous!.Expression);

    /// <summary>The query as read and checked; made once, unless it depends on what a variable holds.</summary>
    public QueryPlan Plan => _plan is { IsVolatile: false } plan ? plan : _plan = Source.Read(Calls());

    /// <summary>The calls, in the order in which they were made.</summary>
    public IReadOnlyList<QueryCall> Calls()
    {
        if (Applied is { } applied)
        {
            return applied.Calls();
        }

        var calls = new List<QueryCall>();
        for (var chain = this; chain.LastCall is { } call; chain = chain._previous!)
        {
            calls.Add(call);
        }

        calls.Reverse();
        return calls;
    }

    /// <summary>The query with one more call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="expression">The query as the expression tree that it was read from; null where it is built of the call.</param>
    public QueryChain Then(QueryCall call, Expression? expression = null) => new(Applied ?? this, call, expression);

    /// <summary>The same calls on the rows of another source, with values in the place of parameters.</summary>
    /// <param name="rows">All rows of the source.</param>
    /// <param name="arguments">The values.</param>
    /// <param name="apply">Makes the calls.</param>
    public QueryChain Bind(QueryChain rows, ArgumentSubstitution arguments, Func<QueryChain> apply) =>
        new(rows, this, Plan.With(arguments), apply);

    /// <summary>The function from a row to an element, or to what the operators are given that run on elements as they arrive.</summary>
    public RowProjection<TRow, TResult> GetProjection<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TRow, TResult>()
    {
        if (_template is not null)
        {
            return _template.GetProjection<TRow, TResult>();
        }

        if (_projection is RowProjection<TRow, TResult> known)
        {
            return known;
        }

        var projection = ProjectionComposer.Compose<TRow, TResult>(ArrivedElements.Before(_plan?.Calls ?? Calls()), Source.Resource!);
        _projection = projection;
        return projection;
    }
}
