using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>Recognises comparers that compare as the service does.</summary>
internal static class DefaultComparers
{
    /// <summary>True for <c>null</c>, <c>EqualityComparer&lt;T&gt;.Default</c> and <c>StringComparer.Ordinal</c> as they are written.</summary>
    public static bool IsDefault(Expression comparer) => comparer switch
    {
        ConstantExpression constant => constant.Value is null,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsDefault(convert.Operand),
        MemberExpression { Expression: null } member =>
            (member.Member.DeclaringType == typeof(StringComparer) && member.Member.Name == nameof(StringComparer.Ordinal))
            || (member.Member.Name == "Default" && member.Member.DeclaringType is { IsGenericType: true } type
                && type.GetGenericTypeDefinition() == typeof(EqualityComparer<>)),
        _ => false,
    };
}
