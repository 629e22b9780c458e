using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>Resources that a file describes.</summary>
public sealed class ResourceFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("resources-").FullName, "own.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public async Task A_file_describes_resources_and_brings_rows()
    {
        await using var client = await StartAsync("""
            {
              // What is left out is as in a ResourceDescription.
              "own/sales": {
                "fields": {
                  "id": "string",
                  "market": { "type": "string", "filter": ["eq", "contains"], "sortable": true },
                  "note": { "type": "string", "filter": [], "groupable": false },
                  "soldOn": { "type": "date", "notation": "day" },
                  "isReturned": "boolean",
                  "amount": { "type": "decimal", "aggregate": "sum" },
                  "returns": { "aggregate": "count-true", "counts": "isReturned" },
                  "sales": { "aggregate": "count" },
                  "score": { "type": "double", "aggregate": "bucket-only" },
                },
                "maximumTop": 10000,
                "linksAfterTop": true,
                "rows": [
                  { "id": "1", "market": "US", "soldOn": "2018-02-07", "isReturned": true, "amount": 2.50 },
                  { "id": "2", "market": "DE", "amount": -1 },
                  { "id": "3", "market": "US", "note": null },
                ],
              },
              "notes": { "fields": { "text": "string" } },
            }
            """);

        var rows = await client.GetAsync("own/sales", "?top=2");
        Assert.Equal("1|US|null|2018-02-07|true|2.50\n2|DE|null|null|null|-1", rows.Table());
        Assert.EndsWith("own/sales?top=2&skip=2", rows.NextLink, StringComparison.Ordinal);
        Assert.Equal("US|2.50|1|2|null\nDE|-1|0|1|null", (await client.GetAsync("own/sales", "?groupby=market")).Table());
        Assert.Equal("2 1 3", (await client.GetAsync("own/sales", "?orderby=market&top=10000")).Column("id"));
        Assert.Equal("1 3", (await client.FilterAsync("own/sales", "contains(market,'U')")).Column("id"));
        Assert.Contains("'market' does not support ne", (await client.FilterAsync("own/sales", "market ne 'US'")).AssertError(System.Net.HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("'note' does not support eq", (await client.FilterAsync("own/sales", "note eq 'US'")).AssertError(System.Net.HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("'note' cannot be grouped", (await client.GetAsync("own/sales", "?groupby=note")).AssertError(System.Net.HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Empty((await client.GetAsync("notes")).Rows);
        Assert.Equal(3, (await client.GetAsync("referrals")).TotalCount);
    }

    [Fact]
    public async Task Rows_of_another_file_may_be_of_these_resources()
    {
        await File.WriteAllTextAsync(_path, """{ "notes": { "fields": { "text": "string" } } }""");
        var options = new AnalyticsEmulatorOptions { Data = new EmulatorData().AddRows("notes", new System.Text.Json.Nodes.JsonObject { ["text"] = "a" }) };
        await using var client = await TestClient.StartAsync(options.AddResources(_path));

        Assert.Equal("a", (await client.GetAsync("notes")).Column("text"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task A_file_may_have_a_byte_order_mark(string encoding)
    {
        await File.WriteAllTextAsync(_path, """{"notes":{"fields":{"text":"string"},"rows":[{"text":"é"}]}}""", System.Text.Encoding.GetEncoding(encoding));
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions().AddResources(_path));

        Assert.Equal("é", (await client.GetAsync("notes")).Column("text"));
    }

    [Theory]
    [InlineData("", 1, "this is not JSON. The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true. Correct it there, or just before.")]
    [InlineData("{\n  \"a\": {\n    \"fields\" { }", 3, "this is not JSON. '{' is invalid after a property name. Expected a ':'. Correct it there, or just before.")]
    [InlineData("\n\n[]", 3, "the file is an array. Write an object of resources by their paths, as in {FORM}.")]
    [InlineData("{\n\"a\":\n1}", 2, "the resource 'a' is a number. Write {FORM}.")]
    [InlineData("{\n\"a\": {\n}}", 2, "the resource 'a' has no fields. Add \"fields\", as in {FORM}.")]
    [InlineData("{\n\"a\": {\n\"felds\": {}}}", 3, "the resource 'a' has a member 'felds', which is not known. Use \"fields\", \"rows\", \"maximumTop\", \"linksAfterTop\", \"requiresAggregationLevel\" or \"processedDateField\".")]
    [InlineData("{\n\"a\": {\n\"fields\": [\"id\"]}}", 3, "fields is an array. Write an object of fields by their names, such as { \"id\": \"string\" }.")]
    [InlineData("{\n\"a\": {\n\"fields\": {}}}", 2, "The resource 'a' has no field that its rows hold. Change it, or leave it out.")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"id\": \"text\"}}}", 4, "the type is \"text\", which does not exist. Use \"string\", \"date\", \"boolean\", \"integer\", \"double\" or \"decimal\".")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"id\": 1}}}", 4, "the field 'id' is a number. Write \"date\", or { \"type\": \"date\", \"filter\": [\"eq\", \"ge\"], \"sortable\": true }.")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"id\": {}}}}", 4, "the field 'id' has no type. Add \"type\": \"string\", \"date\", \"boolean\", \"integer\", \"double\" or \"decimal\".")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"i d\": \"string\"}}}", 4, "'i d' is not a field name, which takes a letter, then letters, digits or underscores. Change it, or leave it out.")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"id\": {\"type\": \"string\",\n\"filters\": []}}}}", 5, "the field 'id' has a member 'filters', which is not known. Use \"type\", \"filter\", \"groupable\", \"sortable\", \"aggregate\", \"counts\" or \"notation\".")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"id\": {\"type\": \"string\",\n\"type\": \"date\"}}}}", 5, "the field 'id' has 'type' twice. Remove one.")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"id\": {\"type\": \"string\", \"filter\": [\"eq\",\n\"like\"]}}}}", 5, "\"like\" is not an operator of a filter. Use \"eq\", \"ne\", \"gt\", \"ge\", \"lt\", \"le\" or \"contains\".")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"id\": {\"type\": \"string\", \"filter\": \"eq\"}}}}", 4, "filter is a string. Write an array of operators, such as [\"eq\", \"ne\"], or [] for none.")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"id\": {\"type\": \"string\",\n\"sortable\": \"yes\"}}}}", 5, "sortable is \"yes\". Write true or false, without quotes.")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"id\": {\"type\": \"string\", \"aggregate\": \"sum\"}}}}", 4, "The field 'id' is summed, but is not a number. Change it, or leave it out.")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"id\": {\"type\": \"date\", \"filter\": [\"contains\"]}}}}", 4, "The field 'id' allows contains, but is not a string. Change it, or leave it out.")]
    [InlineData("{\n\"a\": {\n\"fields\": {\n\"id\": {\"aggregate\": \"count-true\"}}}}", 4, "The field 'id' counts rows where a field is true, but does not say which. Change it, or leave it out.")]
    [InlineData("{\n\"a\": {\"maximumTop\": \"1\", \"fields\": {\"id\": \"string\"}}}", 2, "maximumTop is \"1\". Write a whole number of 1 or more, without quotes.")]
    [InlineData("{\n\"a b\": {\"fields\": {\"id\": \"string\"}}}", 2, "'a b' is not a resource path, which takes segments like usage/azure. Change it, or leave it out.")]
    [InlineData("{\n\"Referrals\": {\"fields\": {\"id\": \"string\"}}}", 2, "there is a resource 'Referrals' already. Give this one another path.")]
    [InlineData("{\n\"a\": {\"fields\": {\"id\": \"string\"}},\n\"A\": {\"fields\": {\"id\": \"string\"}}}", 3, "there is a resource 'A' already. Give this one another path.")]
    [InlineData("{\n\"a\": {\"fields\": {\"id\": \"string\"},\n\"rows\": {}}}", 3, "rows is an object. Write an array of rows, such as [{ \"id\": \"1\" }].")]
    public async Task What_is_wrong_is_told_with_its_line_and_what_to_write_instead(string json, int line, string message)
    {
        await File.WriteAllTextAsync(_path, json);

        var problem = Assert.Throws<InvalidDataException>(() => new AnalyticsEmulatorOptions().AddResources(_path));

        const string Form = "{ \"sales\": { \"fields\": { \"id\": \"string\" }, \"rows\": [] } }";
        Assert.Equal($"{_path}({line}): {message.Replace("{FORM}", Form, StringComparison.Ordinal)}", problem.Message);
    }

    [Theory]
    [InlineData("1", "row 1 of a: the row is not an object. Write its fields by name: { \"id\": \"1\" }.")]
    [InlineData("{\"id\":1}", "row 1 of a: id is 1, which is not a valid string. Write a string in quotes, or null.")]
    [InlineData("{\"on\":\"today\"}", "row 1 of a: on is \"today\", which is not a valid date. Write a date such as \"2018-02-07\" or \"2018-02-07T23:43:19\", or null.")]
    [InlineData("{\"flag\":\"true\"}", "row 1 of a: flag is \"true\", which is not a valid boolean. Write true or false, without quotes, or null.")]
    [InlineData("{\"n\":1.5}", "row 1 of a: n is 1.5, which is not a valid integer. Write a whole number such as 12, without quotes, or null.")]
    [InlineData("{\"Id\":\"1\"}", "row 1 of a: 'Id' is not a field that rows of this resource hold. Use one of id, on, flag, n.")]
    public async Task Rows_that_do_not_fit_are_told_with_their_line(string row, string message)
    {
        await File.WriteAllTextAsync(
            _path, $"{{\"a\": {{\"fields\": {{\"id\":\"string\",\"on\":\"date\",\"flag\":\"boolean\",\"n\":\"integer\"}},\r\n\"rows\": [\r\n{{}},\r\n\r\n{row}]}}}}");

        var problem = await Assert.ThrowsAsync<InvalidDataException>(
            () => AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions().AddResources(_path)));

        Assert.Equal($"{_path}(5): {message}", problem.Message);
    }

    [Fact]
    public async Task The_file_of_the_guide_is_served()
    {
        var guide = await File.ReadAllTextAsync(RepositoryRoot.Combine("docs", "emulator.md"));
        await using var client = await StartAsync(guide.Split("```json\n")[1].Split("```")[0]);

        Assert.Equal("US|12.50|1\nDE|3|1", (await client.GetAsync("sales", "?groupby=market")).Table());
        Assert.Equal("1", (await client.FilterAsync("sales", "soldOn ge cast('2018-02-01', Edm.DateTimeOffset)")).Column("id"));
        (await client.FilterAsync("sales", "amount gt 1")).AssertError(System.Net.HttpStatusCode.BadRequest);
    }

    private async Task<TestClient> StartAsync(string json)
    {
        await File.WriteAllTextAsync(_path, json);
        return await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 3 }.AddResources(_path));
    }
}
