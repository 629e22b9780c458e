namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>Source of a resource of the user's own, with a field for everything that referrals have not.</summary>
internal static class Gadgets
{
    public const string Source = """
        using PartnerAnalytics.Linq;

        namespace Contoso;

        [AnalyticsResource("gadgets")]
        public sealed partial record Gadget
        {
            [AnalyticsField("id", Sortable = true)]
            public string? Id { get; init; }

            [AnalyticsField("name", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true)]
            public string? Name { get; init; }

            [AnalyticsField("label", Filter = FilterOperators.Contains)]
            public string? Label { get; init; }

            [AnalyticsField("kind", Filter = FilterOperators.Equal, KnownValues = ["SMALL", "VERY_LARGE"])]
            public string? Kind { get; init; }

            [AnalyticsField("secret", Filter = FilterOperators.None, Groupable = false)]
            public string? Secret { get; init; }

            [AnalyticsField("active")]
            public bool? Active { get; init; }

            [AnalyticsField("units", Filter = FilterOperators.Comparison, Sortable = true, Aggregate = FieldAggregate.Sum)]
            public long? Units { get; init; }

            [AnalyticsField("price", Filter = FilterOperators.Comparison, Aggregate = FieldAggregate.Sum)]
            public decimal? Price { get; init; }

            [AnalyticsField("weight", Filter = FilterOperators.Comparison)]
            public double? Weight { get; init; }

            [AnalyticsField("madeDate", Filter = FilterOperators.GreaterThan, Sortable = true)]
            public DateTimeOffset? MadeDate { get; init; }

            [AnalyticsField("gadgetCount", Filter = FilterOperators.None, Groupable = false, Sortable = true, Aggregate = FieldAggregate.Count)]
            public long? GadgetCount { get; init; }

            public string? Upper => Name?.ToUpperInvariant();
        }
        """;
}
