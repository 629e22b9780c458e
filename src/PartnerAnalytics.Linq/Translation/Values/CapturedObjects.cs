using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>Finds objects that are part of a query and stand in captured variables. Runs no code of the user's, so a preview may do it.</summary>
internal static class CapturedObjects
{
    /// <summary>A lambda that a predicate builder invokes; null where it does not stand in fields, so that finding it would run code of the user's.</summary>
    public static LambdaExpression? FindLambda(Expression expression) => expression switch
    {
        LambdaExpression lambda => lambda,
        UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression quoted } => quoted,
        _ => ValueInterpreter.ReadCaptured(expression) as LambdaExpression,
    };

    /// <summary>The wire name of a field that is given as a value, as <c>Referral.Fields.Status</c>; null where it is not found.</summary>
    public static string? FindField(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => FindField(convert.Operand),
        MemberExpression { Expression: null, Member: PropertyInfo property } when IsField(property.PropertyType) => property.GetValue(null)?.ToString(),
        _ when IsField(expression.Type) => ValueInterpreter.ReadCaptured(expression)?.ToString(),
        _ => null,
    };

    private static bool IsField(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(AnalyticsField<,>) || type.GetGenericTypeDefinition() == typeof(AnalyticsField<>));
}
