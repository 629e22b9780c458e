namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>PAL0011: options of a field.</summary>
public sealed class FieldOptionTests
{
    [Theory]
    [InlineData("string?", "Filter = {|PAL0011:FilterOperators.Comparison|}", "cannot be compared by order")]
    [InlineData("bool?", "Filter = {|PAL0011:FilterOperators.Equal | FilterOperators.LessThan|}", "cannot be compared by order")]
    [InlineData("bool?", "Filter = {|PAL0011:FilterOperators.Contains|}", "is no string and cannot contain")]
    [InlineData("DateTimeOffset?", "Filter = {|PAL0011:FilterOperators.Contains|}", "is no string and cannot contain")]
    [InlineData("string?", "Filter = {|PAL0011:(FilterOperators)128|}", "has a filter operator that does not exist")]
    [InlineData("string?", "Aggregate = {|PAL0011:FieldAggregate.Sum|}", "is no number and cannot be aggregated")]
    [InlineData("DateTimeOffset?", "Aggregate = {|PAL0011:FieldAggregate.Count|}", "is no number and cannot be aggregated")]
    [InlineData("long?", "Aggregate = {|PAL0011:(FieldAggregate)9|}", "has an aggregate that does not exist")]
    [InlineData(
        "long?",
        "Aggregate = FieldAggregate.Count, Filter = {|PAL0011:FilterOperators.Equal|}",
        "exists only in grouped rows and cannot be filtered by")]
    [InlineData(
        "long?",
        "Aggregate = FieldAggregate.BucketOnly, Groupable = {|PAL0011:true|}",
        "exists only in grouped rows and cannot be grouped by")]
    [InlineData("System.Text.Json.JsonElement?", "Filter = {|PAL0011:FilterOperators.Equal|}", "is JSON and cannot be filtered by")]
    [InlineData("System.Text.Json.JsonElement?", "Groupable = {|PAL0011:true|}", "is JSON and cannot be grouped by")]
    [InlineData("System.Text.Json.JsonElement?", "Aggregate = {|PAL0011:FieldAggregate.Sum|}", "is no number and cannot be aggregated")]
    [InlineData("string?", "Condition = {|PAL0011:FieldCondition.Days|}", "is no date and cannot be asked for by days")]
    [InlineData("long?", "Condition = {|PAL0011:FieldCondition.Parameter|}", "is no string and cannot be asked for by a parameter")]
    [InlineData("long?", "Condition = {|PAL0011:(FieldCondition)9|}", "has a condition that does not exist")]
    [InlineData("string?", "InsteadOf = {|PAL0011:\"other\"|}", "stands for 'other', which is no field of the record")]
    [InlineData("long?", "KnownValues = {|PAL0011:[\"1\"]|}", "is no string and has known values")]
    [InlineData("string?", "KnownValues = [\"a\", {|PAL0011:null!|}]", "has null among its known values")]
    [InlineData("string?", "KnownValues = [\"a\", \"A\", {|PAL0011:\"a\"|}]", "has the known value 'a' twice")]
    public async Task Options_that_contradict(string type, string options, string problem)
    {
        var diagnostics = await Declaration.VerifyPropertyAsync($$"""
            [AnalyticsField("value", {{options}})]
                public {{type}} Value { get; init; }

                public static string Name => FieldNames.Value;
            """);

        Assert.StartsWith($"The field 'Value' {problem}: ", diagnostics.Single().GetMessage());
    }

    [Theory]
    [InlineData("string?", "Filter = FilterOperators.Equality | FilterOperators.Contains")]
    [InlineData("string?", "Filter = FilterOperators.None, Groupable = false, Sortable = true")]
    [InlineData("bool?", "Filter = FilterOperators.Equality")]
    [InlineData("long?", "Filter = FilterOperators.Comparison")]
    [InlineData("decimal?", "Filter = FilterOperators.GreaterThan")]
    [InlineData("double?", "Aggregate = FieldAggregate.Sum, Filter = FilterOperators.Comparison, Groupable = true, Sortable = true")]
    [InlineData("long?", "Aggregate = FieldAggregate.Count, Filter = FilterOperators.None, Groupable = false")]
    [InlineData("DateTimeOffset?", "Aggregate = FieldAggregate.BucketOnly")]
    [InlineData("double?", "Aggregate = FieldAggregate.Figure, Filter = FilterOperators.None, Groupable = false, Sortable = true")]
    [InlineData("DateTimeOffset?", "Condition = FieldCondition.Days, Required = true")]
    [InlineData("System.Text.Json.JsonElement?", "Filter = FilterOperators.None, Groupable = false")]
    [InlineData("string?", "KnownValues = [\"a\", \"A\"]")]
    [InlineData("long?", "KnownValues = new string[0], Aliases = null!")]
    public Task Options_that_go_together(string type, string options) => Declaration.VerifyPropertyAsync($$"""
        [AnalyticsField("value", {{options}})]
            public {{type}} Value { get; init; }
        """);

    [Fact]
    public Task Arguments_that_do_not_compile_are_left_to_the_compiler() => Declaration.VerifyPropertyAsync("""
        [AnalyticsField("value", Filter = {|CS0103:Everything|})]
            public string? Value { get; init; }

            [{|CS7036:AnalyticsField|}]
            public string? Other { get; init; }
        """);
}
