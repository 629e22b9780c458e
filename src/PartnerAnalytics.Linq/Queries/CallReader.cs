using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Queries;

/// <summary>Reads calls of <see cref="Queryable"/>'s operators. Those that no request has become a call that is refused by name.</summary>
internal static class CallReader
{
    /// <summary>Reads a query.</summary>
    /// <exception cref="AnalyticsQueryException">The expression does not lead to a query of this library.</exception>
    public static QueryChain Read(Expression expression) => expression switch
    {
        ConstantExpression { Value: IChainedQuery query } => query.Chain,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Read(convert.Operand),
        MethodCallExpression { Object: null, Arguments: [var source, ..] } call when IsQueryOperator(call) => Read(source).Then(ReadCall(call), call),
        _ => throw NotAQuery(expression),
    };

    /// <summary>Reads a call that ends a query.</summary>
    /// <exception cref="AnalyticsQueryException">The operator cannot be sent.</exception>
    public static TerminalCall ReadTerminal(Expression expression)
    {
        if (expression is not MethodCallExpression { Object: null, Arguments: [var source, ..] } call || call.Method.DeclaringType != typeof(Queryable))
        {
            throw NotAQuery(expression);
        }

        var query = Read(source);
        if (!TerminalCall.IsKnown(call.Method.Name))
        {
            throw Refuse(query, new UnsupportedCall(call.Method.Name, null), call);
        }

        LambdaExpression? lambda = null;
        Expression? value = null;
        var parameters = call.Method.GetParameters();
        for (var i = 1; i < parameters.Length; i++)
        {
            if (parameters[i].Name != "comparer")
            {
                (lambda, value) = TryReadLambda(call.Arguments[i]) is { } read ? (read, value) : (lambda, call.Arguments[i]);
            }
            else if (!DefaultComparers.IsDefault(call.Arguments[i]))
            {
                throw Refuse(query, Refused(Remedies.WithComparer(call.Method.Name)), call);
            }
        }

        return TerminalCall.Create(call.Method.Name, query, lambda, value, expression: null, () => call);
    }

    private static AnalyticsQueryException Refuse(QueryChain query, UnsupportedCall refused, MethodCallExpression call)
    {
        query.Then(refused, call).Plan.Verify(needsElements: false);
        return NotAQuery(call);
    }

    private static bool IsQueryOperator(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Queryable) || call.Method.DeclaringType == typeof(QueryableCalls);

