using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>Values that make a pattern, with marks in the place of what is written.</summary>
internal sealed class PatternValues(HoleSlots slots, ulong pattern) : IHoleValues
{
    /// <summary>Whether the pattern asks for the elements of a collection that is null, which is refused when it happens.</summary>
    public bool IsRefused { get; private set; }

    public object? GetValue(int ordinal)
    {
        var (slot, number) = slots.Of(ordinal);
        var bits = HolePattern.Of(pattern, number);
        return slot.Role switch
        {
            HoleRole.Truth => bits == HolePattern.Null ? null : bits == HolePattern.True,
            HoleRole.List => bits == HolePattern.Null ? null : Items(slot, bits - HolePattern.Empty),
            _ => bits == HolePattern.Null ? null : new HoleMarker(slot, Item: null),
        };
    }

    public IReadOnlyList<object?> GetItems(object? collection, int sourceId)
    {
        IsRefused |= collection is null;
        return collection as object?[] ?? [];
    }

    private static object?[] Items(HoleSlot slot, int count)
    {
        var items = new object?[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = new HoleMarker(slot, i);
        }

        return items;
    }
}
