namespace PartnerAnalytics.Linq.Translation;

/// <summary>Full names of types, as the compiler's parts know them.</summary>
internal static class TypeNames
{
    /// <summary>The full name of a type's definition.</summary>
    public static string FullNameOf(Type? type) => (type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type)?.FullName ?? "";
}
