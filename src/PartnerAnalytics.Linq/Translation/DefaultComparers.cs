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

    /// <summary>Whether a comparer of keys or of values compares as the service does.</summary>
    public static bool IsDefault<T>(IEqualityComparer<T>? comparer) =>
        comparer is null || ReferenceEquals(comparer, EqualityComparer<T>.Default) || ReferenceEquals(comparer, StringComparer.Ordinal);

    /// <summary>Whether an order is the service's. The default order of strings is that of the culture.</summary>
    public static bool IsDefault<T>(IComparer<T> comparer) => typeof(T) == typeof(string)
        ? ReferenceEquals(comparer, StringComparer.Ordinal)
        : ReferenceEquals(comparer, Comparer<T>.Default);

    private static bool IsDefault(object? comparer) => comparer is null or IEqualityComparer<string?>
        ? IsDefault((IEqualityComparer<string?>?)comparer)
        : IsDefaultOf<bool?>(comparer) || IsDefaultOf<DateTimeOffset?>(comparer)
            || IsDefaultOf<long?>(comparer) || IsDefaultOf<decimal?>(comparer) || IsDefaultOf<double?>(comparer);

    private static bool IsDefaultOf<T>(object comparer) => comparer is IEqualityComparer<T> typed && IsDefault(typed);
}
