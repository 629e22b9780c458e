using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>Reads the collection of a <c>Contains</c>, if it compares as the service does.</summary>
internal static class CollectionReader
{
    /// <summary>The elements, each once, in order.</summary>
    public static IReadOnlyList<object?> Read(object? collection, Func<string, Exception> refuse)
    {
        switch (collection)
        {
            case null:
                throw refuse("The collection whose Contains is called is null. Give a list, empty if nothing shall match.");
            case string or not IEnumerable:
                throw refuse($"A {collection.GetType().Name} is not a collection of values. Give an array or a list.");
        }

        if (HasOwnRules(collection))
        {
            throw refuse(
                "The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer.");
        }

        var seen = new HashSet<object>();
        var items = new List<object?>();
        var hasNull = false;
        foreach (var item in (IEnumerable)collection)
        {
            if (item is null ? !hasNull : seen.Add(item))
            {
                items.Add(item);
                hasNull |= item is null;
            }
        }

        return items;
    }

    /// <summary>Whether a collection compares by rules that the service does not know.</summary>
    public static bool HasOwnRules(object collection) =>
        collection.GetType().Name is "KeyCollection"
        || HasOwnRules<string>(collection)
        || HasOwnRules<bool>(collection) || HasOwnRules<bool?>(collection)
        || HasOwnRules<DateTimeOffset>(collection) || HasOwnRules<DateTimeOffset?>(collection)
        || HasOwnRules<long>(collection) || HasOwnRules<long?>(collection)
        || HasOwnRules<decimal>(collection) || HasOwnRules<decimal?>(collection)
        || HasOwnRules<double>(collection) || HasOwnRules<double?>(collection);

    private static bool HasOwnRules<T>(object collection) => collection switch
    {
        HashSet<T> set => !IsDefault<T>(set.Comparer),
        FrozenSet<T> set => !IsDefault<T>(set.Comparer),
        ImmutableHashSet<T> set => !IsDefault<T>(set.KeyComparer),
        SortedSet<T> set => !IsDefault(set.Comparer),
        ImmutableSortedSet<T> set => !IsDefault(set.KeyComparer),
        ISet<T> or IReadOnlySet<T> => true,
        _ => false,
    };

    private static bool IsDefault<T>(IEqualityComparer<T> comparer) =>
        ReferenceEquals(comparer, EqualityComparer<T>.Default) || ReferenceEquals(comparer, StringComparer.Ordinal);

    // The default order of strings is that of the culture.
    private static bool IsDefault<T>(IComparer<T> comparer) => typeof(T) == typeof(string)
        ? ReferenceEquals(comparer, StringComparer.Ordinal)
        : ReferenceEquals(comparer, Comparer<T>.Default);
}
