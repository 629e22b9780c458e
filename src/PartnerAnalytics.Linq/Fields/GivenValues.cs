using System.Collections;

namespace PartnerAnalytics.Linq;

/// <summary>Finds the values of <see cref="GivenValues{TValue}"/> where their type is not known.</summary>
internal static class GivenValues
{
    /// <summary>The values; null where the collection is another.</summary>
    public static IEnumerable<object?>? Find(object? collection) =>
        collection?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(GivenValues<>)
            ? ((IEnumerable)collection).Cast<object?>()
            : null;
}
