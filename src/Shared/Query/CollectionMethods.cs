namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>
/// Knows whose method <c>Contains</c> finds what equals one of the collection's values. A set may bring a comparer, which is asked when its
/// values are read, unless it stands in the query; the keys of a dictionary do not say which they bring.
/// </summary>
internal static class CollectionMethods
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Collections.ArrayList",
        "System.Collections.IList",
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

    /// <summary>Whether a method makes a set that compares by the comparer it is given.</summary>
    /// <param name="name">The name of the method.</param>
    public static bool MakeSet(string name) => name is "ToHashSet" or "ToFrozenSet" or "ToImmutableHashSet" or "ToImmutableSortedSet";

    /// <summary>Whether objects of a type compare by the comparer that their constructor is given.</summary>
    /// <param name="typeName">The full name of the type's definition.</param>
    public static bool TakeComparer(string typeName) =>
        typeName is "System.Collections.Generic.HashSet`1" or "System.Collections.Generic.SortedSet`1";

    /// <summary>Whether a property of <c>StringComparer</c> gives one that the service does not compare by.</summary>
    /// <param name="property">The name of the property.</param>
    public static bool IsOther(string property) => property != nameof(StringComparer.Ordinal);
}
