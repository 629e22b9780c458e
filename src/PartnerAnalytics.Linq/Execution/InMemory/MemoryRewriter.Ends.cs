using System.Linq.Expressions;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <content>Operators that count from an end, or look for one row.</content>
internal sealed partial class MemoryRewriter
{
    // Null for an operator that is none of these.
    private Expression? VisitEnd(MethodCallExpression node, Expression source)
    {
        var lambda = node.Arguments.Skip(1).Select(LambdaOf).OfType<LambdaExpression>().FirstOrDefault();
        switch (node.Method.Name)
        {
            case "Order" or "OrderDescending":
                return Order(node.Method.Name.Replace("Order", "OrderBy", StringComparison.Ordinal), source, Itself(source));
            case "Min" or "Max":
                return Extreme(node, source, lambda ?? Itself(source), projects: true);
            case "MinBy" or "MaxBy":
                return Extreme(node, source, lambda!, projects: false);
            case nameof(Queryable.Sum) when isDescribed:
                return Sum(node, source, lambda);
            case nameof(Queryable.All):
                return Expression.Not(Count("Any", Filter(source, Expression.Lambda(Expression.Not(lambda!.Body), lambda.Parameters))));
            case nameof(Queryable.Intersect) or nameof(Queryable.Except) when isDescribed:
                return Call("Distinct", Filter(source, AmongValues(node, Itself(source))));
            case nameof(Queryable.IntersectBy) or nameof(Queryable.ExceptBy) when isDescribed:
                var rows = Filter(source, AmongValues(node, lambda!));
                Type[] types = [lambda!.Parameters[0].Type, lambda.ReturnType];
                return VisitDescribed(
                    Expression.Call(typeof(Queryable), nameof(Queryable.DistinctBy), types, rows, Expression.Quote(lambda)), rows);
            case nameof(Queryable.Join) when isDescribed && NullableFields.Of(lambda!.Body) is var field && field != lambda.Body:
                var hasKey = Expression.NotEqual(field, Expression.Constant(null, field.Type));
                return node.Update(null, [Filter(source, Expression.Lambda(hasKey, lambda.Parameters)), .. node.Arguments.Skip(1)]);
            case nameof(Queryable.Contains):
                var element = Itself(source);
                return Count("Any", Filter(source, Expression.Lambda(EqualTo(node.Arguments[1], element.Body), element.Parameters)));
            case "Last" or "LastOrDefault":
                var name = isDescribed ? node.Method.Name.Replace("Last", "First", StringComparison.Ordinal) : node.Method.Name;
                var among = lambda is null ? source : Filter(source, lambda);
                return Call(name, isDescribed ? Turned(among) : among, [.. node.Arguments.Skip(lambda is null ? 1 : 2)]);
            case nameof(Queryable.Reverse) when isDescribed:
                return Turned(source);
            case nameof(Queryable.TakeLast) when isDescribed:
                return Call("Reverse", Paged("Take", Turned(source), node.Arguments[1]));
            case nameof(Queryable.Take)
                when isDescribed && ValueInterpreter.EvaluateOrRefuse(node.Arguments[1]) is Range { Start.IsFromEnd: true } range:
                var last = Paged("Take", Turned(source), Expression.Constant(range.Start.Value));
                return Call("Reverse", Paged("Skip", last, Expression.Constant(range.End.Value)));
            case "ElementAt" or "ElementAtOrDefault" when isDescribed:
                return At(node.Method.Name, source, ValueInterpreter.EvaluateOrRefuse(node.Arguments[1])!);
            default:
                return null;
        }
    }

    private MethodCallExpression At(string method, Expression source, object place)
    {
        var (skipped, from) = place is Index { IsFromEnd: true, Value: var count } ? (count - 1, Turned(source))
            : (place is Index index ? index.Value : (int)place, source);
        return Call(method, Paged("Skip", from, Expression.Constant(skipped)), Expression.Constant(Math.Min(skipped, 0)));
    }

