using System.Globalization;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>The algebra of <c>Take</c> and <c>Skip</c>: any sequence of them is one skip and one top.</summary>
internal sealed class Paging
{
    private Paging()
    {
    }

    public PagingAmount Skip { get; private set; } = PagingAmount.Of(0);

    /// <summary>The most rows wanted; null for all.</summary>
    public PagingAmount? Top { get; private set; }

    /// <summary>The operator that set <see cref="Top"/>.</summary>
    public int TopSourceId { get; private set; } = -1;

    /// <summary>Folds operators into one skip and one top.</summary>
    /// <param name="operations">The operators in the order of the source.</param>
    /// <param name="values">The values of the holes; null while they are not known.</param>
    public static Paging Fold(IReadOnlyList<PagingOperation> operations, IHoleValues? values)
    {
        var paging = new Paging();
        for (var i = 0; i < operations.Count; i++)
        {
            var amount = Amount(operations[i].Count, values);
            if (operations[i].IsTake)
            {
                paging.AddTake(amount, operations[i].SourceId);
            }
            else
            {
                paging.AddSkip(amount);
            }
        }

        return paging;
    }

    /// <summary>Why one request cannot bring the rows; null where it can, or where the query may be several requests.</summary>
    public Refusal? RefusalOfTop(AnalyticsResource resource, bool hasPageSize) =>
        !hasPageSize && Top is { IsKnown: true } top && top.Value > resource.MaximumTop
            ? new Refusal(RuleIds.TopTooLarge, Reasons.TopTooLarge("Take", top.Value, resource.MaximumTop), TopSourceId)
            : null;

    /// <summary>The number that a node stands for, negative ones as zero.</summary>
    public static PagingAmount Amount(Node node, IHoleValues? values) => node switch
    {
        ConstantNode { Value: int value } => PagingAmount.Of(Math.Max(0, value)),
        HoleNode hole when values is not null => PagingAmount.Of(Math.Max(0, (int)values.GetValue(hole.Ordinal)!)),
        HoleNode hole => PagingAmount.Unknown(hole.Name),
        _ => PagingAmount.Unknown("…"),
    };

    private void AddTake(PagingAmount count, int sourceId)
    {
        if (Top is not { } top)
        {
            Top = count;
            TopSourceId = sourceId;
        }
        else if (count.IsKnown && top.IsKnown)
        {
            if (count.Value < top.Value)
            {
                Top = count;
                TopSourceId = sourceId;
            }
        }
        else if (!IsNothing(top))
        {
            Top = IsNothing(count) ? count : PagingAmount.Unknown($"min({top.Inner}, {count.Inner})");
            TopSourceId = sourceId;
        }
    }

    private void AddSkip(PagingAmount count)
    {
        if (IsNothing(count))
        {
            return;
        }

        if (Top is { } top && !IsNothing(top))
        {
            Top = count.IsKnown && top.IsKnown
                ? PagingAmount.Of(Math.Max(0, top.Value - count.Value))
                : PagingAmount.Unknown($"max(0, {top.Inner} - {Literals.Operand(count.Inner)})");
        }

        Skip = count.IsKnown && Skip.IsKnown
            ? PagingAmount.Of((int)Math.Min(int.MaxValue, (long)Skip.Value + count.Value))
            : IsNothing(Skip) ? count : PagingAmount.Unknown($"{Skip.Inner} + {Literals.Operand(count.Inner)}");
    }

    private static bool IsNothing(PagingAmount amount) => amount is { IsKnown: true, Value: 0 };
}

/// <summary>A number of rows to take or to skip: known, or as it reads in a preview.</summary>
internal readonly record struct PagingAmount
{
    private PagingAmount(int value, bool isKnown, string text) => (Value, IsKnown, Text) = (value, isKnown, text);

    public int Value { get; }

    public bool IsKnown { get; }

    /// <summary>What a preview shows where the number is not known.</summary>
    public string Text { get; }

    public static PagingAmount Of(int value) => new(value, true, "");

    public static PagingAmount Unknown(string text) => new(0, false, text);

    public override string ToString() => IsKnown ? Value.ToString(CultureInfo.InvariantCulture) : "{" + Text + "}";

    /// <summary>What stands for it inside another unknown amount.</summary>
    internal string Inner => IsKnown ? Value.ToString(CultureInfo.InvariantCulture) : Text;
}
