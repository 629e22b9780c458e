using System.Collections.Immutable;
using PartnerAnalytics.Emulator.Queries;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>What a request to the Store wants, checked against the resource's description.</summary>
internal sealed record StoreQuery(StoreResource Resource)
{
    /// <summary>What the rows must have in certain fields, because parameters say so.</summary>
    public ImmutableArray<(string Field, string Value)> Keys { get; init; } = [];

    /// <summary>The first day; null for all days.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly End { get; init; }

    public SqlFilter? Filter { get; init; }

    /// <summary>The fields that <c>groupby</c> names.</summary>
    public ImmutableArray<StoreField> Groups { get; init; } = [];

    public AggregationLevel Level { get; init; }

    public ImmutableArray<(StoreField Field, bool Descending)> Orderings { get; init; } = [];

    public int Top { get; init; }

    public long Skip { get; init; }
}
