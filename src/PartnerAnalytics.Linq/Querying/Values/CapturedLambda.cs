using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>Finds the lambda behind a captured variable that holds an expression, as predicate builders invoke it.</summary>
internal static class CapturedLambda
{
    /// <summary>The lambda; null where it does not stand in fields, so that finding it would run code of the user's.</summary>
    public static LambdaExpression? Find(Expression expression) => expression switch
    {
        LambdaExpression lambda => lambda,
        UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression quoted } => quoted,
        _ => Read(expression) as LambdaExpression,
    };

    private static object? Read(Expression? expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo { IsStatic: true } field } => field.GetValue(null),
        MemberExpression { Member: FieldInfo field } member when Read(member.Expression) is { } target => field.GetValue(target),
        _ => null,
    };
}
