using System.Text;
using System.Text.Json;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Store;

/// <summary>What of the Store is no total and no list of events: the funnel, insights, stack traces, files, and errors.</summary>
public sealed class StoreFileTests
{
    private const string App = "9NBLGGGZ5QDR";
    private static readonly DateTimeOffset From = new(2022, 7, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_funnel_counts_users_by_stage()
    {
        using var http = new StubHttp().Respond(
            """{"Value":[{"MetricType":"PageView","UserCount":6214},{"MetricType":"Install","UserCount":"12"}],"TotalCount":2}""");
        var stages = await Client(http).AcquisitionFunnel
            .Where(s => s.ApplicationId == App && s.Date >= From && s.Date < From.AddDays(30) && s.Market == "US" && s.Gender != "M")
            .ToListAsync();
        Assert.Equal([("PageView", 6214L), ("Install", 12L)], stages.Select(s => (s.MetricType, s.UserCount)));
        Assert.Equal(
            "/v1.0/my/analytics/funnel?applicationId=9NBLGGGZ5QDR&startDate=2022-07-01&endDate=2022-07-30&filter=market eq 'US' and gender ne 'M'",
            Uri.UnescapeDataString(Assert.Single(http.Requests).Uri.PathAndQuery));
    }

    [Fact]
    public async Task Insights_hold_JSON()
    {
        using var http = new StubHttp().Respond(
            """
            {"Value":[{"applicationId":"a","insightDate":"2022-07-27T00:00:00","dataType":"acquisition","insightDetail":[
            {"FactName":"AcquisitionQuantity","SubDimensions":[{"FactName":"x","PercentChange":-21}],"PercentChange":29,"DimensionName":"Market"}]},
            {"insightDetail":"text \" here","dataType":"health"},{"insightDetail":null},{"insightDetail":12.5},{"insightDetail":true,"dataType":"usage"}],"TotalCount":5}
            """);
        var insights = await Client(http).Insights
            .Where(i => i.ApplicationId == App && (i.DataType == "acquisition" || i.DataType == "health")).ToListAsync();
        Assert.Equal(
            -21, insights[0].InsightDetail!.Value[0].GetProperty("SubDimensions")[0].GetProperty("PercentChange").GetInt32());
        Assert.Equal(new DateTimeOffset(2022, 7, 27, 0, 0, 0, TimeSpan.Zero), insights[0].InsightDate);
        Assert.Equal(("text \" here", "health"), (insights[1].InsightDetail!.Value.GetString(), insights[1].DataType));
        Assert.Null(insights[2].InsightDetail);
        Assert.Equal(12.5, insights[3].InsightDetail!.Value.GetDouble());
        Assert.Equal((JsonValueKind.True, "usage"), (insights[4].InsightDetail!.Value.ValueKind, insights[4].DataType));
        Assert.Equal(
            "?applicationId=9NBLGGGZ5QDR&filter=dataType eq 'acquisition' or dataType eq 'health'",
            Uri.UnescapeDataString(Assert.Single(http.Requests).Uri.Query));
    }

    [Fact]
    public async Task Insights_say_of_what_they_are()
    {
        using var http = new StubHttp();
        var e = await Assert.ThrowsAsync<AnalyticsQueryException>(() => Client(http).Insights.Where(i => i.ApplicationId == App).ToListAsync());
        Assert.Equal("PAL1011", e.RuleId);
        Assert.Contains("requires 'dataType'", e.Message);
        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task JSON_that_arrives_in_pieces_is_read_whole()
    {
        using var http = new StubHttp();
        var body = """{"Value":[{"dataType":"health","insightDetail":[{"a":[1,2,{"b":"c\u0041"}]}]},{"dataType":"usage"}],"TotalCount":2}""";
        foreach (var size in new[] { 1, 2, 7, 50 })
        {
            http.Route(_ => new StubResponse { Body = new StubBody(Encoding.UTF8.GetBytes(body)) { ChunkSize = size } });
            var rows = await Client(http).Insights.Where(x => x.DataType == "health").ToListAsync();
            Assert.Equal("cA", rows[0].InsightDetail!.Value[0].GetProperty("a")[2].GetProperty("b").GetString());
            Assert.Equal("usage", rows[1].DataType);
        }
    }

    [Fact]
    public async Task A_stack_trace_has_a_method_of_its_own()
    {
        using var http = new StubHttp().Respond(
            """{"Value":[{"level":"0","image":"Microsoft.Contoso","function":"HANG_QUIESCE","offset":"0x0000000000000000","isBlamedFrame":true}],"@nextLink":null,"TotalCount":1}""");
        var frame = Assert.Single(await Client(http).GetStackTraceAsync(App, "1180087848576586304"));
        Assert.Equal(
            (0L, "Microsoft.Contoso", "HANG_QUIESCE", "0x0000000000000000", true),
            (frame.Level, frame.Image, frame.Function, frame.Offset, frame.IsBlamedFrame));
        Assert.Equal(
            "/v1.0/my/analytics/stacktrace?applicationId=9NBLGGGZ5QDR&cabId=1180087848576586304", Assert.Single(http.Requests).Uri.PathAndQuery);
    }

    [Fact]
    public async Task A_stack_trace_of_a_desktop_application_names_the_hash()
    {
        using var http = new StubHttp().Respond("""{"Value":[{"level":"1"}],"TotalCount":1}""");
        Assert.Equal(1, Assert.Single(await Client(http).GetDesktopStackTraceAsync("10238467886765136388", "a/b")).Level);
        Assert.Equal(
            "/v1.0/my/analytics/desktop/stacktrace?applicationId=10238467886765136388&cabIdHash=a%2Fb",
            Assert.Single(http.Requests).Uri.PathAndQuery);
    }

    [Theory]
    [InlineData("https://files.example/x.cab?sig=a%2Bb", "https://files.example/x.cab?sig=a%2Bb")]
    [InlineData("/files/x.cab", "https://localhost/files/x.cab")]
    public async Task A_file_is_where_the_service_redirects_to(string location, string expected)
    {
        using var http = new StubHttp();
        http.Route(_ => Redirect(location));
        Assert.Equal(new Uri(expected), await Client(http).GetCabUriAsync(App, "1180087848576586304"));
        Assert.Equal(new Uri(expected), await Client(http).GetDesktopCabUriAsync("102", "hash"));
        Assert.Equal(
            ["/v1.0/my/analytics/cabdownload?applicationId=9NBLGGGZ5QDR&cabId=1180087848576586304",
                "/v1.0/my/analytics/desktop/cabdownload?applicationId=102&cabIdHash=hash"],
            http.Requests.Select(request => request.Uri.PathAndQuery));
    }

    [Fact]
    public async Task A_file_in_the_place_of_its_address_is_an_error()
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text("MSCF", 200));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Client(http).GetCabUriAsync(App, "1"));
        Assert.Contains("the response gives no address. Where the client sends through your HttpClient, set AllowAutoRedirect", e.Message);
    }

    [Fact]
    public async Task Ids_are_needed()
    {
        using var http = new StubHttp();
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client(http).GetCabUriAsync(null!, "1"));
        await Assert.ThrowsAsync<ArgumentException>(() => Client(http).GetStackTraceAsync(App, ""));
        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task Rows_are_never_where_the_service_redirects_to()
    {
        using var http = new StubHttp();
        http.Route(_ => Redirect("https://elsewhere.example/"));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Reviews(http).ToListAsync());
        Assert.Contains("Redirects are not followed", e.Message);
    }

    [Theory]
    [InlineData(400, "application/json",
        """{"code":"BadRequest","data":[],"details":[],"innererror":{"code":"InvalidQueryParameters","data":["top parameter cannot be more than 10000"],"details":[],"message":"One or More Query Parameters has invalid values.","source":"AnalyticsAPI"},"message":"The calling client sent a bad request to the service.","source":"AnalyticsAPI"}""",
        "code BadRequest: The calling client sent a bad request to the service. (One or More Query Parameters has invalid values.; top parameter cannot be more than 10000)")]
    [InlineData(401, "application/json", """{"error":"Token is expired"}""", "Token is expired. Check the tenant, the id and the secret of the application")]
    [InlineData(404, "application/json", """{"code":4012,"message":"No application found"}""", "code 4012: No application found")]
    [InlineData(403, "text/plain", "Access denied for this seller", "Access denied for this seller. The application that signs in may not read this: add it in Partner Center with the role Manager")]
    public async Task The_reason_that_the_Store_gives_stands_in_the_message(int status, string contentType, string body, string expected)
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text(body, status, contentType));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Reviews(http).ToListAsync());
        Assert.Equal(status, e.Status);
        Assert.StartsWith($"Reading 'reviews' from the Microsoft Store failed: the service responded with {status}", e.Message);
        Assert.Contains(expected, e.Message);
    }

    [Fact]
    public async Task No_rows_where_some_are_required_name_the_Store()
    {
        using var http = new StubHttp().Respond("""{"Value":[],"TotalCount":0}""");
        var store = new StoreAnalyticsClient(
            new HttpClient(http) { BaseAddress = new Uri("https://localhost/") }, new StoreAnalyticsClientOptions { ThrowIfEmpty = true });
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => store.Reviews
            .Where(r => r.ApplicationId == App && r.Date >= From && r.Date < From.AddDays(1)).ToListAsync());
        Assert.Contains("Reading 'reviews' from the Microsoft Store returned no rows, but ThrowIfEmpty requires some.", e.Message);
    }

    private static StubResponse Redirect(string location) =>
        new() { Status = 302, Body = new StubBody([]), Headers = new() { ["Location"] = location } };

    private static StoreAnalyticsClient Client(StubHttp http) => new(new HttpClient(http) { BaseAddress = new Uri("https://localhost/") });

    private static AnalyticsQueryable<Review> Reviews(StubHttp http) =>
        Client(http).Reviews.Where(r => r.ApplicationId == App && r.Date >= From && r.Date < From.AddDays(1));
}
