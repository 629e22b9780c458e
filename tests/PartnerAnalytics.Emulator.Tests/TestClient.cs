using System.Net.Http.Headers;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>An emulator and an HTTP client that brings its token.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private TestClient(AnalyticsEmulator emulator)
    {
        Emulator = emulator;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", emulator.Token ?? "anything");
    }

    public AnalyticsEmulator Emulator { get; }

    public static async Task<TestClient> StartAsync(AnalyticsEmulatorOptions options) => new(await AnalyticsEmulator.StartAsync(options));

    /// <summary>Gets rows of a resource. The query is sent as it stands, so it has to be encoded.</summary>
    public Task<Response> GetAsync(string resource, string query = "")
        => GetUriAsync($"{Emulator.Endpoint}partner/v1/analytics/{resource}{query}");

    /// <summary>An HTTP client that keeps no connection of others, and whose relative URIs are those of resources.</summary>
    public HttpClient CreateHttp(SocketsHttpHandler? handler = null) => new(handler ?? new SocketsHttpHandler())
    {
        BaseAddress = new Uri(Emulator.Endpoint, "partner/v1/analytics/"),
        DefaultRequestHeaders = { Authorization = _http.DefaultRequestHeaders.Authorization },
    };

    /// <summary>Gets the rows that a filter matches. The filter is encoded here.</summary>
    public Task<Response> FilterAsync(string resource, string filter) => GetAsync(resource, "?filter=" + Uri.EscapeDataString(filter));

    public Task<Response> GetUriAsync(string uri)
    {
        var raw = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        return SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(uri, raw)));
    }

    public async Task<Response> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request);
            return await Response.ReadAsync(response);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Emulator.DisposeAsync();
    }
}
