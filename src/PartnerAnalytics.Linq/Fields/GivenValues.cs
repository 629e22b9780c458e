using System.Collections;
using System.Collections.ObjectModel;

namespace PartnerAnalytics.Linq.Fields;

/// <summary>Finds the values of <see cref="GivenValues{TValue}"/> where their type is not known.</summary>
internal static class GivenValues
{
    /// <summary>The values; null where the collection is another.</summary>
    public static IEnumerable<object?>? Find(object? collection) =>
        collection?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(GivenValues<>)
            ? ((IEnumerable)collection).Cast<object?>()
            : null;
}

/// <summary>The values of a list that a condition was composed with. They do not change, so they are known before the query runs.</summary>
internal sealed class GivenValues<TValue>(IEnumerable<TValue> values) : ReadOnlyCollection<TValue>([.. values]);
