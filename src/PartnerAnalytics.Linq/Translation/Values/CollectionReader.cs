using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Reflection;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>Reads the collection of a <c>Contains</c>, if it compares as the service does, or of another condition on its elements.</summary>
internal static class CollectionReader
{
    /// <summary>The elements, each once, in order.</summary>
    public static IReadOnlyList<object?> Read(object? collection, Func<string, Exception> refuse)
    {
        var items = collection is IDictionary dictionary ? dictionary.Keys.Cast<object?>() : ReadAll(collection, refuse);
        if (CollectionRules.AreOwn(collection!))
        {
            throw refuse(
                "The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer.");
        }

        var seen = new HashSet<object?>();
        return [.. items.Where(seen.Add)];
    }

    /// <summary>The elements, in order.</summary>
    public static IEnumerable<object?> ReadAll(object? collection, Func<string, Exception> refuse) => collection is null
        ? throw refuse("The collection is null. Give a list, empty if nothing shall match.")
        : ((IEnumerable)collection).Cast<object?>();
}

/// <summary>
/// Tells by which rules the <c>Contains</c> of a collection compares. Where a collection has none of its own, C# compares the values that it
/// gives; else its own must be known to find equal values, as the service does.
/// </summary>
internal static class CollectionRules
{
    /// <summary>How the types are named that the compiler makes for collection expressions; nobody can write such a name.</summary>
    private const string Written = "<>z__ReadOnly";

    /// <summary>Where dictionaries have the comparer of their keys.</summary>
    private static readonly PropertyInfo[] KeyComparers =
    [
        typeof(Dictionary<,>).GetProperty("Comparer")!,
        typeof(ConcurrentDictionary<,>).GetProperty("Comparer")!,
        typeof(FrozenDictionary<,>).GetProperty("Comparer")!,
        typeof(ImmutableDictionary<,>).GetProperty("KeyComparer")!,
    ];

    /// <summary>The types whose <c>Contains</c> compares each of their values by the default comparer.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "System.ArraySegment`1",
        "System.Collections.ArrayList",
        "System.Collections.Generic.Dictionary`2+ValueCollection",
        "System.Collections.Generic.LinkedList`1",
        "System.Collections.Generic.List`1",
        "System.Collections.Generic.SortedDictionary`2+ValueCollection",
        "System.Collections.Immutable.ImmutableArray`1",
        "System.Collections.Immutable.ImmutableList`1",
    };

    /// <summary>Whether a collection compares by rules that the service does not know, or by rules that are not known here.</summary>
    public static bool AreOwn(object collection) => collection is IQueryable query ? !IsPlain(query)
        : collection is IDictionary ? AreOwnOfKeys(collection)
        : AreOwn<string>(collection)
        || AreOwn<bool>(collection) || AreOwn<bool?>(collection)
        || AreOwn<DateTimeOffset>(collection) || AreOwn<DateTimeOffset?>(collection)
        || AreOwn<long>(collection) || AreOwn<long?>(collection)
        || AreOwn<decimal>(collection) || AreOwn<decimal?>(collection)
        || AreOwn<double>(collection) || AreOwn<double?>(collection)
        || AreOwn<object>(collection) || (collection is IList and not Array && !IsPlain((IList)collection));

    // Of a dictionary, only its values' types tell which property has the comparer of its keys.
    private static bool AreOwnOfKeys(object dictionary)
    {
        var type = dictionary.GetType();
        while (type is not null && !KeyComparers.Any(property => property.DeclaringType == Definition(type)))
        {
            type = type.BaseType;
        }

        var comparer = type is null ? null : (PropertyInfo)type.GetMemberWithSameMetadataDefinitionAs(
            KeyComparers.First(property => property.DeclaringType == Definition(type)));
        return comparer is null || dictionary.GetType().Assembly != type!.Assembly || !DefaultComparers.IsDefault(comparer.GetValue(dictionary));
    }

    private static Type? Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : null;

    private static bool AreOwn<T>(object collection) => collection switch
    {
        T[] => false,
        HashSet<T> set => !DefaultComparers.IsDefault<T>(set.Comparer) || Declares(set) != typeof(HashSet<T>),
        FrozenSet<T> set => !DefaultComparers.IsDefault<T>(set.Comparer),
        ImmutableHashSet<T> set => !DefaultComparers.IsDefault<T>(set.KeyComparer),
        SortedSet<T> set => !DefaultComparers.IsDefault(set.Comparer) || Declares(set) != typeof(SortedSet<T>),
        ImmutableSortedSet<T> set => !DefaultComparers.IsDefault(set.KeyComparer),
        ICollection<T> other => !IsPlain(other),
        IReadOnlySet<T> or IImmutableSet<T> => true,
        _ => false,
    };

    private static bool IsPlain<T>(ICollection<T> collection)
    {
        var type = Declares(collection);

        // These hand the question on to the list that they wrap; a list says that it is the one by its root.
        return type == typeof(Collection<T>) || type == typeof(ReadOnlyCollection<T>)
            ? ((ICollection)collection).SyncRoot is T[] or List<T>
            : type is { Namespace: "System.Linq" } || Plain.Contains(TypeNames.FullNameOf(type)) || IsWritten(type);
    }

    // The compiler's own type for [a, b] where a sequence is wanted; it compares by default, or hands the question to an array or a list.
    private static bool IsWritten(Type? type) => type is { Namespace: null } && type.Name.StartsWith(Written, StringComparison.Ordinal);

    // What wraps a list, and what has a comparer, has been looked at already.
    private static bool IsPlain(IList list)
    {
        var name = TypeNames.FullNameOf(new Func<object?, bool>(list.Contains).Method.DeclaringType);
        return Plain.Contains(name) || name.StartsWith(Written, StringComparison.Ordinal) || name is "System.Collections.Immutable.ImmutableSortedSet`1"
            || name.StartsWith("System.Collections.ObjectModel.", StringComparison.Ordinal);
    }

    // The type whose Contains runs, which need not be that of the collection: it may be inherited.
    private static Type? Declares<T>(ICollection<T> collection) => new Func<T, bool>(collection.Contains).Method.DeclaringType;

    // Rows in memory search by the Contains of the collection behind them, and tell no more of it than its name.
    private static bool IsPlain(IQueryable query) => query is EnumerableQuery && query.ToString() is { } name
        && (name.EndsWith("[]", StringComparison.Ordinal)
            || name.StartsWith("System.Collections.Generic.List`1[", StringComparison.Ordinal)
            || name.StartsWith(Written, StringComparison.Ordinal)
            || name.StartsWith("System.Linq.Enumerable+", StringComparison.Ordinal));
}