    // The first element of an order. Nulls are no extremes; only where there is nothing else, MinBy and MaxBy give the first element.
    private Expression Extreme(MethodCallExpression node, Expression source, LambdaExpression key, bool projects)
    {
        var field = isDescribed ? NullableFields.Of(key.Body) : key.Body;
        var canBeNull = NullableTypes.CanBeNull(field.Type);
        var isNull = canBeNull ? Expression.Equal(field, Expression.Constant(null, field.Type)) : null;
        var isLeftOut = isNull is not null && (projects || field != key.Body);
        if (isLeftOut)
        {
            source = Filter(source, Expression.Lambda(Expression.Not(isNull!), key.Parameters));
        }

        var descending = node.Method.Name.StartsWith("Max", StringComparison.Ordinal) ? "Descending" : "";
        source = isNull is null || isLeftOut
            ? Order("OrderBy" + descending, source, key)
            : Order("ThenBy" + descending, Order("OrderBy", source, Expression.Lambda(isNull, key.Parameters)), key);
        var found = projects && key.Body != key.Parameters[0]
            ? Expression.Call(
                typeof(Queryable), nameof(Queryable.Select), [key.Parameters[0].Type, key.ReturnType], source, Expression.Quote(key))
            : source;
        return Call(NullableTypes.CanBeNull(node.Type) ? "FirstOrDefault" : "First", found);
    }

    // A sum leaves nulls out.
    private Expression Sum(MethodCallExpression node, Expression source, LambdaExpression? selector)
    {
        (source, selector) = ProjectionOf(source) is { } projection
            ? (projection.Source, NullSafeSums.After(projection.Selector, selector))
            : (source, selector ?? Itself(source));
        var sum = NullSafeSums.Sum(typeof(Queryable), source, selector);
        return sum.Type == node.Type ? sum : Expression.Convert(sum, node.Type);
    }

    // The service turns the order round and leaves alone what has equal keys. What was put back in order after it was counted from the end
    // is left as it was.
    private static Expression Turned(Expression source)
    {
        if (source is not MethodCallExpression { Arguments: [var inner, ..] } call || call.Method.DeclaringType != typeof(Queryable))
        {
            return source;
        }

        var rest = call.Arguments.Skip(1);
        return call.Method.Name switch
        {
            nameof(Queryable.Reverse) => inner,
            "OrderBy" or "ThenBy" => Renamed(call.Method.Name + "Descending"),
            "OrderByDescending" or "ThenByDescending" => Renamed(call.Method.Name.Replace("Descending", "", StringComparison.Ordinal)),
            _ => call.Update(null, [Turned(inner), .. rest]),
        };

        MethodCallExpression Renamed(string method) =>
            Expression.Call(typeof(Queryable), method, call.Method.GetGenericArguments(), [Turned(inner), .. rest]);
    }

    // What is not on the page is not projected.
    private MethodCallExpression Paged(string method, Expression source, Expression count) => ProjectionOf(source) is { } projection
        ? Project(projection, Paged(method, projection.Source, count))
        : Call(method, source, count);

    private static MethodCallExpression Call(string method, Expression source, params Expression[] arguments) =>
        Expression.Call(typeof(Queryable), method, [ElementTypes.Of(source.Type)], [source, .. arguments]);

    private static LambdaExpression Itself(Expression source)
    {
        var element = Expression.Parameter(ElementTypes.Of(source.Type), "x");
        return Expression.Lambda(element, element);
    }

    private static LambdaExpression AmongValues(MethodCallExpression node, LambdaExpression element)
    {
        var among = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [element.ReturnType], node.Arguments[1], element.Body);
        var isExcept = node.Method.Name is nameof(Queryable.Except) or nameof(Queryable.ExceptBy);
        return Expression.Lambda(isExcept ? Expression.Not(among) : among, element.Parameters);
    }

    private static MethodCallExpression EqualTo(Expression value, Expression element)
    {
        var comparer = typeof(EqualityComparer<>).MakeGenericType(element.Type);
        return Expression.Call(Expression.Property(null, comparer, "Default"), nameof(Equals), null, value, element);
    }
}
