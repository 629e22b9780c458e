namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>Finds what <c>target.Member</c> means; for both readers.</summary>
internal static class MemberMeaning
{
    /// <summary>What a member means.</summary>
    /// <param name="target">What it is a member of.</param>
    /// <param name="member">Its name.</param>
    /// <param name="declaredBy">The full name of the type that declares it: members of one name may be several, one hiding the
    /// other.</param>
    /// <param name="isOfRow">Whether that type is the row's.</param>
    /// <param name="resource">The resource that is queried.</param>
    public static Node Resolve(Node target, string member, string declaredBy, bool isOfRow, AnalyticsResource resource)
    {
        var found = Find(target, member, declaredBy, isOfRow, resource);
        if (found is UnsupportedNode { IsProjected: false } refused && target is not UnsupportedNode { IsProjected: true })
        {
            found = refused with { Computed = Computing.OfMember(target, member, declaredBy, refused) };
        }

        return target is RowNode or NewObjectNode or GroupNode && target.Written is { } owner && found is not UnsupportedNode
            ? found with { Written = CompilerNames.IsTransparent(owner) ? member : owner + "." + member }
            : found;
    }

    private static Node Find(Node target, string member, string declaredBy, bool isOfRow, AnalyticsResource resource) => target switch
    {
        RowNode => resource.FindByName(member) is { } field && (isOfRow || field.Interfaces.Contains(declaredBy))
            ? new FieldNode(field)
            : Unsupported(UnsupportedKind.NotAField, member, target),
        NewObjectNode { IsProjected: true } created => created.Find(member, declaredBy)
            ?? Unsupported(UnsupportedKind.Construction, member, target) with { IsProjected = true },
        NewObjectNode created => created.Find(member, declaredBy) ?? Unsupported(UnsupportedKind.Member, member, target),
        UnsupportedNode { IsProjected: true, Kind: UnsupportedKind.Construction } made => made with { Detail = member },
        UnsupportedNode { Kind: UnsupportedKind.Member, IsProjected: false, Inputs.Count: 1 } part when IsDate(part.Inputs[0]) =>
            Unsupported(UnsupportedKind.Member, member, part.Inputs[0]),
        UnsupportedNode { IsProjected: true } => target,
        UnsupportedNode { Kind: not UnsupportedKind.Construction } => target,
        GroupNode group when member == "Key" => group.Key,
        GroupNode => Unsupported(UnsupportedKind.GroupElements, member, target),
        FieldNode field when member == "Value" && field.Field.Type != AnalyticsFieldType.String =>
            field with { IsValueAccess = true },
        FieldNode field when member == "HasValue" && field.Field.Type != AnalyticsFieldType.String =>
            new CompareNode(CompareOperator.NotEqual, field, ConstantNode.Null),
        BucketNode bucket when member == "Value" => bucket with { Date = bucket.Date with { IsValueAccess = true } },
        AggregateNode when member == "Value" => target,
        _ => Unsupported(UnsupportedKind.Member, member, target),
    };

    private static bool IsDate(Node node) => node is FieldNode { Field.Type: AnalyticsFieldType.DateTimeOffset };

    private static UnsupportedNode Unsupported(UnsupportedKind kind, string detail, Node input) =>
        new(kind, detail, new EquatableList<Node>(input));
}

/// <summary>The methods of the platform that are known by their names.</summary>
internal static class KnownMethods
{
    private const string AsynchronousSuffix = "Async";

    private static readonly HashSet<string> SearchedTypes = new(StringComparer.Ordinal)
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

    /// <summary>
    /// Whether the instance method <c>Contains</c> that a type declares finds what equals one of its values, as a list does. A set may have
    /// a comparer, which is looked at when its values are read, unless it stands in the query; the keys of a dictionary do not say which.
    /// </summary>
    /// <param name="typeName">The full name of the type's definition.</param>
    public static bool SearchesValues(string typeName) => SearchedTypes.Contains(typeName);

    /// <summary>Whether <c>ContainsKey</c> of a type looks for a key by the comparer that the dictionary has.</summary>
    /// <param name="typeName">The full name of the type's definition.</param>
    public static bool SearchesKeys(string typeName) => typeName is "System.Collections.Generic.Dictionary`2"
        or "System.Collections.Generic.IDictionary`2" or "System.Collections.Generic.IReadOnlyDictionary`2"
        or "System.Collections.Concurrent.ConcurrentDictionary`2" or "System.Collections.Frozen.FrozenDictionary`2"
        or "System.Collections.Immutable.ImmutableDictionary`2" or "System.Collections.Immutable.IImmutableDictionary`2";

