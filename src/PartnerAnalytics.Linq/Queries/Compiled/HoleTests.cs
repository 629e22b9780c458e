using System.Linq.Expressions;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>Recognises questions about a variable that need no code of the user's to answer.</summary>
internal static class HoleTests
{
    /// <summary>The question, and the variable that it is about.</summary>
    public static (HoleTest Test, Expression Variable) Read(Expression expression) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.Equal } equal when OtherThanNull(equal) is { } variable => (HoleTest.IsNull, variable),
        BinaryExpression { NodeType: ExpressionType.NotEqual } unequal when OtherThanNull(unequal) is { } variable => (HoleTest.IsNotNull, variable),
        MemberExpression { Member.Name: nameof(Nullable<int>.HasValue), Expression: { } variable } when Nullable.GetUnderlyingType(variable.Type) is not null =>
            (HoleTest.IsNotNull, variable),
        MethodCallExpression { Method.Name: nameof(string.IsNullOrEmpty), Arguments: [var text] } call when call.Method.DeclaringType == typeof(string) =>
            (HoleTest.IsNullOrEmpty, text),
        UnaryExpression { NodeType: ExpressionType.Not, Method: null } not when not.Type == typeof(bool) => Read(not.Operand) switch
        {
            (HoleTest.None, var variable) => (HoleTest.Not, variable),
            (HoleTest.IsNull, var variable) => (HoleTest.IsNotNull, variable),
            (HoleTest.IsNotNull, var variable) => (HoleTest.IsNull, variable),
            (HoleTest.IsNullOrEmpty, var variable) => (HoleTest.IsNotEmpty, variable),
            (HoleTest.IsNotEmpty, var variable) => (HoleTest.IsNullOrEmpty, variable),
            _ => (HoleTest.None, expression),
        },
        _ => (HoleTest.None, expression),
    };

    /// <summary>The answer.</summary>
    public static bool Holds(this HoleTest test, in CompiledValue value) => test switch
    {
        HoleTest.IsNull => value.Kind == CompiledValueKind.Null,
        HoleTest.IsNotNull => value.Kind != CompiledValueKind.Null,
        HoleTest.IsNullOrEmpty => value.Kind == CompiledValueKind.Null || value.Text.Length == 0,
        HoleTest.IsNotEmpty => value.Kind != CompiledValueKind.Null && value.Text.Length > 0,
        HoleTest.Not => !value.Truth,
        _ => value.Truth,
    };

    // An operator of the type's own may say anything, but those of texts and of what fields hold are known.
    private static Expression? OtherThanNull(BinaryExpression comparison) =>
        comparison.Method is { DeclaringType: var type } && type != typeof(string) && type != typeof(DateTimeOffset) && type != typeof(decimal) ? null
        : IsNull(comparison.Right) ? comparison.Left
        : IsNull(comparison.Left) ? comparison.Right
        : null;

    private static bool IsNull(Expression expression) => ConstantFolding.TryFold(expression, out var value) && value is null;
}
