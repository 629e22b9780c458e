namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>What a method means that is called on part of the row. Front ends unpack the call, and nothing else.</summary>
internal static class CallMeaning
{
    public static Node Read<T>(ICallReader<T> reader, Call<T> call)
        where T : class =>
        TryReadBucket(reader, call)
        ?? TryReadGetValueOrDefault(reader, call)
        ?? EqualityMeaning.TryRead(reader, call)
        ?? TryReadIsNullOrEmpty(reader, call)
        ?? TryReadContains(reader, call)
        ?? TryReadAggregate(reader, call)
        ?? reader.ReadOther(call)
        ?? TryReadAny(reader, call)
        ?? TryReadConditionOnValues(reader, call)
        ?? reader.Unsupported(UnsupportedKind.Call, call.Name, call) with { Computed = Computing.OfCall(reader, call) };

    private static Node? TryReadBucket<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        if (call.Owner != MethodOwner.DateBucket)
        {
            return null;
        }

        return reader.Read(call.Arguments[0]) switch
        {
            FieldNode field => new BucketNode(field with { IsValueAccess = false }, BucketNode.LevelOf(call.Name)),
            UnsupportedNode unsupported => unsupported,
            _ => reader.Unsupported(UnsupportedKind.Call, call.Name, call),
        };
    }

    private static CoalesceNode? TryReadGetValueOrDefault<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        if (call.Name != "GetValueOrDefault" || call.Receiver is null || !reader.IsNullable(call.Receiver)
            || reader.Read(call.Receiver) is not FieldNode field)
        {
            return null;
        }

        return call.Arguments.Count == 1
            ? new CoalesceNode(field, reader.Read(call.Arguments[0]), IsEager: true)
            : new CoalesceNode(field, new ConstantNode(DefaultOf(field.Field.Type)));
    }

    private static object? DefaultOf(AnalyticsFieldType type) => type switch
    {
        AnalyticsFieldType.Boolean => false,
        AnalyticsFieldType.Int64 => 0L,
        AnalyticsFieldType.Decimal => 0m,
        AnalyticsFieldType.Double => 0d,
        AnalyticsFieldType.DateTimeOffset => default(DateTimeOffset),
        _ => null,
    };

    private static OrNode? TryReadIsNullOrEmpty<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        if (call is not { Owner: MethodOwner.String, Name: "IsNullOrEmpty" })
        {
            return null;
        }

        var text = reader.Read(call.Arguments[0]);
        var (isNull, isEmpty) = (
            Comparison.Create(CompareOperator.Equal, text, ConstantNode.Null),
            Comparison.Create(CompareOperator.Equal, text, new ConstantNode("")));
        if (isNull is UnsupportedNode || isEmpty is UnsupportedNode)
        {
            return null;
        }

        isNull.SourceId = isEmpty.SourceId = reader.SourceOf(call);
        return new OrNode(new EquatableList<Node>(isNull, isEmpty));
    }

    private static Node? TryReadContains<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        if (call.Name is not ("Contains" or "ContainsKey" or "ContainsValue"))
        {
            return null;
        }

        if (call.Receiver is { } text && reader.IsString(text))
        {
            return call.Arguments.Count > 1 && !IsOrdinal(reader, call.Arguments[1])
                ? reader.Unsupported(UnsupportedKind.Comparer, "Contains with StringComparison", call)
                : ReadTextContains(reader, call, Plain(reader.Read(text)), reader.Read(call.Arguments[0]));
        }

        if (call.Receiver is { } receiver && !reader.UsesRow(receiver) && reader.OwnerOf(call) is var owner
            && !(call.Name switch
            {
                "Contains" => KnownMethods.SearchesValues(owner.Full) || reader.KeysOf(receiver) is not null,
                "ContainsKey" => KnownMethods.SearchesKeys(owner.Full),
                _ => KnownMethods.ListsValues(owner.Full),
            }))
        {
            return reader.Unsupported(UnsupportedKind.Collection, owner.Short + "." + call.Name, call);
        }

        return call.Receiver is not null
            ? call.Arguments.Count == 1 ? ReadIn(reader, call, call.Receiver, item: 0) : null
            : call.Arguments.Count is 2 or 3 && SearchesCollections(call.Owner)
                ? ReadIn(reader, call, reader.WithoutSpan(call.Arguments[0]), item: 1)
                : null;
    }

    /// <summary>The place of a field among values, or -1: <c>list.IndexOf(row.Field)</c>.</summary>
    public static IndexNode? TryReadPlace<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        if (call.Name is not ("IndexOf" or "LastIndexOf") || reader.OwnerOf(call).Full is not { } owner)
        {
            return null;
        }

        var (values, item) = (call.Receiver, call.Arguments.Count) switch
        {
            ({ } list, 1) when KnownMethods.FindsPlaces(owner) => (list, 0),
            (null, 2) when call.Owner == MethodOwner.MemoryExtensions || owner == "System.Array" =>
                (reader.WithoutSpan(call.Arguments[0]), 1),
            _ => default,
        };
        return values is not null && !reader.UsesRow(values) && ReadIn(reader, call, values, item) is InNode found
            ? new IndexNode(found)
            : null;
    }

    private static Node? ReadIn<T>(ICallReader<T> reader, Call<T> call, T collection, int item)
        where T : class
    {
        if (reader.UsesRow(collection))
        {
            return Comparison.NotSearched(reader.Read(collection), reader.Read(call.Arguments[item]));
        }

        if (call.Arguments.Count == 3 && !reader.IsDefaultComparer(call.Arguments[2]))
        {
            return reader.Unsupported(UnsupportedKind.Comparer, "Contains with a comparer", call);
        }

        var dictionary = call.Name == "ContainsKey" ? collection : reader.KeysOf(collection);
        if (RefuseOwnRules(reader, call, dictionary ?? collection) is { } refused)
        {
            return refused;
        }

        var values = call.Name == "ContainsValue" ? reader.ReadDictionaryValues(collection) : reader.ReadValues(dictionary ?? collection);
        return Plain(reader.Read(call.Arguments[item])) switch
        {
            FieldNode or CoalesceNode when reader.ConversionOf(call, item) is { } type =>
                reader.Unsupported(UnsupportedKind.Conversion, "to " + type, call),
            FieldNode field => AmongValues(values, field, fallback: null, reader.IsBoxed(call, item), dictionary is not null),
            CoalesceNode coalesce when Comparison.IsValue(coalesce.Fallback) =>
                AmongValues(values, coalesce.Field, coalesce.Fallback, reader.IsBoxed(call, item), dictionary is not null),
            UnsupportedNode unsupported => unsupported,
            var other => Comparison.NotContained(other),
        };
    }

    // A dictionary throws where it is asked for a key that is null.
    private static Node AmongValues(Node values, FieldNode field, Node? fallback, bool isBoxed, bool isKey) => values switch
    {
        UnsupportedNode unread => unread,
        HoleNode dictionary when isKey => new InNode(
            fallback is null ? field with { IsValueAccess = true } : field,
            dictionary with { Name = dictionary.Name + ".Keys" },
            isBoxed,
            fallback),
        _ => new InNode(field, values, isBoxed, fallback),
    };

    // A field, or what stands for its null, that a call has given as it is.
    private static Node Plain(Node node) =>
        node is UnsupportedNode { IsProjected: false, Computed: (FieldNode or CoalesceNode) and var plain } ? plain : node;

    // A set that compares by rules of its own, where the query says so. The order of strings is that of the culture, where none is given.
    private static UnsupportedNode? RefuseOwnRules<T>(ICallReader<T> reader, Call<T> call, T collection)
        where T : class
    {
        if (reader.CreationOf(collection) is not { } made
            || !(made.Type is null ? KnownMethods.MakesSet(made.Name) : KnownMethods.TakesComparer(made.Type)))
        {
            return null;
        }

        return made.Arguments.Any(argument => reader.StringComparerOf(argument) is { } comparer
            && comparer != nameof(StringComparer.Ordinal))
            ? reader.Unsupported(UnsupportedKind.Comparer, made.Type is null ? made.Name : "new " + made.Name, call)
            : reader.IsSortedStrings(collection) && !made.Arguments.Any(reader.IsStringOrder)
                ? reader.Unsupported(UnsupportedKind.Collection, "SortedSet.Contains", call)
                : null;
    }

    // The value may be one character.
    private static Node ReadTextContains<T>(ICallReader<T> reader, Call<T> call, Node text, Node value)
        where T : class
    {
        var sought = value is ConstantNode { Value: char character } constant ? constant with { Value = character.ToString() } : value;
        return text switch
        {
            FieldNode field when Comparison.IsValue(value) => new ContainsNode(field, sought),
            CoalesceNode coalesce when Comparison.IsValue(coalesce.Fallback) && Comparison.IsValue(value) =>
                new ContainsNode(coalesce.Field, sought, coalesce.Fallback),
            UnsupportedNode => text,
            FieldNode when value is UnsupportedNode => value,
            FieldNode => reader.Unsupported(UnsupportedKind.FieldToField, "Contains", call),
            _ when Comparison.IsValue(text) => reader.Unsupported(UnsupportedKind.FieldInText, "Contains", call),
            _ => Comparison.NotContained(text),
        };
    }

    private static Node? TryReadAggregate<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        if (call.Owner is not (MethodOwner.Enumerable or MethodOwner.AnalyticsGroup)
            || reader.Read(call.Arguments[0]) is not GroupNode group)
        {
            return null;
        }

        return (call.Name, call.Arguments.Count) switch
        {
            ("Count" or "LongCount", 1) => new AggregateNode(AggregateFunction.Count, null),
            ("Any", 1) => ConstantNode.True,
            ("Sum", 1) => SumOf(group.Element, reader.SourceOf(call)),
            ("Sum", _) when reader.ReadSelector(call.Arguments[1], group.Element) is { } summed => SumOf(summed, reader.SourceOf(call)),
            ("Figure", _) when reader.ReadSelector(call.Arguments[1], group.Element) is { } read =>
                new AggregateNode(AggregateFunction.Figure, read) { SourceId = reader.SourceOf(call) },
            ("Select", _) when reader.ReadSelector(call.Arguments[1], group.Element) is { } element => group with { Element = element },
            ("Count" or "LongCount", _) =>
                new UnsupportedNode(UnsupportedKind.GroupElements, call.Name + " with a condition", new EquatableList<Node>(group)),
            _ => new UnsupportedNode(UnsupportedKind.GroupElements, call.Name, new EquatableList<Node>(group)),
        };
    }

    // values.Any(value => condition), values.All(value => condition): that all are so is that none is not.
    private static Node? TryReadAny<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        var (values, lambda) = call switch
        {
            { Receiver: { } list, Arguments.Count: 1 } when KnownMethods.SearchesValues(reader.OwnerOf(call).Full) =>
                (list, call.Arguments[0]),
            { Receiver: null, Arguments.Count: 2 }
                when call.Owner == MethodOwner.Enumerable || reader.OwnerOf(call).Full == "System.Array" =>
                (call.Arguments[0], call.Arguments[1]),
            _ => default,
        };
        bool? isAny = call.Name switch
        {
            "Any" or "Exists" => true,
            "All" or "TrueForAll" => false,
            _ => null,
        };
        if (isAny is not { } finds || values is null || lambda is null || !reader.IsLambda(lambda) || reader.UsesRow(values)
            || reader.IsQuery(values))
        {
            return null;
        }

        return reader.ComparedWithElement(lambda) is { } compared && compared.IsEqual == finds
            && reader.Read(compared.Operand) is FieldNode field
            ? AnyEqual(field, reader.ReadValues(values), reader.SourceOf(call), finds)
            : AnyOf(reader, values, lambda, finds);
    }

    private static Node AnyEqual(FieldNode field, Node values, int sourceId, bool finds)
    {
        Node any = values is UnsupportedNode ? values : new InNode(field, values) { SourceId = sourceId };
        return finds || any is UnsupportedNode ? any : new NotNode(any);
    }

    private static Node? AnyOf<T>(ICallReader<T> reader, T values, T lambda, bool finds)
        where T : class
    {
        if (reader.ReadCollection(values) is var collection && collection is UnsupportedNode)
        {
            return collection;
        }

        return reader.ReadElementCondition(lambda) switch
        {
            null => null,
            { Condition: UnsupportedNode unsupported } => unsupported,
            { } found when finds => new AnyNode(collection, found.Element, found.Condition),
            { } found => new NotNode(new AnyNode(collection, found.Element, new NotNode(found.Condition))),
        };
    }

    // values.Any(value => value.StartsWith(x.Status))
    private static UnsupportedNode? TryReadConditionOnValues<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        var source = call.Receiver ?? (SearchesCollections(call.Owner) ? call.Arguments[0] : null);
        if (source is null || reader.IsQuery(source))
        {
            return null;
        }

        return reader.UsesRow(source)
            ? reader.Read(source) is UnsupportedNode { Kind: UnsupportedKind.ConditionOnValues } inner ? inner : null
            : call.Arguments.Any(argument => reader.IsLambda(argument) && reader.UsesRow(argument))
                ? reader.Unsupported(UnsupportedKind.ConditionOnValues, call.Name, call)
                : null;
    }

    // A comparison that is not written out, or not as a constant, may be any.
    public static bool IsOrdinal<T>(ICallReader<T> reader, T comparison)
        where T : class => reader.ConstantOf(comparison) is StringComparison.Ordinal or (int)StringComparison.Ordinal;

    private static bool SearchesCollections(MethodOwner owner) =>
        owner is MethodOwner.Enumerable or MethodOwner.MemoryExtensions or MethodOwner.Queryable;

    /// <summary>The sum of what an expression gives of each row.</summary>
    /// <param name="summed">The expression.</param>
    /// <param name="sourceId">The piece of source that asks for the sum.</param>
    /// <remarks>That of multiples is the multiple of the sum, where nothing is rounded; that of opposites is the opposite.</remarks>
    public static Node SumOf(Node summed, int sourceId) => (summed as UnsupportedNode)?.Computed switch
    {
        ScaledNode { IsExact: true } scaled =>
            new UnsupportedNode(UnsupportedKind.Operator, scaled.Sign, new EquatableList<Node>(SumOf(scaled.Field, sourceId))),
        FunctionNode { Field: var field } function when function.IsOpposite || Computing.IsZeroLess(function) =>
            new UnsupportedNode(UnsupportedKind.Operator, "-", new EquatableList<Node>(SumOf(field, sourceId))),
        _ => new AggregateNode(AggregateFunction.Sum, Computing.AddendOf(summed) ?? summed) { SourceId = sourceId },
    };
}
