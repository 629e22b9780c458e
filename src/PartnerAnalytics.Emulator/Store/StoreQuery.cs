using System.Collections.Immutable;
using PartnerAnalytics.Emulator.Queries;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>What a request to the Store wants, checked against the resource's description.</summary>
internal sealed record StoreQuery(StoreResource Resource)
{
    /// <summary>What the rows must have in certain fields, because parameters say so.</summary>
    public ImmutableArray<(string Field, string Value)> Keys { get; init; } = [];

    /// <summary>The first day, or time; null for all days.</summary>
    public DateTime? Start { get; init; }

    /// <summary>The last day, or time.</summary>
    public DateTime End { get; init; }

    /// <summary>Whether the request names no dates, and so means all that there ever was.</summary>
    public bool IsOfAllTime { get; init; }

    /// <summary>Whether <see cref="End"/> is a day rather than a time.</summary>
    public bool EndIsDay => End.TimeOfDay == TimeSpan.Zero;

    /// <summary>The first instant, in ticks, that does not belong to the range.</summary>
    public long Limit => End.Ticks + (EndIsDay ? TimeSpan.TicksPerDay : TimeSpan.TicksPerSecond);

    public SqlFilter? Filter { get; init; }

    /// <summary>The fields that <c>groupby</c> names.</summary>
    public ImmutableArray<StoreField> Groups { get; init; } = [];

    /// <summary>Whether the rows are those of groups, of which everything may be one.</summary>
    public bool IsGrouped => Resource.HasTotals || !Groups.IsEmpty;

    public AggregationLevel Level { get; init; }

    public ImmutableArray<(StoreField Field, bool Descending)> Orderings { get; init; } = [];

    public int Top { get; init; }

    public long Skip { get; init; }
}
