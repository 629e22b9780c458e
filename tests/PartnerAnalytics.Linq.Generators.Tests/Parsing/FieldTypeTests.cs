namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>PAL0008: types of properties.</summary>
public sealed class FieldTypeTests
{
    private const string AllTypes = "'string?', 'bool?', 'DateTimeOffset?', 'long?', 'decimal?', 'double?' or 'JsonElement?'";

    [Theory]
    [InlineData("string", "'string?'")]
    [InlineData("bool", "'bool?'")]
    [InlineData("long", "'long?'")]
    [InlineData("int", "'long?'")]
    [InlineData("int?", "'long?'")]
    [InlineData("ulong?", "'long?'")]
    [InlineData("decimal", "'decimal?'")]
    [InlineData("double", "'double?'")]
    [InlineData("float?", "'double?'")]
    [InlineData("DateTimeOffset", "'DateTimeOffset?'")]
    [InlineData("DateTime?", "'DateTimeOffset?'")]
    [InlineData("DateOnly", "'DateTimeOffset?'")]
    [InlineData("Guid?", "'string?'")]
    [InlineData("Uri?", "'string?'")]
    [InlineData("DayOfWeek?", "'string?'")]
    [InlineData("object?", AllTypes)]
    [InlineData("string?[]?", AllTypes)]
    [InlineData("TimeSpan?", AllTypes)]
    public async Task A_type_that_a_field_cannot_have(string type, string suggestion)
    {
        var diagnostics = await Declaration.VerifyPropertyAsync($$"""
            [AnalyticsField("value")]
                public {|PAL0008:{{type}}|} Value { get; init; } = default!;
            """);

        Assert.Equal($"'Value' has the type '{type}', which a field cannot have: write {suggestion}", diagnostics.Single().GetMessage());
    }

    [Theory]
    [InlineData("string?")]
    [InlineData("bool?")]
    [InlineData("DateTimeOffset?")]
    [InlineData("Nullable<long>")]
    [InlineData("decimal?")]
    [InlineData("System.Double?")]
    [InlineData("System.Text.Json.JsonElement?")]
    public Task A_type_that_a_field_can_have(string type) => Declaration.VerifyPropertyAsync($$"""
        [AnalyticsField("value")]
            public {{type}} Value { get; init; }
        """);

    [Fact]
    public Task A_string_where_nullability_is_not_said() => Declaration.VerifyAsync("""
        #nullable disable
        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [AnalyticsField("id")]
            public string Id { get; init; }
        }
        """);

    [Fact]
    public Task A_type_that_does_not_exist_is_left_to_the_compiler() => Declaration.VerifyPropertyAsync("""
        [AnalyticsField("value")]
            public {|CS0246:Money|}? Value { get; init; }
        """);

    [Fact]
    public Task The_type_of_a_parameter() => Declaration.VerifyAsync("""
        [AnalyticsResource("sales")]
        public sealed partial record Sale([property: AnalyticsField("amount")] {|PAL0008:int|} Amount)
        {
            public Sale()
                : this(0)
            {
            }

            [AnalyticsField("id")]
            public string? Id { get; init; }
        }
        """);
}
