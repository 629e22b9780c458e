using System.Collections;

namespace PartnerAnalytics.Linq.Translation.Values;

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
    public static bool HasOwnRules(object collection) => CollectionRules.AreOwn(collection);
}
