using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Queries;

/// <summary>Writes steps as calls of <see cref="Queryable"/>'s operators.</summary>
internal static class QueryableCalls
{
    /// <summary>Stands for <c>WithPageSize</c> in an expression tree; over rows in memory it changes nothing.</summary>
    public static IQueryable<T> WithPageSize<T>(IQueryable<T> source, int rows) => rows > 0 ? source : throw new ArgumentOutOfRangeException(nameof(rows));

    /// <summary>Stands for <c>WithProcessedDate</c> in an expression tree; over rows in memory it changes nothing.</summary>
    public static IQueryable<T> WithProcessedDate<T>(IQueryable<T> source, DateOnly date) => date >= DateOnly.MinValue ? source : source;

    /// <summary>Stands for <c>WhereRaw</c> in an expression tree.</summary>
    public static IQueryable<T> WhereRaw<T>(IQueryable<T> source, string filter) => filter is null ? throw new ArgumentNullException(nameof(filter)) : source;

    /// <summary>Stands for <c>WithParameter</c> in an expression tree.</summary>
    public static IQueryable<T> WithParameter<T>(IQueryable<T> source, string name, string value) =>
        name is null || value is null ? throw new ArgumentNullException(nameof(name)) : source;

    /// <summary>Stands for <c>WithProgress</c> in an expression tree.</summary>
    public static IQueryable<T> WithProgress<T>(IQueryable<T> source, IProgress<AnalyticsProgress> progress) =>
        progress is null ? throw new ArgumentNullException(nameof(progress)) : source;

    /// <summary>Stands for <c>GroupByFields</c> in an expression tree.</summary>
    public static IQueryable<AnalyticsGroupedRow<T>> GroupByFields<T>(IQueryable<T> source, FieldGrouping grouping)
        where T : class, IAnalyticsResource<T> =>
        source is null || grouping is null ? throw new ArgumentNullException(nameof(source)) : throw new NotSupportedException("Only a query of this library runs this.");

    /// <summary>The call for an operator that takes at most one argument.</summary>
    public static MethodCallExpression Call(MethodInfo method, AnalyticsQueryable query)
    {
        var source = query.Previous!.QueryExpression;
        return query.Argument switch
        {
            LambdaExpression lambda => Expression.Call(null, method, source, Expression.Quote(lambda)),
            Expression open => Expression.Call(null, method, source, open),
            FieldGrouping grouping => Expression.Call(null, method, source, Expression.Constant(grouping, typeof(FieldGrouping))),
            IProgress<AnalyticsProgress> progress =>
                Expression.Call(null, method, source, Expression.Constant(progress, typeof(IProgress<AnalyticsProgress>))),
            int or DateOnly or string => Expression.Call(null, method, source, Expression.Constant(query.Argument)),
            RequestParameter parameter => Expression.Call(
                null, method, source, Expression.Constant(parameter.Name), Expression.Constant(parameter.Value)),
            _ => Expression.Call(null, method, source),
        };
    }

    /// <summary>The call for a <c>GroupBy</c>, without a comparer.</summary>
    public static MethodCallExpression CallGroupBy(MethodInfo method, AnalyticsQueryable query)
    {
        var arguments = (GroupByArguments)query.Argument!;
        List<Expression> operands = [query.Previous!.QueryExpression, Expression.Quote(arguments.KeySelector)];
        if (arguments.ElementSelector is not null)
        {
            operands.Add(Expression.Quote(arguments.ElementSelector));
        }

        if (arguments.ResultSelector is not null)
        {
            operands.Add(Expression.Quote(arguments.ResultSelector));
        }

        return Expression.Call(null, method, operands);
    }
}
