namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>PAL0005, PAL0006 and PAL0007: names that are taken, double or malformed.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("public string? {|PAL0005:Fields|} { get; init; }")]
    [InlineData("[AnalyticsField(\"fieldNames\")] public string? {|PAL0005:FieldNames|} { get; init; }")]
    [InlineData("private readonly int {|PAL0005:Resource|} = 1; public int Read() => Resource;")]
    [InlineData("public void {|PAL0005:ReadRow|}() { }")]
    [InlineData("public static class {|PAL0005:Fields|};")]
    public async Task A_member_with_the_name_of_a_generated_one(string member)
    {
        var diagnostics = await Declaration.VerifyAsync($$"""
            [AnalyticsResource("sales")]
            public sealed partial record Sale
            {
                [AnalyticsField("id")]
                public string? Id { get; init; }

                {{member}}
            }
            """);

        Assert.EndsWith(
            "is the name of a member that is generated for a resource: give the member another name", diagnostics.Single().GetMessage());
    }

    [Fact]
    public async Task A_record_with_the_name_of_a_generated_member()
    {
        var diagnostics = await Declaration.VerifyAsync("""
            [AnalyticsResource("resources")]
            public sealed partial record {|PAL0005:Resource|}
            {
                [AnalyticsField("id")]
                public string? Id { get; init; }
            }
            """);

        Assert.EndsWith("give the record another name", diagnostics.Single().GetMessage());
    }

    [Fact]
    public Task Names_that_are_not_taken() => Declaration.VerifyPropertyAsync("""
        [AnalyticsField("fields")]
            public string? Field { get; init; }

            [AnalyticsField("resource")]
            public string? resource { get; init; }

            [AnalyticsField("readRow")]
            public string? Rows { get; init; }
        """);

    [Fact]
    public async Task Two_fields_with_one_wire_name_in_another_case()
    {
        var diagnostics = await Declaration.VerifyPropertyAsync("""
            [AnalyticsField({|PAL0006:"ID"|})]
                public string? Key { get; init; }
            """);

        Assert.Equal(
            "'ID' is already a wire name or alias of 'Id': name the field of 'Key' differently, or remove one of the two",
            diagnostics.Single().GetMessage());
    }

    [Fact]
    public Task Aliases_that_belong_to_another_field() => Declaration.VerifyPropertyAsync("""
        [AnalyticsField("created", Aliases = ["createdAt", {|PAL0006:"modified"|}])]
            public DateTimeOffset? Created { get; init; }

            [AnalyticsField("modified", Aliases = new[] { {|PAL0006:"CreatedAt"|}, "modifiedAt" })]
            public DateTimeOffset? Modified { get; init; }
        """);

    [Theory]
    [InlineData("Aliases = [{|PAL0006:\"Key\"|}]")]
    [InlineData("Aliases = [\"name\", {|PAL0006:\"NAME\"|}]")]
    public Task Aliases_that_the_field_itself_has_already(string aliases) => Declaration.VerifyPropertyAsync($$"""
        [AnalyticsField("key", {{aliases}})]
            public string? Key { get; init; }
        """);

    [Theory]
    [InlineData("""{|PAL0007:""|}""", "")]
    [InlineData("""{|PAL0007:"  "|}""", "  ")]
    [InlineData("""{|PAL0007:"customer name"|}""", "customer name")]
    [InlineData("""{|PAL0007:"1st"|}""", "1st")]
    [InlineData("""{|PAL0007:"a'b"|}""", "a'b")]
    [InlineData("""{|PAL0007:"größe"|}""", "größe")]
    [InlineData("{|PAL0007:null!|}", "null")]
    public async Task A_malformed_wire_name(string argument, string name)
    {
        var diagnostics = await Declaration.VerifyPropertyAsync($$"""
            [AnalyticsField({{argument}})]
                public string? Name { get; init; }
            """);

        Assert.Equal($"'{name}' is no wire name: write a letter, then letters, digits or '_'", diagnostics.Single().GetMessage());
    }

    [Fact]
    public Task Malformed_aliases() => Declaration.VerifyPropertyAsync("""
        [AnalyticsField("name", Aliases = ["title", {|PAL0007:""|}, {|PAL0007:null!|}, {|PAL0007:"a.b"|}])]
            public string? Name { get; init; }
        """);

    [Theory]
    [InlineData("""{|PAL0007:""|}""")]
    [InlineData("""{|PAL0007:" "|}""")]
    [InlineData("""{|PAL0007:"/sales"|}""")]
    [InlineData("""{|PAL0007:"sales/"|}""")]
    [InlineData("""{|PAL0007:"usage//azure"|}""")]
    [InlineData("""{|PAL0007:"sales?top=1"|}""")]
    [InlineData("""{|PAL0007:"../sales"|}""")]
    [InlineData("path: {|PAL0007:null!|}")]
    public Task A_malformed_path(string argument) => Declaration.VerifyAsync($$"""
        [AnalyticsResource({{argument}})]
        public sealed partial record Sale
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }
        }
        """);

    [Theory]
    [InlineData("sales")]
    [InlineData("usage/azure")]
    [InlineData("v2/indirect-resellers/by_month")]
    public Task A_good_path(string path) => Declaration.VerifyAsync($$"""
        [AnalyticsResource("{{path}}")]
        public sealed partial record Sale
        {
            [AnalyticsField("id", Aliases = ["Id_2", "key"])]
            public string? Id { get; init; }
        }
        """);
}
