using System.Net;
using System.Text;

namespace PartnerAnalytics.Emulator.Tests.Store;

/// <summary>What goes wrong with requests to the Store, in its forms.</summary>
public sealed class StoreFaultTests : IAsyncLifetime
{
    private const string Resource = "store/reviews";
    private const string Query = "startDate=2022-01-01";

    private StoreClient? _client;

    private StoreClient Client => _client!;

    public async Task InitializeAsync() => _client = await StoreClient.StartAsync(new AnalyticsEmulatorOptions
    {
        Rows = 200,
        Faults = new EmulatorFaults { RetryAfter = TimeSpan.FromSeconds(7), SlowBodyDelay = TimeSpan.FromMilliseconds(1) },
    });

    public async Task DisposeAsync() => await Client.DisposeAsync();

    [Theory]
    [InlineData(EmulatorFault.Forbidden, 403, "application/json; charset=utf-8", """
        {"code":"Forbidden","data":[],"details":[],"innererror":{"code":"Forbidden","data":[],"details":[],
        "message":"The account has no access to this resource.","source":"AnalyticsAPI"},
        "message":"Access to the requested resource is forbidden.","source":"AnalyticsAPI"}
        """)]
    [InlineData(EmulatorFault.ForbiddenInText, 403, "text/plain; charset=utf-8", "Access to the requested resource is forbidden.")]
    [InlineData(EmulatorFault.NumericErrorCode, 400, "application/json; charset=utf-8", """
        {"code":4012,"description":"A parameter is missing or has another format.","data":[],"source":"Frontend"}
        """)]
    [InlineData(EmulatorFault.ErrorAsText, 500, "application/json; charset=utf-8", """
        {"error":"Object reference not set to an instance of an object."}
        """)]
    [InlineData(EmulatorFault.Unauthorized, 401, "application/json; charset=utf-8", """
        {"code":"Unauthorized","data":[],"details":[],"message":"The user has no access to this resource.","source":"AnalyticsAPI"}
        """)]
    public async Task An_error_has_a_form_of_the_Store(EmulatorFault fault, int status, string contentType, string body)
    {
        Client.Emulator.InjectFault(fault, resource: Resource);

        var response = await Client.GetAsync("reviews", Query);

        Assert.Equal(status, (int)response.Status);
        Assert.Equal([contentType], response.Headers["Content-Type"]);
        Assert.Equal(body.ReplaceLineEndings(""), Encoding.UTF8.GetString(response.Bytes));
        Assert.NotEmpty((await Client.GetAsync("reviews", Query)).Rows);
    }

    [Fact]
    public async Task Throttling_and_outages_tell_when_to_come_again()
    {
        Client.Emulator.InjectFault(EmulatorFault.ThrottledForSeconds, resource: Resource);
        Client.Emulator.InjectFault(EmulatorFault.ServiceUnavailableForSeconds, resource: Resource);

        Response[] responses = [await Client.GetAsync("reviews", Query), await Client.GetAsync("reviews", Query)];

        Assert.Equal(
            [HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable], responses.Select(response => response.Status));
        Assert.All(responses, response => Assert.Equal(["7"], response.Headers["Retry-After"]));
    }

    [Fact]
    public async Task Only_the_resource_that_is_named_gets_the_fault()
    {
        Client.Emulator.InjectFault(EmulatorFault.ServiceUnavailable, resource: Resource);

        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync("ratings", Query)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Client.GetAsync("reviews?top=x")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Client.GetAsync("reviews", Query)).Status);
        Assert.Throws<ArgumentException>(() => Client.Emulator.InjectFault(EmulatorFault.BadGateway, resource: "reviews"));
    }

    [Fact]
    public async Task A_slow_body_has_all_rows()
    {
        var rows = (await Client.GetAsync("reviews", Query)).Bytes;
        Client.Emulator.InjectFault(EmulatorFault.SlowBody, resource: Resource);

        Assert.Equal(rows, (await Client.GetAsync("reviews", Query)).Bytes);
    }

    [Fact]
    public async Task A_body_breaks_off_or_is_reset_after_rows()
    {
        var whole = (await Client.GetAsync("reviews", Query)).Bytes;
        Client.Emulator.InjectFault(EmulatorFault.TruncatedBody, resource: Resource);
        Client.Emulator.InjectFault(EmulatorFault.ResetInBody, resource: Resource);

        var part = (await Client.GetAsync("reviews", Query)).Bytes;
        Assert.InRange(part.Length, 1, whole.Length - 1);
        Assert.Equal(whole[..part.Length], part);
        await Assert.ThrowsAsync<HttpRequestException>(() => Client.GetAsync("reviews", Query));
        Assert.Equal(whole, (await Client.GetAsync("reviews", Query)).Bytes);
    }

    [Fact]
    public async Task A_short_page_leads_to_its_other_rows()
    {
        var all = await Client.GetAsync("reviews", Query);
        Client.Emulator.InjectFault(EmulatorFault.ShortPage, resource: Resource);

        var page = await Client.GetAsync("reviews", Query);

        Assert.InRange(page.Rows.Count, 1, all.Rows.Count - 1);
        Assert.EndsWith($"&skip={page.Rows.Count}", page.NextLink, StringComparison.Ordinal);
        Assert.Equal(
            all.Rows.Select(row => row.GetRawText()),
            page.Rows.Concat((await Client.GetAsync(page.NextLink!)).Rows).Select(row => row.GetRawText()));
    }

    [Theory]
    [InlineData(EmulatorFault.RelativeLink, "/v1.0/my/analytics/reviews?")]
    [InlineData(EmulatorFault.BareLink, "reviews?applicationId=9NBLGGGZ5QDR&")]
    [InlineData(EmulatorFault.ForeignLink, "http://analytics.partner-center.invalid/v1.0/my/analytics/reviews?")]
    [InlineData(EmulatorFault.NullLink, null)]
    public async Task A_link_leads_elsewhere(EmulatorFault fault, string? start)
    {
        Client.Emulator.InjectFault(fault, resource: Resource);

        var link = (await Client.GetAsync("reviews", $"{Query}&top=2")).NextLink;

        Assert.Equal(start, link?[..Math.Min(start?.Length ?? 0, link.Length)]);
    }

    [Fact]
    public async Task An_error_stands_beside_the_rows()
    {
        Client.Emulator.InjectFault(EmulatorFault.ErrorBesideRows, resource: Resource);

        var response = await Client.GetAsync("reviews", Query);

        Assert.NotEmpty(response.Rows);
        Assert.Equal("InternalServerError", response.Body.GetProperty("error").GetProperty("code").GetString());
    }
}
