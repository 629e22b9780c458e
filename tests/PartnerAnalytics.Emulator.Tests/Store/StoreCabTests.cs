using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests.Store;

/// <summary>The CAB files of errors: where the Store says that they are, and who gets them there.</summary>
public sealed class StoreCabTests : IAsyncLifetime
{
    private const string Desktop = "10238467886765136388";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private StoreClient? _client;

    private AnalyticsEmulator Emulator => _client!.Emulator;

    public async Task InitializeAsync()
    {
        _client = await StoreClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Rows = 0,
            Data = new EmulatorData()
                .AddRows("store/failuredetails", Row("cabId", "1", true), Row("cabId", "2/ä", true), Row("cabId", "3", false))
                .AddRows("store/desktop/failuredetails", Row("cabIdHash", "4", true)),
        });
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _client!.DisposeAsync();
    }

    [Theory]
    [InlineData("cabdownload?applicationId=9NBLGGGZ5QDR&cabId=1")]
    [InlineData("cabdownload?applicationId=9NBLGGGZ5QDR&cabId=2%2F%C3%A4")]
    [InlineData($"desktop/cabdownload?applicationId={Desktop}&cabIdHash=4")]
    public async Task The_address_of_a_file_lets_in_without_a_token(string target)
    {
        using var redirect = await SendAsync(target);
        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        Assert.Equal("", await redirect.Content.ReadAsStringAsync());

        using var file = await _http.GetAsync(redirect.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.ToString());
        var bytes = await file.Content.ReadAsByteArrayAsync();
        Assert.True(bytes.AsSpan().StartsWith("MSCF"u8));
        Assert.Equal(bytes.Length, BitConverter.ToInt32(bytes, 8));
    }

    [Fact]
    public async Task Each_file_is_another()
    {
        var first = await FileAsync("1");

        Assert.Equal(first, await FileAsync("1"));
        Assert.NotEqual(first, await FileAsync("2%2F%C3%A4"));

        async Task<byte[]> FileAsync(string cab)
        {
            using var redirect = await SendAsync($"cabdownload?applicationId=9NBLGGGZ5QDR&cabId={cab}");
            return await _http.GetByteArrayAsync(redirect.Headers.Location);
        }
    }

    [Theory]
    [InlineData("Bearer anything", false, HttpStatusCode.BadRequest)]
    [InlineData(null, true, HttpStatusCode.Forbidden)]
    public async Task The_address_is_all_that_is_asked_for(string? authorization, bool isForged, HttpStatusCode status)
    {
        using var redirect = await SendAsync("cabdownload?applicationId=9NBLGGGZ5QDR&cabId=1");
        var location = redirect.Headers.Location!.AbsoluteUri;
        using var request = new HttpRequestMessage(
            HttpMethod.Get, isForged ? location.Replace("/1.cab", "/2.cab", StringComparison.Ordinal) : location);
        request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);

        using var response = await _http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/xml", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("cabdownload?applicationId=9NBLGGGZ5QDR&cabId=9", "9NBLGGGZ5QDR")]
    [InlineData("cabdownload?applicationId=9WZDNCRFHXHT&cabId=1", "9WZDNCRFHXHT")]
    [InlineData("cabdownload?applicationId=9NBLGGGZ5QDR&cabId=3", "9NBLGGGZ5QDR")]
    [InlineData($"desktop/cabdownload?applicationId={Desktop}&cabIdHash=1", Desktop)]
    public async Task What_cannot_be_downloaded_is_not_found(string target, string application)
    {
        var response = await _client!.GetAsync(target);

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal(["code", "data", "details", "message", "source"], response.Body.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            $"There is no CAB file '{target[^1]}' of the application '{application}'.", response.Body.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("cabdownload?cabId=1", "applicationId parameter is required")]
    [InlineData("cabdownload?applicationId=x", "cabId parameter is required")]
    [InlineData("desktop/cabdownload?applicationId=x&cabId=1", "cabIdHash parameter is required")]
    public async Task What_is_missing_is_told(string target, string problem)
        => Assert.Equal(problem, await _client!.RefuseAsync(target));

    [Fact]
    public async Task Faults_are_given_to_the_redirect_and_both_requests_are_recorded()
    {
        Emulator.InjectFault(EmulatorFault.ServiceUnavailable, resource: "store/cabdownload");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await SendAsync("cabdownload?applicationId=9NBLGGGZ5QDR&cabId=1")).StatusCode);
        using var redirect = await SendAsync("cabdownload?applicationId=9NBLGGGZ5QDR&cabId=1");
        await _http.GetByteArrayAsync(redirect.Headers.Location);

        Assert.Equal([EmulatorFault.ServiceUnavailable, null, null], Emulator.Requests.Select(request => request.Fault));
        Assert.Equal([true, true, false], Emulator.Requests.Select(request => request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task Sample_errors_have_files_and_stacks()
    {
        await using var client = await StoreClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 2_000 });
        var details = (await client.GetAsync("failuredetails", "failureHash=c21da75f-ea4d-538b-cfec-73654ef810b9")).Rows;
        var downloadable = details.Where(row => row.GetProperty("cabDownloadable").GetBoolean())
            .Select(row => row.GetProperty("cabId").GetString()).Distinct().ToList();

        Assert.NotEmpty(downloadable);
        foreach (var cab in downloadable)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("cabdownload", $"cabId={cab}")).Status);
            Assert.Equal("0 1 2 3 4 5 6 7", (await client.GetAsync("stacktrace", $"cabId={cab}")).Column("level"));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string target)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Emulator.Endpoint, "v1.0/my/analytics/" + target));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Emulator.Token);
        return await _http.SendAsync(request);
    }

    private static JsonObject Row(string cab, string id, bool isDownloadable) => new()
    {
        ["applicationId"] = cab == "cabId" ? StoreClient.Application : Desktop,
        ["failureHash"] = "hash",
        [cab] = id,
        ["cabDownloadable"] = isDownloadable,
    };
}
