using System.Collections;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>The holes of a compiled query whose text is kept by pattern.</summary>
internal sealed class HoleSlots
{
    private readonly HoleSlot[] _slots;
    private readonly int[] _slotOfHole;
    private readonly bool _isDirect;

    private HoleSlots(HoleSlot[] slots, int[] slotOfHole, QueryShape shape)
    {
        _slots = slots;
        _slotOfHole = slotOfHole;
        _isDirect = slots.All(slot => slot.Parameter >= 0 && slot.Role != HoleRole.List);
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i].Index = _isDirect ? slots[i].Parameter : i;
        }

        Paging = PagingSlots.TryCreate(shape, hole => Of(hole).Slot, number: slots.Length);
    }

    /// <summary>The rows to ask for and to skip; null where they are known.</summary>
    public PagingSlots? Paging { get; }

    /// <summary>The slots; null where the text of the query depends on more than patterns.</summary>
    public static HoleSlots? TryCreate(QueryPlan plan, IReadOnlyList<Expression> parameters)
    {
        if (HoleRoles.TryFind(plan.Shape, plan.Holes) is not { } roles || roles.Count >= HolePattern.MaximumSlots)
        {
            return null;
        }

        var slotOfHole = new int[plan.Holes.Count];
        var slots = new List<HoleSlot>();
        foreach (var (hole, role) in roles)
        {
            if (HoleSlot.TryCreate(plan.Holes[hole], role, parameters) is not { } slot)
            {
                return null;
            }

            slotOfHole[hole] = slots.Count;
            slots.Add(slot);
        }

        return new HoleSlots([.. slots], slotOfHole, plan.Shape);
    }

    /// <summary>The slot of a hole, and its number.</summary>
    public (HoleSlot Slot, int Number) Of(int hole) => (_slots[_slotOfHole[hole]], _slotOfHole[hole]);

    /// <summary>Reads the values of a call in the order in which templates want them; false where they are not of the kinds expected.</summary>
    /// <param name="values">The arguments; then the values of the slots.</param>
    /// <param name="pattern">The pattern that they make.</param>
    /// <param name="paging">The rows to ask for and to skip, where they are not known.</param>
    public bool TryRead(ref ReadOnlySpan<CompiledValue> values, out ulong pattern, out PagingValues paging)
    {
        pattern = 0;
        paging = default;
        if (!_isDirect && !TryCollect(ref values))
        {
            return false;
        }

        for (var i = 0; i < _slots.Length; i++)
        {
            pattern |= HolePattern.At(i, BitsOf(_slots[i], values[_slots[i].Index]));
        }

        if (Paging is null)
        {
            return true;
        }

        var isAnswered = Paging.TryFold(values, out paging);
        pattern |= HolePattern.At(Paging.Number, paging.Skip > 0 ? HolePattern.Present : HolePattern.Null);
        return isAnswered;
    }

    private bool TryCollect(ref ReadOnlySpan<CompiledValue> values)
    {
        var collected = new CompiledValue[_slots.Length];
        for (var i = 0; i < collected.Length; i++)
        {
            var slot = _slots[i];
            if (slot.Parameter >= 0)
            {
                collected[i] = values[slot.Parameter];
            }
            else if (!slot.TryReadVariable(out collected[i]))
            {
                return false;
            }

            if (slot.Role == HoleRole.List && !TryReadItems(ref collected[i]))
            {
                return false;
            }
        }

        values = collected;
        return true;
    }

    // A sequence that is not a collection may run code of the user's, which is run only where C# would.
    private static bool TryReadItems(ref CompiledValue list)
    {
        if (list.Kind == CompiledValueKind.Null)
        {
            return true;
        }

        if (list.Reference is not ICollection collection)
        {
            return false;
        }

        if (CollectionReader.HasOwnRules(collection))
        {
            return false;
        }

        var items = CollectionReader.Read(collection, static reason => new InvalidOperationException(reason));
        var read = new CompiledValue[items.Count];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = CompiledValue.FromReference(items[i]);
        }

        list = CompiledValue.FromReference(read);
        return true;
    }

    private static int BitsOf(HoleSlot slot, in CompiledValue value) => slot.Role switch
    {
        HoleRole.Paging => HolePattern.Null,
        HoleRole.Truth when slot.Test != HoleTest.None || value.Kind != CompiledValueKind.Null =>
            slot.Test.Holds(value) ? HolePattern.True : HolePattern.False,
        _ when value.Kind == CompiledValueKind.Null => HolePattern.Null,
        HoleRole.List => Math.Min(((CompiledValue[])value.Reference!).Length, 2) + HolePattern.Empty,
        _ => HolePattern.Present,
    };
}
