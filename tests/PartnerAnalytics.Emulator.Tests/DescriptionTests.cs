using System.Net;

namespace PartnerAnalytics.Emulator.Tests;

public sealed class DescriptionTests
{
    public static TheoryData<string, Func<object>> Mistakes => new()
    {
        { "field name", () => new FieldDescription("", FieldType.String) },
        { "field name", () => new FieldDescription("two words", FieldType.String) },
        { "field name", () => new FieldDescription("1st", FieldType.String) },
        { "field name", () => new FieldDescription("a\"; DROP TABLE b", FieldType.String) },
        { "field type", () => new FieldDescription("a", (FieldType)99) },
        { "path", () => Resource("", Text) },
        { "path", () => Resource("/a", Text) },
        { "path", () => Resource("a b", Text) },
        { "two names", () => Resource("a", new FieldDescription("b", FieldType.String), new FieldDescription("B", FieldType.Date)) },
        { "no field", () => Resource("a") },
        { "only a count", () => Resource("a", new FieldDescription("b", FieldType.Integer) { Aggregate = AggregateKind.Count }) },
        { "sum of strings", () => Resource("a", Text, new FieldDescription("b", FieldType.String) { Aggregate = AggregateKind.Sum }) },
        { "count as string", () => Resource("a", Text, new FieldDescription("b", FieldType.String) { Aggregate = AggregateKind.Count }) },
        { "grouped count", () => Resource("a", Text, new("b", FieldType.Integer) { Aggregate = AggregateKind.Count, Groupable = true }) },
        { "contains on dates", () => Resource("a", new FieldDescription("b", FieldType.Date) { Operators = FieldOperators.Contains }) },
        { "nothing to count", () => Resource("a", Text, new("b", FieldType.Integer) { Aggregate = AggregateKind.CountTrue }) },
        { "counted string", () => Resource("a", Text, Count("id")) },
        { "counted nothing", () => Resource("a", Text, Count("c")) },
        { "counted count", () => Resource("a", Text, Count("b")) },
        { "counted case", () => Resource("a", Text, new FieldDescription("c", FieldType.Boolean), Count("C")) },
        { "count without a type", () => Resource("a", Text, new("b", FieldType.Boolean) { Aggregate = AggregateKind.CountTrue }) },
        { "idle counted field", () => Resource("a", Text, new FieldDescription("b", FieldType.Boolean) { CountedField = "b" }) },
        { "number of dates", () => Resource("a", new FieldDescription("b", FieldType.Date) { Notation = FieldNotation.DigitsAsNumber }) },
        { "day of strings", () => Resource("a", new FieldDescription("b", FieldType.String) { Notation = FieldNotation.Day }) },
        { "processed nothing", () => new ResourceDescription("a", Text) { ProcessedDateField = "b" } },
        { "processed string", () => new ResourceDescription("a", Text) { ProcessedDateField = "id" } },
        { "style", () => new AnalyticsEmulatorOptions { BodyStyle = (BodyStyle)2 } },
        { "maximum", () => new ResourceDescription("a", Text) { MaximumTop = 0 } },
        { "port", () => new AnalyticsEmulatorOptions { Port = -1 } },
        { "port", () => new AnalyticsEmulatorOptions { Port = 65536 } },
        { "rows", () => new AnalyticsEmulatorOptions { Rows = -1 } },
        { "page", () => new AnalyticsEmulatorOptions { PageSize = 0 } },
        { "token", () => new AnalyticsEmulatorOptions { Token = "" } },
        { "token", () => new AnalyticsEmulatorOptions { Token = "a b" } },
        { "data", () => new AnalyticsEmulatorOptions { Data = null! } },
    };

    private static FieldDescription Text => new("id", FieldType.String);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_where_it_is_made(string about, Func<object> make)
        => Assert.True(Record.Exception(make) is ArgumentException { Message.Length: > 0 }, $"A bad {about} passes.");

    [Fact]
    public void A_field_supports_what_fields_of_its_type_do_unless_it_says_otherwise()
    {
        var text = new FieldDescription("a", FieldType.String);
        var date = new FieldDescription("a", FieldType.Date);
        var sum = new FieldDescription("a", FieldType.Decimal) { Aggregate = AggregateKind.Sum };

        Assert.Equal(FieldOperators.Equality, text.Operators);
        Assert.Equal(FieldOperators.Equality | FieldOperators.Ordering, date.Operators);
        Assert.Equal(FieldOperators.None, sum.Operators);
        Assert.Equal([true, true, false], new[] { text, date, sum }.Select(field => field.Groupable));
        Assert.All([text, date, sum], field => Assert.False(field.Sortable));
    }

    [Theory]
    [InlineData("referrals")]
    [InlineData("Referrals")]
    public async Task Two_resources_cannot_share_a_path(string path)
        => await Assert.ThrowsAsync<ArgumentException>(
            () => AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Resources = { Resource(path, Text) } }));

    [Fact]
    public async Task A_resource_of_the_users_can_do_whatever_the_built_in_ones_can()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Data = new EmulatorData().AddRows(
                "mine",
                new() { ["id"] = "1", ["flag"] = true, ["when"] = "2018-01-01" },
                new() { ["id"] = "1", ["flag"] = false, ["when"] = "2018-01-02" },
                new() { ["id"] = "1", ["flag"] = true, ["when"] = "2018-01-02T23:00:00" }),
            Resources =
            {
                new ResourceDescription(
                    "mine",
                    new FieldDescription("id", FieldType.String) { Notation = FieldNotation.DigitsAsNumber },
                    new FieldDescription("flag", FieldType.Boolean),
                    new FieldDescription("when", FieldType.Date) { Notation = FieldNotation.Day },
                    Count("flag"))
                {
                    LinksAfterTop = true,
                    RequiresAggregationLevel = true,
                    ProcessedDateField = "when",
                },
            },
        });

        Assert.Equal("1|false|2018-01-02\n1|true|2018-01-02T23:00:00", (await client.GetAsync("mine")).Table());
        Assert.EndsWith("/mine?top=1&skip=1", (await client.GetAsync("mine", "?top=1")).NextLink, StringComparison.Ordinal);
        Assert.Equal("1|1", (await client.GetAsync("mine", "?groupby=id&processedDateTime=2018-01-01")).Table());
        (await client.GetAsync("mine", "?groupby=when")).AssertError(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_resource_can_have_a_path_of_several_parts_and_a_maximum_of_its_own()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Rows = 0,
            Resources =
            {
                new ResourceDescription("usage/of-things", Text) { MaximumTop = 10_000 },
            },
        });

        Assert.Empty((await client.GetAsync("usage/of-things", "?top=10000&filter=id%20eq%20%27a%27")).Rows);
        (await client.GetAsync("usage/of-things", "?top=10001")).AssertError(HttpStatusCode.BadRequest);
        (await client.GetAsync("referrals", "?top=10000")).AssertError(HttpStatusCode.BadRequest);
    }

    private static FieldDescription Count(string counted)
        => new("b", FieldType.Integer) { Aggregate = AggregateKind.CountTrue, CountedField = counted };

    private static ResourceDescription Resource(string path, params FieldDescription[] fields)
        => new(path, fields);
}
