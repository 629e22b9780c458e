using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>
/// Makes a query over the service's rows one over rows in memory, with the service's treatment of null and order of strings. Where a
/// resource describes the rows, conditions and orderings come before the projections that they are written after, as on the service: rows
/// that a condition leaves out are not projected.
/// </summary>
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

        Expression[] arguments = [Visit(node.Arguments[0]), .. node.Arguments.Skip(1)];
        var lambda = arguments.Length > 1 ? LambdaOf(arguments[1]) : null;
        return node.Method.Name switch
        {
            nameof(Queryable.Where) when lambda is not null => Filter(arguments[0], lambda),
            "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" when lambda is not null => Order(node.Method.Name, arguments[0], lambda),
            "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Any" or "Count" or "LongCount" when lambda is not null =>
                Expression.Call(
                    typeof(Queryable), node.Method.Name, [lambda.Parameters[0].Type], [Filter(arguments[0], lambda), .. arguments.Skip(2)]),
            nameof(Queryable.Cast) when arguments[0].Type.IsAssignableTo(node.Type) => arguments[0],
            _ => node.Update(null, arguments),
        };
    }

    // The groups of rows.Cast<AnalyticsGroupedRow<T>>(), made when the query runs.
    private MethodCallExpression Group(FieldGrouping grouping, Expression source, Type groupType)
    {
        var groups = grouping.GroupInMemory(rows.Provider.CreateQuery(source)).AsQueryable();
        return Expression.Call(typeof(Queryable), nameof(Queryable.Cast), [groupType], groups.Expression);
    }

    private MethodCallExpression Filter(Expression source, LambdaExpression condition)
    {
        if (ProjectionOf(source) is { } projection)
        {
            return Project(projection, Filter(projection.Source, Expression.Lambda(
                ProjectionInliner.Inline(condition, projection.Selector), projection.Selector.Parameters)));
        }

        return Expression.Call(
            typeof(Queryable), nameof(Queryable.Where), [condition.Parameters[0].Type], source, Expression.Quote(NullSafePredicate.Rewrite(condition)));
    }

    private MethodCallExpression Order(string method, Expression source, LambdaExpression key)
    {
        if (ProjectionOf(source) is { } projection)
        {
            return Project(projection, Order(method, projection.Source, Expression.Lambda(
                ProjectionInliner.Inline(key, projection.Selector), projection.Selector.Parameters)));
        }

        var field = root.Resource is null ? key.Body : Nullable(key.Body);
        Type[] types = [key.Parameters[0].Type, field.Type];
        var selector = Expression.Quote(Expression.Lambda(field, key.Parameters));

        // The default order of strings is that of the culture; the service's is by code point. A comparer that was not refused means the same.
        return field.Type == typeof(string)
            ? Expression.Call(typeof(Queryable), method, types, source, selector, Expression.Constant(CodePointComparer.Instance, typeof(IComparer<string>)))
            : Expression.Call(typeof(Queryable), method, types, source, selector);
    }

    private (Expression Source, LambdaExpression Selector)? ProjectionOf(Expression source) =>
        root.Resource is not null
        && source is MethodCallExpression { Method.Name: nameof(Queryable.Select), Arguments: [var inner, var argument] } call
        && call.Method.DeclaringType == typeof(Queryable)
        && LambdaOf(argument) is { Parameters.Count: 1 } selector
            ? (inner, selector)
            : null;

    private static MethodCallExpression Project((Expression Source, LambdaExpression Selector) projection, Expression source) => Expression.Call(
        typeof(Queryable), nameof(Queryable.Select), [projection.Selector.Parameters[0].Type, projection.Selector.ReturnType], source,
        Expression.Quote(projection.Selector));

    // x.Field.Value orders as x.Field does, null first.
    private static Expression Nullable(Expression key) => key switch
    {
        MemberExpression { Member.Name: "Value", Expression: { } field } when IsNullable(field) => field,
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked, Operand: var field }
            when IsNullable(field) && System.Nullable.GetUnderlyingType(field.Type) == key.Type => field,
        _ => key,
    };

    private static bool IsNullable(Expression expression) => System.Nullable.GetUnderlyingType(expression.Type) is not null;

    private static LambdaExpression? LambdaOf(Expression argument) => argument is UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression lambda }
        ? lambda
        : null;
}
