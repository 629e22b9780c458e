using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Queries;

/// <summary>
/// Turns calls of <see cref="Queryable"/>'s operators into the same steps that the members of <see cref="AnalyticsQueryable{T}"/> make.
/// </summary>
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

        var step = CallReader.Read(expression);
        return step.IsOrdering || typeof(IOrderedQueryable).IsAssignableFrom(expression.Type)
            ? new OrderedAnalyticsQueryable<TElement>(step.Previous.Root, step.Previous, step.Operator, step.Argument, null, _ => expression)
            : new AnalyticsQueryable<TElement>(step.Previous.Root, step.Previous, step.Operator, step.Argument, null, _ => expression);
    }

    public IQueryable CreateQuery(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (expression is ConstantExpression { Value: AnalyticsQueryable and IQueryable query })
        {
            return query;
        }

        var step = CallReader.Read(expression);
        var root = step.Previous.Root;
        return typeof(IQueryable<>).IsGenericInterfaceOver(expression.Type, root.RowType) && !step.IsOrdering
            ? root.CreateRowQuery(step.Previous, step.Operator, step.Argument, expression)
            : CallReader.ToQuery(step, expression);
    }

    public TResult Execute<TResult>(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var terminal = CallReader.ReadTerminal(expression);
        return terminal.Source.Root.Execute<TResult>(terminal);
    }

    public object? Execute(Expression expression) => Execute<object?>(expression);
}
