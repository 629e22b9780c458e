namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>PAL0014: fields outside resources.</summary>
public sealed class StrayFieldTests
{
    [Theory]
    [InlineData("public sealed partial record Sale")]
    [InlineData("public class Sale")]
    [InlineData("public record struct Sale()")]
    public async Task A_field_of_a_type_that_is_no_resource(string declaration)
    {
        var diagnostics = await Declaration.VerifyAsync($$"""
            {{declaration}}
            {
                [{|PAL0014:AnalyticsField("id")|}]
                public string? Id { get; init; }

                [{|PAL0014:AnalyticsField("name", Filter = FilterOperators.None)|}]
                public string? Name { get; init; }
            }
            """);

        Assert.Equal(
            [
                "'Id' has [AnalyticsField], but 'Sale' is no resource: add [AnalyticsResource] to 'Sale', or remove the attribute",
                "'Name' has [AnalyticsField], but 'Sale' is no resource: add [AnalyticsResource] to 'Sale', or remove the attribute",
            ],
            diagnostics.Select(d => d.GetMessage()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task A_field_of_an_interface() => Declaration.VerifyAsync("""
        public interface IHasId
        {
            [{|PAL0014:AnalyticsField("id")|}]
            string? Id { get; init; }
        }
        """);

    [Fact]
    public Task A_field_of_a_type_around_a_resource() => Declaration.VerifyAsync("""
        public partial class Sales
        {
            [{|PAL0014:AnalyticsField("name")|}]
            public string? Name { get; init; }

            [AnalyticsResource("sales")]
            public sealed partial record Sale
            {
                [AnalyticsField("id")]
                public string? Id { get; init; }
            }
        }
        """);

    [Fact]
    public Task A_field_in_another_part_of_a_resource_is_right() => Declaration.VerifyAsync(
        """
        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }
        }
        """,
        """
        public sealed partial record Sale
        {
            [AnalyticsField("name")]
            public string? Name { get; init; }
        }
        """);
}
