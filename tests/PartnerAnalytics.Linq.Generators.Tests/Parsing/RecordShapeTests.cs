namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>PAL0001, PAL0002 and PAL0003: the record itself.</summary>
public sealed class RecordShapeTests
{
    [Fact]
    public async Task A_record_that_is_not_partial()
    {
        var diagnostics = await Declaration.VerifyAsync("""
            [AnalyticsResource("sales")]
            public sealed record {|PAL0001:Sale|}
            {
                [AnalyticsField("id")]
                public string? Id { get; init; }
            }
            """);

        Assert.Equal("'Sale' is not partial: write 'sealed partial record Sale'", diagnostics.Single().GetMessage());
    }

    [Theory]
    [InlineData("partial record", "not sealed")]
    [InlineData("abstract partial record", "abstract")]
    [InlineData("sealed partial class", "a class, not a record")]
    public async Task A_type_that_is_not_a_sealed_record(string kind, string problem)
    {
        var diagnostics = await Declaration.VerifyAsync($$"""
            [AnalyticsResource("sales")]
            public {{kind}} {|PAL0002:Sale|}
            {
                [AnalyticsField("id")]
                public string? Id { get; init; }
            }
            """);

        Assert.Equal($"'Sale' is {problem}: declare it as 'sealed partial record Sale'", diagnostics.Single().GetMessage());
    }

    [Fact]
    public async Task A_record_that_is_neither_partial_nor_sealed_is_told_both_at_once()
    {
        var diagnostics = await Declaration.VerifyAsync("""
            [AnalyticsResource("sales")]
            public record {|PAL0002:Sale|}
            {
                [AnalyticsField("id")]
                public string? Id { get; init; }
            }
            """);

        Assert.Equal("'Sale' is not sealed: declare it as 'sealed partial record Sale'", diagnostics.Single().GetMessage());
    }

    [Fact]
    public Task A_record_struct() => Declaration.VerifyAsync("""
        [{|CS0592:AnalyticsResource|}("sales")]
        public partial record struct {|PAL0002:Sale|}
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }
        }
        """);

    [Fact]
    public Task A_static_class() => Declaration.VerifyAsync("""
        [AnalyticsResource("sales")]
        public static class {|PAL0002:Sale|}
        {
            [AnalyticsField("id")]
            public static string? {|PAL0009:Id|} { get; set; }
        }
        """);

    [Fact]
    public Task A_record_that_derives_from_another() => Declaration.VerifyAsync("""
        public record Row
        {
            [{|PAL0014:AnalyticsField("id")|}]
            public string? Id { get; init; }
        }

        [AnalyticsResource("sales")]
        public sealed partial record {|PAL0002:Sale|} : Row
        {
            [AnalyticsField("amount")]
            public decimal? Amount { get; init; }
        }
        """);

    [Fact]
    public Task A_record_with_parameters() => Declaration.VerifyAsync("""
        [AnalyticsResource("sales")]
        public sealed partial record {|PAL0003:Sale|}([property: AnalyticsField("id")] string? Id);
        """);

    [Fact]
    public Task A_record_with_parameters_and_a_constructor_without() => Declaration.VerifyAsync("""
        [AnalyticsResource("sales")]
        public sealed partial record Sale([property: AnalyticsField("id")] string? Id)
        {
            private Sale()
                : this(Id: null)
            {
            }
        }
        """);

    [Fact]
    public Task All_that_is_wrong_is_reported_once() => Declaration.VerifyAsync("""
        [AnalyticsResource({|PAL0007:""|})]
        public class {|PAL0002:{|PAL0003:{|PAL0012:Sale|}|}|}
        {
            public Sale(string id) => Id = id;

            public string Id { get; }
        }
        """);

    [Fact]
    public Task A_record_that_implements_interfaces_and_has_other_members() => Declaration.VerifyAsync("""
        [AnalyticsResource("sales")]
        public sealed partial record Sale : IComparable<Sale>
        {
            private static readonly string Default = Fields.Id.WireName + Resource.Path;

            [AnalyticsField("id")]
            public string? Id { get; init; }

            public string this[int index] => Default + index;

            public int CompareTo(Sale? other) => string.CompareOrdinal(Id, other?.Id);
        }
        """);

    [Fact]
    public Task A_record_in_several_parts() => Declaration.VerifyAsync(
        """
        public sealed partial record Sale
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }
        }
        """,
        """
        [AnalyticsResource("sales")]
        partial record Sale
        {
            [AnalyticsField("amount")]
            public decimal? Amount { get; init; }

            public static string Names => FieldNames.Id + FieldNames.Amount;
        }
        """);

    [Fact]
    public Task A_record_whose_attribute_stands_on_two_parts() => Declaration.VerifyAsync(
        """
        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }
        }
        """,
        """
        [{|CS0579:AnalyticsResource|}("sales")]
        partial record Sale;
        """);
}
