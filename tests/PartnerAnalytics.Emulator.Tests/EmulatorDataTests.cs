using System.Text;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests;

public sealed class EmulatorDataTests
{
    [Fact]
    public async Task An_array_holds_referrals_and_absent_fields_are_null()
    {
        await using var client = await StartAsync(
            """[{"id":"1","createdDate":"2018-05-30"},{},{"id":"3","wonDate":"2016-02-04T19:29:38.037"}]""");

        var response = await client.GetAsync("referrals");

        Assert.Equal("1 null 3", response.Column("id"));
        Assert.Equal("2018-05-30T00:00:00 null null", response.Column("createdDate"));
        Assert.Equal("null null 2016-02-04T19:29:38.037", response.Column("wonDate"));
    }

    [Fact]
    public async Task An_object_holds_rows_by_resource()
    {
        await using var client = await StartAsync("""{"notes":[{"text":"a"}],"referrals":[{"id":"1"}]}""");

        Assert.Equal("a", (await client.GetAsync("notes")).Column("text"));
        Assert.Equal("1", (await client.GetAsync("referrals")).Column("id"));
    }

    [Fact]
    public async Task A_resource_without_rows_of_the_users_has_sample_rows_if_it_is_built_in()
    {
        await using var client = await StartAsync("""{"notes":[]}""");

        Assert.Empty((await client.GetAsync("notes")).Rows);
        Assert.Equal(7, (await client.GetAsync("referrals")).TotalCount);
    }

    [Fact]
    public async Task Rows_of_a_resource_replace_the_samples_even_if_there_are_none()
    {
        await using var client = await StartAsync("[]");

        Assert.Empty((await client.GetAsync("referrals")).Rows);
    }

    [Fact]
    public async Task A_file_can_be_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, """{"referrals":[{"id":"from a file"}]}""");
            await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Data = new EmulatorData().AddFile(path) });

            Assert.Equal("from a file", (await client.GetAsync("referrals")).Column("id"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Rows_from_several_places_stand_one_after_the_other()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Data = new EmulatorData()
                .AddRows("referrals", new JsonObject { ["id"] = "1" })
                .AddStream(new MemoryStream("""[{"id":"2"}]"""u8.ToArray()))
                .AddRows("referrals", Enumerable.Range(3, 2).Select(i => new JsonObject { ["id"] = $"{i}" })),
        });

        Assert.Equal("1 2 3 4", (await client.GetAsync("referrals")).Column("id"));
    }

    [Theory]
    [InlineData("[", "JSON")]
    [InlineData("", "JSON")]
    [InlineData("17", "array of referrals")]
    [InlineData("""{"referrals":{}}""", "'referrals' is not an array")]
    [InlineData("""{"nothing":[]}""", "'nothing'")]
    [InlineData("[{},17]", "row 1 of referrals: the row is not an object")]
    [InlineData("""[{},{},{"Id":"1"}]""", "row 2 of referrals: 'Id' is not a field")]
    [InlineData("""[{"id":1}]""", "id is 1, which is not a valid string")]
    [InlineData("""[{"id":"\ud800"}]""", "which is not a valid string")]
    [InlineData("""[{"wonDate":"soon"}]""", "wonDate is \"soon\", which is not a valid date")]
    [InlineData("""[{"wonDate":"2018-02-30"}]""", "2018-02-30")]
    [InlineData("""[{"wonDate":20180101}]""", "20180101")]
    [InlineData("""{"notes":[{"stars":1.5}]}""", "stars is 1.5, which is not a valid integer")]
    [InlineData("""{"notes":[{"weight":1e999}]}""", "weight is 1e999, which is not a valid double")]
    [InlineData("""{"notes":[{"price":1e99}]}""", "price is 1e99, which is not a valid decimal")]
    [InlineData("""{"notes":[{"read":"true"}]}""", "which is not a valid boolean")]
    [InlineData("""{"notes":[{"total":1}]}""", "'total' is not a field that rows")]
    [InlineData("""{"search":[{"mpnId":-1}]}""", "mpnId is -1, which is not a valid string")]
    [InlineData("""{"search":[{"mpnId":1.5}]}""", "mpnId is 1.5, which is not a valid string")]
    [InlineData("""{"search":[{"contactClicks":1}]}""", "'contactClicks' is not a field that rows")]
    [InlineData("""{"usage/azure":[{"quantity":"20"}]}""", "which is not a valid decimal")]
    public async Task Rows_that_do_not_fit_stop_the_start_and_the_message_says_where(string json, string message)
    {
        var problem = await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync(json));

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("the stream: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_stops_the_start()
        => await Assert.ThrowsAsync<FileNotFoundException>(() => AnalyticsEmulator.StartAsync(
            new AnalyticsEmulatorOptions { Data = new EmulatorData().AddFile(Path.Combine(Path.GetTempPath(), "no such file.json")) }));

    private static Task<TestClient> StartAsync(string json) => TestClient.StartAsync(new AnalyticsEmulatorOptions
    {
        Rows = 7,
        Data = new EmulatorData().AddStream(new MemoryStream(Encoding.UTF8.GetBytes(json))),
        Resources =
        {
            new ResourceDescription(
                "notes",
                new FieldDescription("text", FieldType.String),
                new FieldDescription("stars", FieldType.Integer),
                new FieldDescription("weight", FieldType.Double),
                new FieldDescription("price", FieldType.Decimal),
                new FieldDescription("read", FieldType.Boolean),
                new FieldDescription("total", FieldType.Integer) { Aggregate = AggregateKind.Count }),
        },
    });
}
