using System.Collections;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Queries;

/// <summary>Turns calls of <see cref="Queryable"/>'s operators into the same chain that the members of <see cref="AnalyticsQueryable{T}"/> make.</summary>
internal sealed class AnalyticsQueryProvider : IQueryProvider
{
    public static readonly AnalyticsQueryProvider Instance = new();

    public IQueryable<TElement> CreateQuery<TElement>(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (expression is ConstantExpression { Value: AnalyticsQueryable<TElement> query })
        {
            return query;
        }

        var chain = CallReader.Read(expression);
        return chain.LastCall is OrderByCall || typeof(IOrderedQueryable).IsAssignableFrom(expression.Type)
            ? new OrderedAnalyticsQueryable<TElement>(chain)
            : new AnalyticsQueryable<TElement>(chain);
    }

    public IQueryable CreateQuery(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (expression is ConstantExpression { Value: IChainedQuery and IQueryable query })
        {
            return query;
        }

        var chain = CallReader.Read(expression);
        return chain.LastCall is not OrderByCall && ElementTypes.IsQueryableOf(expression.Type, chain.Source.RowType)
            ? (IQueryable)((IChainedQuery)chain.Rows.Value!).With(chain)
            : new UntypedQuery(chain, ElementTypes.Of(expression.Type));
    }

    public TResult Execute<TResult>(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var terminal = CallReader.ReadTerminal(expression);
        return terminal.Source.Source.Execute<TResult>(terminal);
    }

    public object? Execute(Expression expression) => Execute<object?>(expression);

    /// <summary>A query whose element type is known only at run time.</summary>
    private sealed class UntypedQuery(QueryChain chain, Type elementType) : IChainedQuery, IOrderedQueryable
    {
        public QueryChain Chain => chain;

        public Type ElementType => elementType;

        public Expression Expression => chain.Expression;

        public IQueryProvider Provider => Instance;

        public IEnumerator GetEnumerator() => chain.Source.Enumerate<object?>(chain).GetEnumerator();

        public IChainedQuery With(QueryChain other) => new UntypedQuery(other, elementType);

        public override string ToString() => chain.Source.Describe(chain);
    }
}
