namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>What the methods mean that compare texts; both readers ask here.</summary>
internal static class TextMethods
{
    /// <summary>
    /// Whether a <c>StringComparison</c>, as the enumeration's value or as its number, compares as the service does. Null stands for one that
    /// is not written out.
    /// </summary>
    public static bool IsOrdinal(object? comparison) => comparison is StringComparison.Ordinal or (int)StringComparison.Ordinal;

    /// <summary>An ordinal <c>text.Contains(value)</c>; the value may be one character.</summary>
    /// <param name="text">The text that is searched: a field, or what stands for it where it is null.</param>
    /// <param name="value">What is looked for.</param>
    /// <param name="refuse">Makes the refusal of the call.</param>
    public static Node Contains(Node text, Node value, Func<UnsupportedKind, string, Node> refuse) => (text, value) switch
    {
        (FieldNode field, ConstantNode { Value: char character } constant) =>
            new ContainsNode(field, constant with { Value = character.ToString() }),
        (FieldNode field, _) when Comparison.IsValue(value) => new ContainsNode(field, value),
        (CoalesceNode { Fallback: var fallback } coalesce, ConstantNode { Value: char character } constant) when Comparison.IsValue(fallback) =>
            new ContainsNode(coalesce.Field, constant with { Value = character.ToString() }, fallback),
        (CoalesceNode { Fallback: var fallback } coalesce, _) when Comparison.IsValue(fallback) && Comparison.IsValue(value) =>
            new ContainsNode(coalesce.Field, value, fallback),
        (UnsupportedNode, _) => text,
        (FieldNode, UnsupportedNode) => value,
        (FieldNode, _) => refuse(UnsupportedKind.FieldToField, "Contains"),
        _ when Comparison.IsValue(text) => refuse(UnsupportedKind.FieldInText, "Contains"),
        _ => Comparison.NotContained(text),
    };
}

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

/// <summary>
/// The methods of spans that may stand among a query's values. An expression tree cannot hold a span, so they are run over the array or
/// the text that the span is made of; a method that is not one of these is refused.
/// </summary>
internal static class SpanMethods
{
    /// <summary>Whether a method makes a span of an array, a text or another span.</summary>
    public static bool Makes(string name) => name is "op_Implicit" or "AsSpan" or "Slice";

    /// <summary>Whether a method of a span gives what the span is made of.</summary>
    public static bool Copies(string name) => name is "ToArray" or "ToString";

    /// <summary>Whether a method of <c>MemoryExtensions</c> asks something about a span.</summary>
    /// <param name="name">The name of the method.</param>
    /// <param name="operands">How many operands it has, without a comparer.</param>
    public static bool Asks(string name, int operands) => name switch
    {
        "Contains" or "IndexOf" or "LastIndexOf" or "SequenceEqual" or "StartsWith" or "EndsWith" or "Count" => operands == 2,
        "ContainsAny" or "IndexOfAny" => operands is 2 or 3,
        _ => false,
    };
}

/// <summary>Tells what a call does with a query that it is given.</summary>
internal static class QueryMembers
{
    /// <summary>Whether a call that does not give a query again runs the one that it is given, while its caller waits.</summary>
    public static bool Runs(string method) => method is not (
            "ToString" or "ToRequestUri" or "AsAsyncEnumerable" or "GetAsyncEnumerator" or "AsPages" or "PartitionBy" or "ConfigureAwait" or "WithCancellation"
            or "Equals" or "ReferenceEquals" or "GetHashCode" or "GetType")
        && !method.EndsWith("Async", StringComparison.Ordinal);

    /// <summary>Whether the members of a namespace are known to read what they are given: other code may pass a query on.</summary>
    public static bool IsOfPlatform(string? @namespace) =>
        @namespace is "System" or "PartnerAnalytics.Linq" || (@namespace is not null && @namespace.StartsWith("System.", StringComparison.Ordinal));
}
