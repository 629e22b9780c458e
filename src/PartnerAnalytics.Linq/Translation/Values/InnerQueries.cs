using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>Finds queries of this library among the values of another, where reading the value would run them.</summary>
internal static class InnerQueries
{
    /// <summary>The query that a call or a constructor runs; null where it runs none that is seen.</summary>
    public static Expression? FindRunBy(Expression expression) => expression switch
    {
        MethodCallExpression { Object: { } target } call when MayRun(call.Method) && IsQuery(target) => target,
        MethodCallExpression call when MayRun(call.Method) => call.Arguments.FirstOrDefault(IsQuery),
        NewExpression { Constructor.DeclaringType: { } type } created when KnownMethods.IsOfPlatform(type.Namespace) => created.Arguments.FirstOrDefault(IsQuery),
        _ => null,
    };

    /// <summary>Whether a method runs a query that it is given.</summary>
    public static bool MayRun(MethodInfo method) =>
        KnownMethods.IsOfPlatform(method.DeclaringType?.Namespace) && KnownMethods.RunsQuery(method.Name) && !typeof(IQueryable).IsAssignableFrom(method.ReturnType);

    /// <summary>Whether a value is a query, by its type or by what the variable holds. Runs no code of the user's.</summary>
    public static bool IsQuery(Expression expression) => expression switch
    {
        _ when typeof(IAnalyticsQuery).IsAssignableFrom(expression.Type) => true,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsQuery(convert.Operand),
        MethodCallExpression { Object: null, Arguments: [var source, ..] } call when call.Method.DeclaringType == typeof(Queryable) =>
            typeof(IQueryable).IsAssignableFrom(call.Type) && IsQuery(source),
        ConstantExpression or MemberExpression when !expression.Type.IsSealed => ValueInterpreter.ReadCaptured(expression) is IAnalyticsQuery,
        _ => false,
    };

    /// <summary>Passes a value on that is no query.</summary>
    /// <param name="value">The value.</param>
    /// <param name="expression">Where it came from.</param>
    /// <exception cref="UnreadableExpressionException">It is a query.</exception>
    public static object? Refuse(object? value, Expression expression) =>
        value is IAnalyticsQuery ? throw new UnreadableExpressionException(UnsupportedKind.Query, expression) : value;
}
