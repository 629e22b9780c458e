using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>Makes a query over the service's rows one over rows in memory, with the service's treatment of null and order of strings.</summary>
[RequiresDynamicCode(MemoryQueries.DynamicCode)]
[RequiresUnreferencedCode(MemoryQueries.UnreferencedCode)]
internal sealed class MemoryRewriter(AnalyticsRoot root, IQueryable rows) : ExpressionVisitor
{
    public static Expression Rewrite(Expression expression, AnalyticsRoot root, IQueryable rows) =>
        new MemoryRewriter(root, rows).Visit(expression);

    protected override Expression VisitConstant(ConstantExpression node) => node.Value is AnalyticsQueryable query && query.Root == root
        ? query.Previous is null ? rows.Expression : Visit(query.QueryExpression)
        : node;

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(QueryableCalls) && node.Method.Name == nameof(QueryableCalls.GroupByFields))
        {
            var grouping = (FieldGrouping)ValueInterpreter.EvaluateOrRefuse(node.Arguments[1])!;
            return Group(grouping, Visit(node.Arguments[0]), node.Type.GetGenericArguments()[0]);
        }

        if (node.Method.DeclaringType == typeof(QueryableCalls))
        {
            return Visit(node.Arguments[0]);
        }

        if (node.Method.DeclaringType != typeof(Queryable))
        {
            return base.VisitMethodCall(node);
        }

        var arguments = node.Arguments.Select((argument, i) => i == 0 ? Visit(argument) : TakesCondition(node) ? NullSafe(argument) : argument).ToArray();
        return OrderingOfStrings(node, arguments) ?? node.Update(null, arguments);
    }

    // The groups of rows.Cast<AnalyticsGroupedRow<T>>(), made when the query runs.
    private MethodCallExpression Group(FieldGrouping grouping, Expression source, Type groupType)
    {
        var groups = grouping.GroupInMemory(rows.Provider.CreateQuery(source)).AsQueryable();
        return Expression.Call(typeof(Queryable), nameof(Queryable.Cast), [groupType], groups.Expression);
    }

    private static bool TakesCondition(MethodCallExpression node) => node.Method.Name
        is "Where" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Any" or "Count" or "LongCount";

    private static Expression NullSafe(Expression argument) =>
        argument is UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression lambda }
            ? Expression.Quote(NullSafePredicate.Rewrite(lambda))
            : argument;

    // The default order of strings is that of the culture; the service's is by code point. A comparer that was not refused means the same.
    private static MethodCallExpression? OrderingOfStrings(MethodCallExpression node, Expression[] arguments)
    {
        if (node.Method.Name is not ("OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending")
            || node.Method.GetGenericArguments()[1] != typeof(string))
        {
            return null;
        }

        return Expression.Call(
            typeof(Queryable), node.Method.Name, node.Method.GetGenericArguments(), arguments[0], arguments[1],
            Expression.Constant(CodePointComparer.Instance, typeof(IComparer<string>)));
    }
}
