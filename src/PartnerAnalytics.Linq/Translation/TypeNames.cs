namespace PartnerAnalytics.Linq.Translation;

/// <summary>Full names of types, as the compiler's parts know them.</summary>
internal static class TypeNames
{
    /// <summary>The full name of a type's definition.</summary>
    public static string FullNameOf(Type? type) => (type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type)?.FullName ?? "";
}

/// <summary>What can be told from the static type of a query.</summary>
internal static class ElementTypes
{
    /// <summary>The element type of <c>IQueryable&lt;T&gt;</c> and its kin; otherwise object.</summary>
    public static Type Of(Type queryType) => queryType.IsGenericType ? queryType.GetGenericArguments()[^1] : typeof(object);

    /// <summary>Whether a type is <c>IQueryable&lt;T&gt;</c> of an element type.</summary>
    public static bool IsQueryableOf(Type type, Type elementType) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>) && type.GetGenericArguments()[0] == elementType;
}
