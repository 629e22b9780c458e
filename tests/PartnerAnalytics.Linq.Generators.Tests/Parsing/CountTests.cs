namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>PAL0013: fields that count.</summary>
public sealed class CountTests
{
    private const string OnlyInGroups = "Filter = FilterOperators.None, Groupable = false, Aggregate = ";

    [Fact]
    public async Task Each_count_but_the_first()
    {
        var diagnostics = await Declaration.VerifyPropertyAsync($$"""
            [AnalyticsField("sales", {{OnlyInGroups}}FieldAggregate.Count)]
                public long? Sales { get; init; }

                [AnalyticsField("customers", {{OnlyInGroups}}{|PAL0013:FieldAggregate.Count|})]
                public long? Customers { get; init; }

                [AnalyticsField("markets", {{OnlyInGroups}}{|PAL0013:FieldAggregate.Count|})]
                public long? Markets { get; init; }

                public static string Names => FieldNames.Sales + FieldNames.Customers + FieldNames.Markets;
            """);

        Assert.Equal(
            [
                "'Customers' counts the rows of a group, and so does 'Sales': leave 'FieldAggregate.Count' to one of them",
                "'Markets' counts the rows of a group, and so does 'Sales': leave 'FieldAggregate.Count' to one of them",
            ],
            diagnostics.Select(d => d.GetMessage()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task One_count_beside_other_aggregates_is_right() => Declaration.VerifyPropertyAsync($$"""
        [AnalyticsField("sales", {{OnlyInGroups}}FieldAggregate.Count)]
            public long? Sales { get; init; }

            [AnalyticsField("customers", {{OnlyInGroups}}FieldAggregate.BucketOnly)]
            public long? Customers { get; init; }

            [AnalyticsField("amount", Aggregate = FieldAggregate.Sum)]
            public decimal? Amount { get; init; }
        """);

    [Fact]
    public Task Two_resources_may_count_both() => Declaration.VerifyAsync($$"""
        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [AnalyticsField("count", {{OnlyInGroups}}FieldAggregate.Count)]
            public long? Count { get; init; }
        }

        [AnalyticsResource("refunds")]
        public sealed partial record Refund
        {
            [AnalyticsField("count", {{OnlyInGroups}}FieldAggregate.Count)]
            public long? Count { get; init; }
        }
        """);
}
