using System.Collections;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>Reads the collection of a <c>Contains</c>, if it compares as the service does.</summary>
internal static class CollectionReader
{
    /// <summary>The elements, each once, in order.</summary>
    public static IReadOnlyList<object?> Read(object? collection, Func<string, Exception> refuse)
    {
        if (collection is null)
        {
            throw refuse("The collection whose Contains is called is null. Give a list, empty if nothing shall match.");
        }

        if (HasOwnRules(collection))
        {
            throw refuse(
                "The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer.");
        }

        var seen = new HashSet<object?>();
        var items = new List<object?>();
        foreach (var item in (IEnumerable)collection)
        {
            if (seen.Add(item))
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>Whether a collection compares by rules that the service does not know.</summary>
    public static bool HasOwnRules(object collection) => CollectionRules.AreOwn(collection);
}
