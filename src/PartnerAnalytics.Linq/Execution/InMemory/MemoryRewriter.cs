using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>
/// Makes a query over the service's rows one over rows in memory, with the service's treatment of null and order of strings. Where a
/// resource describes the rows, conditions and orderings come before the projections that they are written after, as on the service: rows
/// that a condition leaves out are not projected.
/// </summary>
/// <param name="all">The query of all rows, as it stands in the expression.</param>
/// <param name="isDescribed">Whether a resource describes the rows.</param>
/// <param name="rows">The rows.</param>
[RequiresDynamicCode(MemoryQueries.DynamicCode)]
[RequiresUnreferencedCode(MemoryQueries.UnreferencedCode)]
internal sealed partial class MemoryRewriter(ConstantExpression all, bool isDescribed, IQueryable rows) : ExpressionVisitor
{
    private readonly Dictionary<Expression, NullableGroups> _groups = [];

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value == all.Value ? rows.Expression
        : node.Value is IAnalyticsQuery and IQueryable { Expression: MethodCallExpression call } ? Visit(call)
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

        if (node.Method.Name == nameof(Queryable.CountBy))
        {
            return Visit(KeyedRows.Count(node));
        }

        var source = Visit(node.Arguments[0]);
        return isDescribed ? VisitDescribed(node, source) : VisitEnd(node, source) ?? VisitOperator(node, source);
    }

    // Rows of a resource: what the service does not look at does not run here either, and what it knows of null is known here.
    private Expression VisitDescribed(MethodCallExpression node, Expression source)
    {
        var name = node.Method.Name;
        if (name == nameof(Queryable.GroupBy) && Group(node, source) is { } grouped)
        {
            return grouped;
        }

        if (_groups.TryGetValue(source, out var groups))
        {
            return VisitGroups(node, source, groups);
        }

        if (name == nameof(Queryable.DistinctBy) && NullableGroups.TryCreate(LambdaOf(node.Arguments[1])!, element: null) is { } keyed)
        {
            return Project((source, keyed.First()), keyed.Group(source));
        }

        if (name == nameof(Queryable.Distinct) && ProjectionOf(source) is { } elements
            && NullableGroups.TryCreate(elements.Selector, element: null) is { } distinct)
        {
            return Project((elements.Source, distinct.Key()), distinct.Group(elements.Source));
        }

        if (VisitEnd(node, source) is { } end)
        {
            return end;
        }

        if (name is nameof(Queryable.Take) or nameof(Queryable.Skip))
        {
            return Paged(name, source, node.Arguments[1]);
        }

        if (name is "Any" or "Count" or "LongCount" && node.Arguments.Count == 1)
        {
            var counted = Counted(source);
            return Expression.Call(typeof(Queryable), name, [ElementTypes.Of(counted.Type)], counted);
        }

        return name == nameof(Queryable.Select) && LambdaOf(node.Arguments[1]) is { } selector
            ? node.Update(null, [source, Expression.Quote(NullSafeSums.Rewrite(selector))])
            : VisitOperator(node, source);
    }

    private Expression VisitOperator(MethodCallExpression node, Expression source)
    {
        Expression[] arguments = [source, .. node.Arguments.Skip(1)];
        var lambda = arguments.Length > 1 ? LambdaOf(arguments[1]) : null;
        return node.Method.Name switch
        {
            nameof(Queryable.Where) when lambda is not null => Filter(source, lambda),
            "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" when lambda is not null => Order(node.Method.Name, source, lambda),
            "Any" or "Count" or "LongCount" when lambda is not null => Count(node.Method.Name, Filter(source, lambda)),
            "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" when lambda is not null =>
                Expression.Call(typeof(Queryable), node.Method.Name, [lambda.Parameters[0].Type], [Filter(source, lambda), .. arguments.Skip(2)]),
            nameof(Queryable.Cast) or nameof(Queryable.OfType) when TypeChanged(node, source) is { } changed => changed,
            nameof(Queryable.Cast) when source.Type.IsAssignableTo(node.Type) => source,
            _ => node.Update(null, arguments),
        };
    }

    // As the service has it: nulls are left out before the elements are made.
    private Expression? TypeChanged(MethodCallExpression node, Expression source)
    {
        var (from, to) = (ElementTypes.Of(source.Type), ElementTypes.Of(node.Type));
        var unwraps = Nullable.GetUnderlyingType(from) == to;
        if ((from != to && !unwraps) || ProjectionOf(source) is null)
        {
            return null;
        }

        var element = Expression.Parameter(from, "element");
        var left = node.Method.Name == nameof(Queryable.OfType) && NullableTypes.CanBeNull(from)
            ? Filter(source, Expression.Lambda(Expression.NotEqual(element, Expression.Constant(null, from)), element))
            : source;
        return !unwraps ? left
            : Expression.Call(
                typeof(Queryable), nameof(Queryable.Select), [from, to], left,
                Expression.Quote(Expression.Lambda(Expression.Convert(element, to), element)));
    }

    private MethodCallExpression Count(string name, Expression source)
    {
        var counted = isDescribed ? Counted(source) : source;
        return Expression.Call(typeof(Queryable), name, [ElementTypes.Of(counted.Type)], counted);
    }

    private MethodCallExpression? Group(MethodCallExpression node, Expression source)
    {
        var lambdas = node.Arguments.Skip(1).Select(LambdaOf).OfType<LambdaExpression>().ToList();
        var element = lambdas.Skip(1).FirstOrDefault(lambda => lambda.Parameters.Count == 1);
        if (lambdas.Find(lambda => lambda.Parameters.Count == 2) is { } result)
        {
            return NullableGroups.TryCreate(lambdas[0], element) is { } read
                ? Project((source, read.Rewrite(result)), read.Group(source))
                : node.Update(null, [source, .. node.Arguments.Skip(1).Select(a => LambdaOf(a) == result ? Expression.Quote(NullSafeSums.Rewrite(result)) : a)]);
        }

        if (NullableGroups.TryCreate(lambdas[0], element) is not { } groups)
        {
            return null;
        }

        return Keep(groups.Group(source), groups);
    }

    private Expression VisitGroups(MethodCallExpression node, Expression source, NullableGroups groups)
    {
        switch (node.Method.Name)
        {
            case nameof(Queryable.Select):
                return Project((source, groups.Rewrite(LambdaOf(node.Arguments[1])!)), source);
            case nameof(Queryable.Take) or nameof(Queryable.Skip) or nameof(Queryable.TakeLast) or nameof(Queryable.Reverse):
                return Keep((MethodCallExpression)(VisitEnd(node, source) ?? Call(node.Method.Name, source, node.Arguments[1])), groups);
            case "Any" or "Count" or "LongCount":
                return Count(
                    node.Method.Name,
                    node.Arguments.Count > 1 ? Filter(source, groups.Rewrite(LambdaOf(node.Arguments[1])!)) : source);
            case nameof(Queryable.Where):
                return Keep(Filter(source, groups.Rewrite(LambdaOf(node.Arguments[1])!)), groups);
            default:
                return Keep(Order(node.Method.Name, source, groups.Rewrite(LambdaOf(node.Arguments[1])!)), groups);
        }
    }

    private MethodCallExpression Keep(MethodCallExpression source, NullableGroups groups)
    {
        _groups[source] = groups;
        return source;
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

        var field = isDescribed ? NullableFields.Of(NullSafeSums.Rewrite(key).Body) : key.Body;
        Type[] types = [key.Parameters[0].Type, field.Type];
        var selector = Expression.Quote(Expression.Lambda(field, key.Parameters));

        // The default order of strings is that of the culture; the service's is by code point. A comparer that was not refused means the
        // same.
        return field.Type == typeof(string)
            ? Expression.Call(typeof(Queryable), method, types, source, selector, Expression.Constant(CodePointComparer.Instance, typeof(IComparer<string>)))
            : Expression.Call(typeof(Queryable), method, types, source, selector);
    }

    private static Expression Counted(Expression source)
    {
        while (source is MethodCallExpression { Method.Name: nameof(Queryable.Select) } call && call.Method.DeclaringType == typeof(Queryable))
        {
            source = call.Arguments[0];
        }

        return source;
    }

    private (Expression Source, LambdaExpression Selector)? ProjectionOf(Expression source) =>
        isDescribed
        && source is MethodCallExpression { Method.Name: nameof(Queryable.Select), Arguments: [var inner, var argument] } call
        && call.Method.DeclaringType == typeof(Queryable)
        && LambdaOf(argument) is { Parameters.Count: 1 } selector
            ? (inner, selector)
            : null;

    private static MethodCallExpression Project((Expression Source, LambdaExpression Selector) projection, Expression source) => Expression.Call(
        typeof(Queryable), nameof(Queryable.Select), [projection.Selector.Parameters[0].Type, projection.Selector.ReturnType], source,
        Expression.Quote(projection.Selector));

    private static LambdaExpression? LambdaOf(Expression argument) =>
        argument is UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression lambda }
        ? lambda
        : null;
}
