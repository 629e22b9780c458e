namespace PartnerAnalytics.Linq.RandomQueries.Specimens;

/// <summary>What queries make of specimens: some of their fields, as a key, as a projection, or as both with aggregates.</summary>
public sealed record Summary
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Note { get; init; }

    public string? Code { get; init; }

    public string? Secret { get; init; }

    public bool? Active { get; init; }

    public bool? Premium { get; init; }

    public DateTimeOffset? MadeDate { get; init; }

    public DateTimeOffset? SoldDate { get; init; }

    public long? Units { get; init; }

    public long? Serial { get; init; }

    public decimal? Price { get; init; }

    public decimal? Rate { get; init; }

    public double? Weight { get; init; }

    public double? Ratio { get; init; }

    public string? App { get; init; }

    public DateTimeOffset? Day { get; init; }

    public int Count { get; init; }

    public long? UnitsSum { get; init; }

    public long? SerialSum { get; init; }

    public decimal? PriceSum { get; init; }

    public double? WeightSum { get; init; }
}
