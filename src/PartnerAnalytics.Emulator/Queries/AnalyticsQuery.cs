using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator.Queries;

/// <summary>What a request wants, checked against the resource's description.</summary>
internal sealed record AnalyticsQuery(ResourceDescription Resource)
{
    public SqlFilter? Filter { get; init; }

    /// <summary>The day of processing, in ticks, of which the query wants rows; null for the newest, or where rows have none.</summary>
    public long? ProcessedDay { get; init; }

    /// <summary>The group fields in the request's order; empty for a query of rows.</summary>
    public ImmutableArray<FieldDescription> GroupFields { get; init; } = [];

    public AggregationLevel Level { get; init; }

    public ImmutableArray<Ordering> Orderings { get; init; } = [];

    /// <summary>How many rows at most; null for a page and a link to the next.</summary>
    public int? Top { get; init; }

    public long Skip { get; init; }

    public bool IsGrouped => !GroupFields.IsEmpty;
}

/// <summary>How wide the buckets are in which grouped dates fall.</summary>
internal enum AggregationLevel
{
    /// <summary>Days, in UTC.</summary>
    Day,

    /// <summary>Weeks that begin on Monday, in UTC.</summary>
    Week,

    /// <summary>Months, in UTC.</summary>
    Month,

    /// <summary>Hours; the Store has them.</summary>
    Hour,
}

/// <summary>One entry of <c>orderby</c>.</summary>
internal readonly record struct Ordering(FieldDescription Field, bool Descending);

/// <summary>A filter as a condition in SQL, with values for its parameters <c>@p0</c>, <c>@p1</c> and so on.</summary>
internal sealed record SqlFilter(string Condition, ImmutableArray<object> Values);