    private static QueryCall ReadCall(MethodCallExpression call)
    {
        var name = call.Method.Name;
        switch (name)
        {
            case nameof(Queryable.Where) when Lambda(call) is { Parameters.Count: 1 } predicate:
                return new WhereCall(predicate);
            case nameof(Queryable.Select) when Lambda(call) is { Parameters.Count: 1 } selector:
                return new SelectCall(selector);
            case nameof(Queryable.Where):
                return Refused(Remedies.WithIndex());
            case nameof(Queryable.Select) or nameof(Queryable.Index) or nameof(Queryable.DefaultIfEmpty) or nameof(Queryable.Chunk)
                or nameof(Queryable.Append) or nameof(Queryable.Prepend):
                return ReadArrival(call);
            case nameof(Queryable.Join) when !IsQuery(call.Arguments[1]):
                return call.Arguments.Count > 5 && !DefaultComparers.IsDefault(call.Arguments[5])
                    ? Refused(Remedies.WithComparer(name))
                    : ReadArrival(call);
            case nameof(Queryable.IntersectBy) or nameof(Queryable.ExceptBy) when !IsQuery(call.Arguments[1]):
                return call.Arguments.Count > 3 && !DefaultComparers.IsDefault(call.Arguments[3])
                    ? Refused(Remedies.WithComparer(name))
                    : new ValueSetCall(Values(call.Arguments[1]), name, TryReadLambda(call.Arguments[2]));
            case nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending):
                return ReadOrder(call, Lambda(call), call.Arguments.ElementAtOrDefault(2));
            case nameof(Queryable.Order) or nameof(Queryable.OrderDescending):
                return ReadOrder(call, keySelector: null, call.Arguments.ElementAtOrDefault(1));
            case nameof(Queryable.Intersect) or nameof(Queryable.Except) when !IsQuery(call.Arguments[1]):
                return call.Arguments.Count > 2 && !DefaultComparers.IsDefault(call.Arguments[2])
                    ? Refused(Remedies.WithComparer(name))
                    : new ValueSetCall(Values(call.Arguments[1]), name);
            case nameof(Queryable.Reverse):
                return new ReverseCall();
            case nameof(Queryable.CountBy):
                return new CountByCall(Lambda(call), PairOf(call.Method.GetGenericArguments()[1]), HasComparer(call));
            case nameof(Queryable.DistinctBy):
                return new DistinctByCall(Lambda(call), HasComparer(call));
            case nameof(Queryable.Distinct) when call.Arguments.Count == 1 || DefaultComparers.IsDefault(call.Arguments[1]):
                return new DistinctCall();
            case nameof(Queryable.Distinct):
                return Refused(Remedies.WithComparer(name));
            case nameof(Queryable.Take) when call.Arguments[1].Type == typeof(int):
                return new TakeCall(call.Arguments[1]);
            case nameof(Queryable.Take):
                return new TakeRangeCall((Range)ValueInterpreter.EvaluateOrRefuse(call.Arguments[1])!);
            case nameof(Queryable.TakeLast):
                return new TakeLastCall(call.Arguments[1]);
            case nameof(Queryable.Skip):
                return new SkipCall(call.Arguments[1]);
            case nameof(Queryable.Cast) or nameof(Queryable.OfType):
                return new TypeCall(ElementTypeOf(call.Arguments[0]), ElementTypes.Of(call.Type), name);
            case nameof(Queryable.GroupBy):
                return ReadGroupBy(call);
            default:
                return call.Method.DeclaringType == typeof(QueryableCalls) ? ReadOwn(call) : new UnsupportedCall(name, null);
        }
    }

    private static QueryCall ReadOwn(MethodCallExpression call)
    {
        return call.Method.Name switch
        {
            nameof(QueryableCalls.WithPageSize) => new PageSizeCall(call.Arguments[1]),
            nameof(QueryableCalls.WithProcessedDate) => new ProcessedDateCall(Expression.Constant(Value<DateOnly>(1))),
            nameof(QueryableCalls.WhereRaw) => new RawFilterCall(Value<string>(1)),
            nameof(QueryableCalls.WithParameter) => new ParameterCall(Value<string>(1), Value<string>(2)),
            nameof(QueryableCalls.InChunks) => new ChunkCall(),
            nameof(QueryableCalls.WithProgress) => new ProgressCall(Value<IProgress<AnalyticsProgress>>(1)),
            _ => new GroupByFieldsCall(Value<FieldGrouping>(1)),
        };

        T Value<T>(int position) => (T)ValueInterpreter.EvaluateOrRefuse(call.Arguments[position])!;
    }

    private static bool IsQuery(Expression argument) => typeof(IQueryable).IsAssignableFrom(argument.Type);

    private static object?[] Values(Expression list) => ((IEnumerable)ValueInterpreter.EvaluateOrRefuse(list)!).Cast<object?>().ToArray();

    // The elements are made of the types of the call.
    private static QueryCall ReadArrival(MethodCallExpression call)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return new UnsupportedCall(call.Method.Name, null);
        }

        var method = call.Method.Name switch
        {
            nameof(Queryable.Select) => typeof(Arrivals).GetMethod(nameof(Arrivals.Select))!,
            nameof(Queryable.Index) => typeof(Arrivals).GetMethod(nameof(Arrivals.Index))!,
            nameof(Queryable.DefaultIfEmpty) when call.Arguments.Count > 1 =>
                typeof(Arrivals).GetMethod(nameof(Arrivals.DefaultIfEmptyOf))!,
            nameof(Queryable.DefaultIfEmpty) => typeof(Arrivals).GetMethod(nameof(Arrivals.DefaultIfEmpty))!,
            nameof(Queryable.Chunk) => typeof(Arrivals).GetMethod(nameof(Arrivals.Chunk))!,
            nameof(Queryable.Append) => typeof(Arrivals).GetMethod(nameof(Arrivals.Append))!,
            nameof(Queryable.Prepend) => typeof(Arrivals).GetMethod(nameof(Arrivals.Prepend))!,
            _ => typeof(Arrivals).GetMethod(nameof(Arrivals.Join))!,
        };
        var arguments = call.Arguments.Skip(1).Take(method.GetParameters().Length)
            .Select(argument => TryReadLambda(argument) ?? ValueInterpreter.EvaluateOrRefuse(argument));
        return (QueryCall)method.MakeGenericMethod(call.Method.GetGenericArguments()).Invoke(
            null, BindingFlags.DoNotWrapExceptions, binder: null, [.. arguments], culture: null)!;
    }

    private static bool HasComparer(MethodCallExpression call) => call.Arguments.Count > 2 && !DefaultComparers.IsDefault(call.Arguments[2]);

    private static MethodInfo? PairOf(Type key) => RuntimeFeature.IsDynamicCodeSupported
        ? typeof(KeyValuePair).GetMethod(nameof(KeyValuePair.Create))!.MakeGenericMethod(key, typeof(int))
        : null;

    private static UnsupportedCall Refused(UnsupportedStep step) => new(step.Operator, step.Remedy);

    private static QueryCall ReadOrder(MethodCallExpression call, LambdaExpression? keySelector, Expression? comparer) =>
        comparer is not null && !DefaultComparers.IsDefault(comparer)
            ? Refused(Remedies.WithComparer(call.Method.Name))
            : new OrderByCall(keySelector, call.Method.Name);

    private static GroupByCall ReadGroupBy(MethodCallExpression call)
    {
        var groupBy = new GroupByCall(Lambda(call));
        foreach (var argument in call.Arguments.Skip(2))
        {
            groupBy = TryReadLambda(argument) switch
            {
                { Parameters.Count: 1 } lambda => groupBy with { ElementSelector = lambda },
                { } lambda => groupBy with { ResultSelector = lambda },
                null => groupBy with { HasComparer = !DefaultComparers.IsDefault(argument) },
            };
        }

        return groupBy;
    }

    private static Type ElementTypeOf(Expression query) => query switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => ElementTypeOf(convert.Operand),
        ConstantExpression { Value: IQueryable known } => known.ElementType,
        _ => ElementTypes.Of(query.Type),
    };

    private static LambdaExpression Lambda(MethodCallExpression call) => TryReadLambda(call.Arguments[1]) ?? throw NotAQuery(call);

    // A lambda stands in a tree as itself, quoted, or as a captured variable that holds one.
    private static LambdaExpression? TryReadLambda(Expression argument) => argument switch
    {
        LambdaExpression lambda => lambda,
        UnaryExpression { NodeType: ExpressionType.Quote } quote => (LambdaExpression)quote.Operand,
        _ when typeof(LambdaExpression).IsAssignableFrom(argument.Type) => ValueInterpreter.EvaluateOrRefuse(argument) as LambdaExpression,
        _ => null,
    };

    private static AnalyticsQueryException NotAQuery(Expression expression) => QueryRefusal.Create(
        RuleIds.OperatorNotTranslated,
        Reasons.OperatorNotTranslated(
            $"'{ExpressionPrinter.Print(expression)}'", "Begin the query at one of the client's resources and use Queryable's operators."));
}
