using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary><c>Take</c> and <c>Skip</c> whose numbers come with the call: the algebra of <see cref="Paging"/>, on numbers alone.</summary>
internal sealed class PagingSlots
{
    private readonly (bool IsTake, int Count, HoleSlot? Slot)[] _operations;
    private readonly int? _pageSize;

    private PagingSlots((bool IsTake, int Count, HoleSlot? Slot)[] operations, int? pageSize, int number)
    {
        _operations = operations;
        _pageSize = pageSize;
        Number = number;
        HasTop = pageSize is not null || operations.Any(operation => operation.IsTake);
    }

    /// <summary>The place in a pattern at which it stands whether rows are skipped.</summary>
    public int Number { get; }

    public bool HasTop { get; }

    /// <summary>The operators; null where all of their numbers are known.</summary>
    /// <param name="shape">The query.</param>
    /// <param name="slotOf">Finds the slot of a hole.</param>
    /// <param name="number">A place in patterns that no slot has.</param>
    public static PagingSlots? TryCreate(QueryShape shape, Func<int, HoleSlot> slotOf, int number)
    {
        var isOpen = false;
        var operations = new (bool, int, HoleSlot?)[shape.Paging.Count];
        for (var i = 0; i < operations.Length; i++)
        {
            var operation = shape.Paging[i];
            var slot = operation.Count is HoleNode hole ? slotOf(hole.Ordinal) : null;
            isOpen |= slot is not null;
            operations[i] = (operation.IsTake, operation.Count is ConstantNode { Value: int count } ? count : 0, slot);
        }

        return isOpen ? new PagingSlots(operations, shape.PageSize is ConstantNode { Value: int size } ? size : null, number) : null;
    }

    /// <summary>Folds the operators; false where no request is made, or the service would not answer it.</summary>
    public bool TryFold(ReadOnlySpan<CompiledValue> values, out PagingValues paging)
    {
        int? top = null;
        var skip = 0L;
        foreach (var (isTake, known, slot) in _operations)
        {
            var count = Math.Max(0, slot is null ? known : (int)values[slot.Index].Number);
            if (isTake)
            {
                top = Math.Min(top ?? count, count);
            }
            else
            {
                top = top is { } rows ? Math.Max(0, rows - count) : null;
                skip = Math.Min(int.MaxValue, skip + count);
            }
        }

        var isAnswered = top != 0 && (_pageSize is not null || top is null or <= ServiceLimits.MaximumTop);
        paging = new PagingValues(_pageSize is { } size ? Math.Min(size, top ?? size) : top ?? 0, (int)skip);
        return isAnswered;
    }
}
