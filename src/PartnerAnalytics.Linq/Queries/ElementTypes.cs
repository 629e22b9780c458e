namespace PartnerAnalytics.Linq.Queries;

/// <summary>What can be told from the static type of a query.</summary>
internal static class ElementTypes
{
    /// <summary>The element type of <c>IQueryable&lt;T&gt;</c> and its kin; otherwise object.</summary>
    public static Type Of(Type queryType) => queryType.IsGenericType ? queryType.GetGenericArguments()[^1] : typeof(object);

    /// <summary>True where a type is the generic interface with that one argument.</summary>
    public static bool IsGenericInterfaceOver(this Type definition, Type type, Type argument) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition && type.GetGenericArguments()[0] == argument;
}
