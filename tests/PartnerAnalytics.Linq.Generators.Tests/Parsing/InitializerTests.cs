namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>PAL0009 and PAL0012: what <c>new Record { … }</c> can set, and whether there is anything to set.</summary>
public sealed class InitializerTests
{
    [Theory]
    [InlineData("public string? {|PAL0009:Name|} { get; }", "'Name' has no init or set accessor: write '{ get; init; }'")]
    [InlineData("public string? {|PAL0009:Name|} => null;", "'Name' has no init or set accessor: write '{ get; init; }'")]
    [InlineData("public static string? {|PAL0009:Name|} { get; set; }", "'Name' is static: remove 'static'")]
    [InlineData(
        "public string? {|PAL0009:this|}[int index] { get => null; init { } }",
        "'this[]' is an indexer: put [AnalyticsField] on a property")]
    public async Task A_field_that_an_initializer_cannot_set(string property, string message)
    {
        var diagnostics = await Declaration.VerifyPropertyAsync("[AnalyticsField(\"name\")] " + property);

        Assert.Equal(message, diagnostics.Single().GetMessage());
    }

    [Fact]
    public Task A_field_that_implements_an_interface_explicitly() => Declaration.VerifyAsync("""
        public interface INamed
        {
            string? Name { get; init; }
        }

        [AnalyticsResource("sales")]
        public sealed partial record Sale : INamed
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }

            [AnalyticsField("name")]
            string? INamed.{|PAL0009:Name|} { get; init; }
        }
        """);

    [Theory]
    [InlineData("public required string? Name { get; init; }")]
    [InlineData("public string? Name { get; set; }")]
    [InlineData("public string? Name { get; private init; }")]
    [InlineData("private string? Name { get; init; }")]
    [InlineData("[Obsolete] public string? Name { get; init; }")]
    [InlineData("[Obsolete(\"Gone from the service.\")] public string? Name { get; init; }")]
    [InlineData("public string? Name { get; [Obsolete] init; }")]
    [InlineData("public partial string? Name { get; init; } public partial string? Name { get => null; init { } }")]
    public Task A_field_that_an_initializer_can_set(string property) =>
        Declaration.VerifyPropertyAsync("[AnalyticsField(\"name\")] " + property);

    [Theory]
    [InlineData("public required string {|PAL0009:Name|} { get; init; }")]
    [InlineData("public required string {|PAL0009:Name|};")]
    public async Task A_required_member_that_is_no_field(string member)
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

        Assert.Equal(
            "'Name' is required, and no field of the resource: remove 'required' or add [AnalyticsField]",
            diagnostics.Single().GetMessage());
    }

    [Fact]
    public Task A_required_field_of_the_wrong_type_is_one_error() => Declaration.VerifyAsync("""
        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [AnalyticsField("id")]
            public string? Id { get; init; }

            [AnalyticsField("amount")]
            public required {|PAL0008:int|} Amount { get; init; }
        }
        """);

    [Fact]
    public Task A_constructor_that_sets_required_members() => Declaration.VerifyPropertyAsync("""
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
            public Sale() => Source = "";

            public required string Source { get; init; }
        """);

    [Fact]
    public async Task A_record_without_fields()
    {
        var diagnostics = await Declaration.VerifyAsync("""
            [AnalyticsResource("sales")]
            public sealed partial record {|PAL0012:Sale|}
            {
                public string? Id { get; init; }
            }
            """);

        Assert.Equal(
            "'Sale' has no property with [AnalyticsField]: add the attribute to each property that the service fills",
            diagnostics.Single().GetMessage());
    }

    [Fact]
    public Task A_record_with_one_field_that_is_wrong_is_not_called_empty() => Declaration.VerifyAsync("""
        [AnalyticsResource("sales")]
        public sealed partial record Sale
        {
            [AnalyticsField("id")]
            public {|PAL0008:int|} Id { get; init; }
        }
        """);
}
