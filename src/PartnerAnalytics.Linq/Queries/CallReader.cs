using System.Linq.Expressions;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Queries;

/// <summary>Reads calls of <see cref="Queryable"/>'s operators as steps. Operators that have none become a step that is refused by name.</summary>
internal static class CallReader
{
    /// <summary>Reads the outermost call of a query.</summary>
    /// <exception cref="AnalyticsQueryException">The expression does not lead to a query of this library.</exception>
    public static CallStep Read(Expression expression)
    {
        if (expression is not MethodCallExpression { Object: null } call || !IsQueryOperator(call))
        {
            throw NotAQuery(expression);
        }

        var previous = ReadQuery(call.Arguments[0]);
        var (op, argument) = ReadOperator(call, previous);
        return new CallStep(previous, op, argument);
    }

    /// <summary>A step whose element type is known only at run time.</summary>
    public static UntypedQuery ToQuery(CallStep step, Expression expression) =>
        new(step.Previous.Root, step.Previous, step.Operator, step.Argument, expression, ElementTypes.Of(expression.Type));

    /// <summary>Reads a call that ends a query.</summary>
    /// <exception cref="AnalyticsQueryException">The operator cannot be sent.</exception>
    public static TerminalCall ReadTerminal(Expression expression)
    {
        if (expression is not MethodCallExpression { Object: null } call || call.Method.DeclaringType != typeof(Queryable))
        {
            throw NotAQuery(expression);
        }

        var source = ReadQuery(call.Arguments[0]);
        if (call.Method.Name is not ("First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Any" or "Count" or "LongCount"))
        {
            var refused = Append(source, QueryOperator.Unsupported, new UnsupportedOperator(call.Method.Name, null), call);
            refused.Plan.Verify(needsElements: false);
            throw NotAQuery(expression);
        }

        Expression? defaultValue = null;
        foreach (var argument in call.Arguments.Skip(1))
        {
            if (TryReadLambda(argument) is { } predicate)
            {
                source = Append(source, QueryOperator.Where, predicate, call.Arguments[0], call.Method.Name);
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
            call.Method.Name, needed is { } count ? Append(source, QueryOperator.Take, count, call.Arguments[0]) : source, defaultValue, () => call);
    }

    private static UntypedQuery Append(AnalyticsQueryable source, QueryOperator op, object argument, Expression expression, string? terminal = null) =>
        new(source.Root, source, op, argument, expression, ((IQueryable)source).ElementType) { Terminal = terminal };

    private static AnalyticsQueryable ReadQuery(Expression expression) => expression switch
    {
        ConstantExpression { Value: AnalyticsQueryable query } => query,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => ReadQuery(convert.Operand),
        _ => ToQuery(Read(expression), expression),
    };

    private static bool IsQueryOperator(MethodCallExpression call) =>
        call.Arguments.Count > 0 && (call.Method.DeclaringType == typeof(Queryable) || call.Method.DeclaringType == typeof(QueryableCalls));

    private static (QueryOperator Operator, object? Argument) ReadOperator(MethodCallExpression call, AnalyticsQueryable previous)
    {
        var name = call.Method.Name;
        switch (name)
        {
            case nameof(Queryable.Where) or nameof(Queryable.Select) when Lambda(call) is { Parameters.Count: 1 } lambda:
                return (name == nameof(Queryable.Where) ? QueryOperator.Where : QueryOperator.Select, lambda);
            case nameof(Queryable.Where) or nameof(Queryable.Select):
                return Refused(Remedies.WithIndex(name));
            case nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending):
                return call.Arguments.Count > 2 && !DefaultComparers.IsDefault(call.Arguments[2])
                    ? Refused(Remedies.WithComparer(name))
                    : (Enum.Parse<QueryOperator>(name), Lambda(call));
            case nameof(Queryable.Distinct) when call.Arguments.Count == 1 || DefaultComparers.IsDefault(call.Arguments[1]):
                return (QueryOperator.Distinct, null);
            case nameof(Queryable.Distinct):
                return Refused(Remedies.WithComparer(name));
            case nameof(Queryable.Take) or nameof(Queryable.Skip) or nameof(QueryableCalls.WithPageSize) when call.Arguments[1].Type == typeof(int):
                return (Enum.Parse<QueryOperator>(name), Count(call.Arguments[1]));
            case nameof(Queryable.Take):
                return Refused(Remedies.TakeRange());
            case nameof(QueryableCalls.WithProcessedDate) or nameof(QueryableCalls.WhereRaw) or nameof(QueryableCalls.WithProgress):
                return (Enum.Parse<QueryOperator>(name), ValueInterpreter.EvaluateOrRefuse(call.Arguments[1]));
            case nameof(QueryableCalls.GroupByFields):
                return (QueryOperator.GroupByFields, ValueInterpreter.EvaluateOrRefuse(call.Arguments[1]));
            case nameof(QueryableCalls.WithParameter):
                return (QueryOperator.WithParameter, new RequestParameter(
                    (string)ValueInterpreter.EvaluateOrRefuse(call.Arguments[1])!, (string)ValueInterpreter.EvaluateOrRefuse(call.Arguments[2])!));
            case nameof(Queryable.Cast) or nameof(Queryable.OfType):
                return (Enum.Parse<QueryOperator>(name), (((IQueryable)previous).ElementType, ElementTypes.Of(call.Type)));
            case nameof(Queryable.GroupBy):
                return (QueryOperator.GroupBy, ReadGroupBy(call));
            default:
                return Refused(new UnsupportedStep(name, null));
        }
    }

    private static (QueryOperator Operator, object? Argument) Refused(UnsupportedStep step) =>
        (QueryOperator.Unsupported, new UnsupportedOperator(step.Operator, step.Remedy));

    private static GroupByArguments ReadGroupBy(MethodCallExpression call)
    {
        LambdaExpression? element = null;
        LambdaExpression? result = null;
        var hasComparer = false;
        foreach (var argument in call.Arguments.Skip(2))
        {
            switch (TryReadLambda(argument))
            {
                case { Parameters.Count: 1 } lambda:
                    element = lambda;
                    break;
                case { } lambda:
                    result = lambda;
                    break;
                default:
                    hasComparer = !DefaultComparers.IsDefault(argument);
                    break;
            }
        }

        return new GroupByArguments(Lambda(call), element, result, hasComparer);
    }

    private static object Count(Expression argument) => argument is ConstantExpression { Value: int count } ? count : argument;

    private static LambdaExpression Lambda(MethodCallExpression call) => TryReadLambda(call.Arguments[1]) ?? throw NotAQuery(call);

    // A lambda stands in a tree as itself, quoted, or as a captured variable that holds one.
    private static LambdaExpression? TryReadLambda(Expression argument) => argument switch
    {
        LambdaExpression lambda => lambda,
        UnaryExpression { NodeType: ExpressionType.Quote } quote => (LambdaExpression)quote.Operand,
        _ when typeof(LambdaExpression).IsAssignableFrom(argument.Type) => ValueInterpreter.EvaluateOrRefuse(argument) as LambdaExpression,
        _ => null,
    };

    private static AnalyticsQueryException NotAQuery(Expression expression)
    {
        var reason = Reasons.OperatorNotTranslated(
            $"'{ExpressionPrinter.Print(expression)}'", "Begin the query at one of the client's resources and use Queryable's operators.");
        return new AnalyticsQueryException(RuleIds.OperatorNotTranslated, $"{RuleIds.OperatorNotTranslated}: {reason}");
    }
}
