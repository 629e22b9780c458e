using System.IO.Compression;
using System.Text;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>What is too much of a response is an error that names the limit.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_answer_is_read(string encoding)
    {
        var http = new StubHttp().Respond(Compressed(encoding, Encoding.UTF8.GetBytes(PageOf(0, 5000))));
        var rows = await http.Connect().ReadAllAsync(new SampleRequest(), isAsync: true);
        Assert.Equal(Ids(0, 5000), rows.Select(r => r.Id));
        Assert.Equal("gzip, br", http.Request["Accept-Encoding"]);

        http = new StubHttp().Respond(Compressed(encoding, Encoding.UTF8.GetBytes(PageOf(0, 5000))));
        Assert.Equal(5000, (await http.Connect().ReadAllAsync(new SampleRequest(), isAsync: false)).Count);
    }

    [Fact]
    public async Task A_compressed_failure_is_understood()
    {
        var http = new StubHttp().Respond(Compressed("gzip", "{\"description\":\"Wrong.\"}"u8.ToArray(), 400));
        Assert.Equal("Wrong.", (await FailAsync(http)).Description);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_is_refused_before_it_has_gone_off(string encoding)
    {
        var bomb = Encoding.UTF8.GetBytes("[" + string.Concat(Enumerable.Repeat("{\"id\":\"1\"},", 4_000_000)));
        var e = await FailAsync(new StubHttp().Respond(Compressed(encoding, bomb)));
        Assert.Contains("(Limits.MaximumCompressionRatio)", e.Message);
        e = await FailAsync(
            new StubHttp().Respond(Compressed(encoding, bomb)),
            o => (o.Limits.MaximumCompressionRatio, o.Limits.MaximumResponseLength) = (int.MaxValue, 20_000_000));
        Assert.Contains("it is longer than 20000000 bytes (Limits.MaximumResponseLength)", e.Message);
        Assert.False(e.IsTransient);
    }

    [Theory]
    [InlineData("compress")]
    [InlineData("gzip, gzip")]
    [InlineData("zstd")]
    public async Task A_compression_that_was_not_asked_for_is_refused(string encoding)
    {
        var response = StubResponse.Text(PageOf(0, 1));
        response.Headers["Content-Encoding"] = encoding;
        Assert.Contains($"it is compressed as '{encoding}', which was not requested", (await FailAsync(new StubHttp().Respond(response))).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Damaged_compression_may_pass(bool isAsync)
    {
        var good = Compressed("gzip", Encoding.UTF8.GetBytes(PageOf(0, 300)));
        var bytes = Zip("gzip", Encoding.UTF8.GetBytes(PageOf(0, 300)));
        bytes[^6] ^= 0x55;
        var bad = new StubResponse { Body = new StubBody(bytes), Headers = { ["Content-Encoding"] = "gzip" } };
        var http = new StubHttp().Respond(bad).Respond(good);
        var rows = await http.Connect(o => (o.Retry.MaxRetries, o.TimeProvider) = (1, new ImpatientClock())).ReadAllAsync(new SampleRequest(), isAsync);
        Assert.Equal(Ids(0, 300), rows.Select(r => r.Id));
    }

    [Fact]
    public async Task A_body_without_end_is_refused()
    {
        var body = Encoding.UTF8.GetBytes(PageOf(0, 2000));
        var e = await FailAsync(new StubHttp().Respond(new StubResponse { Body = new StubBody(body) }), o => o.Limits.MaximumResponseLength = 1000);
        Assert.Contains("it is longer than 1000 bytes (Limits.MaximumResponseLength)", e.Message);
        Assert.Equal(2000, (await new StubHttp().Respond(PageOf(0, 2000)).Connect(o => o.Limits.MaximumResponseLength = body.Length)
            .ReadAllAsync(new SampleRequest(), isAsync: true)).Count);
    }

    [Fact]
    public async Task Depth_has_a_limit()
    {
        var deep = "{\"Value\":[{\"id\":\"1\",\"more\":" + new string('[', 40) + new string(']', 40) + "}]}";
        Assert.Contains("it is nested deeper than 32 (Limits.MaximumDepth)", (await FailAsync(new StubHttp().Respond(deep))).Message);
        Assert.Single(await new StubHttp().Respond(deep).Connect(o => o.Limits.MaximumDepth = 43).ReadAllAsync(new SampleRequest(), isAsync: true));
        Assert.Contains("nested deeper than 42", (await FailAsync(new StubHttp().Respond(deep), o => o.Limits.MaximumDepth = 42)).Message);
        Assert.Contains("JSON is malformed", (await FailAsync(new StubHttp().Respond("[{\"id\":}]"))).Message);
    }

    [Fact]
    public async Task A_text_has_a_longest_length()
    {
        var json = "[{\"id\":\"" + new string('x', 1000) + "\"}]";
        var e = await FailAsync(new StubHttp().Respond(json), o => o.Limits.MaximumStringLength = 999);
        Assert.Contains("the field 'id' is longer than 999 bytes (Limits.MaximumStringLength)", e.Message);
        Assert.Single(await new StubHttp().Respond(json).Connect(o => o.Limits.MaximumStringLength = 1000).ReadAllAsync(new SampleRequest(), isAsync: true));
    }

    [Fact]
    public async Task Pages_that_bring_nothing_come_to_an_end()
    {
        var number = 0;
        var http = new StubHttp().Route(_ => StubResponse.Text($"{{\"Value\":[],\"@nextLink\":\"?p={++number}\"}}"));
        Assert.Contains("it is page 11 in a row with a next link and no rows (Limits.MaximumEmptyPages)", (await FailAsync(http)).Message);
        Assert.Equal(11, http.Requests.Count);

        number = 0;
        http = new StubHttp().Route(_ => StubResponse.Text(
            ++number < 40 ? $"{{\"Value\":[{(number % 10 == 0 ? "{\"id\":\"1\"}" : "")}],\"@nextLink\":\"?p={number}\"}}" : "[]"));
        Assert.Equal(3, (await http.Connect().ReadAllAsync(new SampleRequest(), isAsync: true)).Count);
    }

    [Fact]
    public void A_limit_is_at_least_one()
    {
        var limits = new PartnerAnalyticsLimits();
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaximumDepth = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaximumResponseLength = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaximumRowLength = -1);
        var options = new PartnerAnalyticsClientOptions();
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaximumRequestsInFlight = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.PageTimeout = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaximumRetryAfter = TimeSpan.FromSeconds(-1));
    }

    private static StubResponse Compressed(string encoding, byte[] bytes, int status = 200) =>
        new() { Status = status, Body = new StubBody(Zip(encoding, bytes)), Headers = { ["Content-Encoding"] = encoding } };

    private static byte[] Zip(string encoding, byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (Stream zip = encoding == "br" ? new BrotliStream(zipped, CompressionLevel.Optimal) : new GZipStream(zipped, CompressionLevel.Optimal))
        {
            zip.Write(bytes);
        }

        return zipped.ToArray();
    }

    private static Task<PartnerAnalyticsException> FailAsync(StubHttp http, Action<PartnerAnalyticsClientOptions>? configure = null) =>
        Assert.ThrowsAsync<PartnerAnalyticsException>(() => http.Connect(configure).ReadAllAsync(new SampleRequest(), isAsync: true));
}