    /// <summary>Whether <c>ContainsValue</c> of a type looks for what equals one of the values, by the default comparer.</summary>
    /// <param name="typeName">The full name of the type's definition.</param>
    public static bool ListsValues(string typeName) =>
        typeName is "System.Collections.Generic.Dictionary`2" or "System.Collections.Generic.SortedDictionary`2";

    /// <summary>
    /// Whether <c>Contains</c> of the keys of a type is <c>ContainsKey</c>. Those of others compare by other rules than the dictionary, or
    /// do not throw for a null.
    /// </summary>
    /// <param name="typeName">The full name of the type's definition.</param>
    public static bool HandsOnKeys(string typeName) => typeName is "System.Collections.Generic.Dictionary`2";

    /// <summary>Whether <c>IndexOf</c> of a type finds what equals one of its values, as <c>Contains</c> does.</summary>
    /// <param name="typeName">The full name of the type's definition.</param>
    public static bool FindsPlaces(string typeName) => typeName is "System.Collections.ArrayList" or "System.Collections.IList"
        or "System.Collections.Generic.IList`1" or "System.Collections.Generic.List`1"
        or "System.Collections.ObjectModel.Collection`1" or "System.Collections.ObjectModel.ReadOnlyCollection`1"
        or "System.Collections.Immutable.ImmutableArray`1" or "System.Collections.Immutable.ImmutableList`1";

    /// <summary>Whether the static methods <c>Equals</c> and <c>Compare</c> of a type take two values of it.</summary>
    /// <param name="typeName">The full name of the type.</param>
    public static bool ComparesPairs(string typeName) =>
        typeName is "System.DateTimeOffset" or "System.DateTime" or "System.TimeSpan" or "System.Decimal";

    /// <summary>Whether a method makes a set or a dictionary that compares by the comparer that it is given.</summary>
    public static bool MakesSet(string name) => name is "ToHashSet" or "ToFrozenSet" or "ToImmutableHashSet" or "ToImmutableSortedSet"
        or "ToDictionary" or "ToFrozenDictionary" or "ToImmutableDictionary";

    /// <summary>Whether objects of a type compare by the comparer that their constructor is given.</summary>
    /// <param name="typeName">The full name of the type's definition.</param>
    public static bool TakesComparer(string typeName) =>
        typeName is "System.Collections.Generic.HashSet`1" or "System.Collections.Generic.SortedSet`1"
            or "System.Collections.Generic.Dictionary`2" or "System.Collections.Concurrent.ConcurrentDictionary`2";

    // An expression tree cannot hold a span, so methods of spans run over the array or the string that the span is made of.

    /// <summary>Whether a method makes a span of an array, a string or another span.</summary>
    public static bool MakesSpan(string name) => name is "op_Implicit" or "AsSpan" or "Slice";

    /// <summary>Whether a method of a span gives what the span is made of.</summary>
    public static bool CopiesSpan(string name) => name is "ToArray" or "ToString";

    /// <summary>Whether a method of <c>MemoryExtensions</c> tells something of a span; any other method of spans is refused.</summary>
    /// <param name="name">The name of the method.</param>
    /// <param name="operands">How many operands it has, without a comparer.</param>
    public static bool ReadsSpan(string name, int operands) => name switch
    {
        "Contains" or "IndexOf" or "LastIndexOf" or "SequenceEqual" or "StartsWith" or "EndsWith" or "Count" => operands == 2,
        "ContainsAny" or "IndexOfAny" => operands is 2 or 3,
        _ => false,
    };

    /// <summary>Whether the name of a method says that it gives a task.</summary>
    public static bool IsAsynchronous(string name) => name.EndsWith(AsynchronousSuffix, StringComparison.Ordinal);

    /// <summary>The name without what tells the asynchronous form from it.</summary>
    public static string Synchronous(string name) =>
        IsAsynchronous(name) ? name.Substring(0, name.Length - AsynchronousSuffix.Length) : name;

    /// <summary>Whether a call that does not return a query runs the one that it is given, while its caller waits.</summary>
    public static bool RunsQuery(string name) => name is not (
            "ToString" or "ToRequestUri" or "AsAsyncEnumerable" or "GetAsyncEnumerator" or "AsPages" or "PartitionBy" or "ConfigureAwait"
            or "WithCancellation"
            or "Equals" or "ReferenceEquals" or "GetHashCode" or "GetType")
        && !IsAsynchronous(name);

    /// <summary>Whether the members of a namespace are known to read what they are given: other code may pass a query on.</summary>
    public static bool IsOfPlatform(string? @namespace) =>
        @namespace is "System" or "PartnerAnalytics.Linq"
            || (@namespace is not null && @namespace.StartsWith("System.", StringComparison.Ordinal));
}
