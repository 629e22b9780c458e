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
        if (call.Method.Name is not ("First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Any" or "Count" or "LongCount"))
        {
            query.Then(new UnsupportedCall(call.Method.Name, null), call).Plan.Verify(needsElements: false);
            throw NotAQuery(expression);
        }

        Expression? defaultValue = null;
        foreach (var argument in call.Arguments.Skip(1))
        {
            if (TryReadLambda(argument) is { } predicate)
            {
                query = query.Then(new WhereCall(predicate, call.Method.Name), source);
            }
            else
            {
                defaultValue = argument;
            }
        }

        // First and Any need one element, Single two to know that there is no second.
        var needed = call.Method.Name switch
        {
            "First" or "FirstOrDefault" or "Any" => 1,
            "Single" or "SingleOrDefault" => 2,
            _ => (int?)null,
        };
        return new TerminalCall(
            call.Method.Name, needed is { } count ? query.Then(new TakeCall(Expression.Constant(count)), source) : query, defaultValue, () => call);
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
            case nameof(Queryable.Where) or nameof(Queryable.Select):
                return Refused(Remedies.WithIndex(name));
            case nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending):
                return call.Arguments.Count > 2 && !DefaultComparers.IsDefault(call.Arguments[2])
                    ? Refused(Remedies.WithComparer(name))
                    : new OrderByCall(
                        Lambda(call),
                        IsDescending: name is nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenByDescending),
                        IsThenBy: name is nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending));
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
                return Refused(Remedies.TakeRange());
            case nameof(Queryable.Skip):
                return new SkipCall(call.Arguments[1]);
            case nameof(Queryable.Cast):
                return new CastCall(ElementTypeOf(call.Arguments[0]), ElementTypes.Of(call.Type));
            case nameof(Queryable.OfType):
                return new OfTypeCall(ElementTypeOf(call.Arguments[0]), ElementTypes.Of(call.Type));
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

    private static bool HasComparer(MethodCallExpression call) => call.Arguments.Count > 2 && !DefaultComparers.IsDefault(call.Arguments[2]);

    private static MethodInfo? PairOf(Type key) => RuntimeFeature.IsDynamicCodeSupported
        ? typeof(KeyValuePair).GetMethod(nameof(KeyValuePair.Create))!.MakeGenericMethod(key, typeof(int))
        : null;

    private static UnsupportedCall Refused(UnsupportedStep step) => new(step.Operator, step.Remedy);

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
