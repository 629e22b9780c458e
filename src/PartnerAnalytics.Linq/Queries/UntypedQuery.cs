using System.Collections;
using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Queries;

/// <summary>
/// A query whose element type is known only at run time: a step inside an expression tree that somebody else built, or the result of the
/// provider's non-generic <c>CreateQuery</c>.
/// </summary>
internal sealed class UntypedQuery(
    AnalyticsRoot root, AnalyticsQueryable? previous, QueryOperator @operator, object? argument, Expression expression, Type elementType)
    : AnalyticsQueryable(root, previous, @operator, argument, source: null), IOrderedQueryable
{
    public Type ElementType => elementType;

    public Expression Expression => expression;

    public IQueryProvider Provider => AnalyticsQueryProvider.Instance;

    public IEnumerator GetEnumerator() => Root.Enumerate<object?>(this).GetEnumerator();

    public override string ToString() => Root.Describe(this);

    private protected override Expression BuildExpression() => expression;
}
