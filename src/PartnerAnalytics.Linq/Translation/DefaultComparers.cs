using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>Recognises comparers that compare as the service does.</summary>
internal static class DefaultComparers
{
    /// <summary>True for <c>null</c>, <c>EqualityComparer&lt;T&gt;.Default</c> and <c>StringComparer.Ordinal</c>, as they are written or as values.</summary>
    public static bool IsDefault(Expression comparer) => comparer switch
    {
        ConstantExpression constant => IsDefault(constant.Value),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsDefault(convert.Operand),
        MemberExpression { Expression: null } member =>
            (member.Member.DeclaringType == typeof(StringComparer) && member.Member.Name == nameof(StringComparer.Ordinal))
            || (member.Member.Name == "Default" && member.Member.DeclaringType is { IsGenericType: true } type
                && type.GetGenericTypeDefinition() == typeof(EqualityComparer<>)),
        _ => false,
    };

    private static bool IsDefault(object? comparer) => comparer is null
        || ReferenceEquals(comparer, StringComparer.Ordinal)
        || IsDefaultOf<string>(comparer) || IsDefaultOf<bool?>(comparer) || IsDefaultOf<DateTimeOffset?>(comparer)
        || IsDefaultOf<long?>(comparer) || IsDefaultOf<decimal?>(comparer) || IsDefaultOf<double?>(comparer);

    private static bool IsDefaultOf<T>(object comparer) => ReferenceEquals(comparer, EqualityComparer<T>.Default);
}
