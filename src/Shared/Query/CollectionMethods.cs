namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>Knows whose method <c>Contains</c> finds what equals one of the collection's values. A set may bring a comparer, which is asked when its values are read.</summary>
internal static class CollectionMethods
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Collections.ArrayList",
        "System.Collections.IList",
        "System.Collections.Generic.Dictionary`2+KeyCollection",
        "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IReadOnlySet`1",
        "System.Collections.Generic.LinkedList`1",
        "System.Collections.Generic.List`1",
        "System.Collections.Generic.Queue`1",
        "System.Collections.Generic.SortedSet`1",
        "System.Collections.Generic.Stack`1",
        "System.Collections.ObjectModel.Collection`1",
        "System.Collections.ObjectModel.ReadOnlyCollection`1",
        "System.Collections.ObjectModel.ReadOnlySet`1",
        "System.Collections.Frozen.FrozenSet`1",
        "System.Collections.Immutable.IImmutableSet`1",
        "System.Collections.Immutable.ImmutableArray`1",
        "System.Collections.Immutable.ImmutableHashSet`1",
        "System.Collections.Immutable.ImmutableList`1",
        "System.Collections.Immutable.ImmutableSortedSet`1",
    };

    /// <summary>Whether the instance method <c>Contains</c> that a type declares searches values as a list does.</summary>
    /// <param name="typeName">The full name of the type's definition.</param>
    public static bool SearchValues(string typeName) => Types.Contains(typeName);
}
