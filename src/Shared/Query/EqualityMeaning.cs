namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>What a method means that tells whether its operands are equal.</summary>
internal static class EqualityMeaning
{
    /// <summary>The comparison that a call is; null where it is none.</summary>
    public static Node? TryRead<T>(ICallReader<T> reader, Call<T> call)
        where T : class => call switch
        {
            { Name: "Equals", IsPredicate: true } => TryReadEquals(reader, call),
            { Name: "ReferenceEquals", Owner: MethodOwner.Object, Arguments.Count: 2 } => TryReadNull(reader, call),
            _ => null,
        };

    // Equal strings need not be one object, but there is only one null.
    private static Node? TryReadNull<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        var (left, right) = (reader.Unboxed(call.Arguments[0]), reader.Unboxed(call.Arguments[1]));
        return !reader.IsNull(left) && !reader.IsNull(right) ? null
            : Comparison.Create(CompareOperator.Equal, reader.Read(left), reader.Read(right));
    }

    private static Node? TryReadEquals<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        // "Equals(…, StringComparison.Ordinal)" is "Equals(…)".
        var last = call.Arguments.Count - 1;
        var isOrdinal = call.Owner == MethodOwner.String && reader.IsStringComparison(call, last)
            && CallMeaning.IsOrdinal(reader, call.Arguments[last]);
        var count = isOrdinal ? last : call.Arguments.Count;
        for (var i = 0; i < count; i++)
        {
            if (reader.IsStringComparison(call, i) || reader.IsComparer(call, i))
            {
                return reader.Unsupported(UnsupportedKind.Comparer, "Equals", call);
            }
        }

        return (call.Receiver, count) switch
        {
            ({ } receiver, 1) => ReadEquals(reader, call, receiver, call.Arguments[0]),
            (null, 2) when call.Owner is MethodOwner.String or MethodOwner.Object or MethodOwner.Nullable
                || KnownMethods.ComparesPairs(reader.OwnerOf(call).Full) => ReadEquals(reader, call, null, call.Arguments[0]),
            ({ } comparer, 2) when !reader.IsNull(comparer) && reader.IsDefaultComparer(comparer) =>
                ReadEquals(reader, call, null, call.Arguments[0]),
            _ => null,
        };
    }

    private static Node? ReadEquals<T>(ICallReader<T> reader, Call<T> call, T? receiver, T first)
        where T : class
    {
        var (left, right) = (reader.Unboxed(receiver ?? first), reader.Unboxed(receiver is null ? call.Arguments[1] : first));
        if (!reader.IsNull(left) && !reader.IsNull(right) && !reader.AreOfOneType(left, right))
        {
            // 3L.Equals(3) is false in C#: it compares the types of the values too.
            return reader.Unsupported(UnsupportedKind.Conversion, "to " + reader.TypeNameOf(reader.UsesRow(left) ? right : left), call);
        }

        var isObject = receiver is not null && !reader.IsValueType(receiver);
        if (isObject && reader.IsNull(left))
        {
            return reader.Unsupported(UnsupportedKind.NullReceiver, "Equals", call);
        }

        var compared = isObject ? reader.ReadReceiver(left) : reader.Read(left);
        if (receiver is not null && (isObject || !reader.IsNullable(left)))
        {
            compared = Computing.OfReceiver(compared);
        }

        return compared is NewObjectNode or GroupNode ? null : Comparison.Create(CompareOperator.Equal, compared, reader.Read(right));
    }
}
