using System.Net;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests.Store;

/// <summary>An emulator whose resources of the Store are requested.</summary>
internal sealed class StoreClient : IAsyncDisposable
{
    /// <summary>The application whose rows most tests request.</summary>
    public const string Application = "9NBLGGGZ5QDR";

    private readonly TestClient _client;

    private StoreClient(TestClient client) => _client = client;

    public AnalyticsEmulator Emulator => _client.Emulator;

    public static async Task<StoreClient> StartAsync(AnalyticsEmulatorOptions options) => new(await TestClient.StartAsync(options));

    /// <summary>Starts an emulator with rows of one resource.</summary>
    public static Task<StoreClient> StartAsync(string resource, params IEnumerable<JsonObject> rows)
        => StartAsync(new AnalyticsEmulatorOptions { Rows = 0, Data = new EmulatorData().AddRows($"store/{resource}", rows) });

    /// <summary>Gets what a path and query lead to, as a link has them: not encoded.</summary>
    public Task<Response> GetAsync(string target)
        => _client.GetUriAsync($"{Emulator.Endpoint}v1.0/my/analytics/{target.Replace(" ", "%20", StringComparison.Ordinal)}");

    /// <summary>Gets rows of the application.</summary>
    public Task<Response> GetAsync(string resource, string query) => GetAsync($"{resource}?applicationId={Application}&{query}");

    /// <summary>Asserts that the request is refused, in the form that the service documents, and returns what is wrong.</summary>
    public async Task<string> RefuseAsync(string target)
    {
        var response = await GetAsync(target);
        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        var inner = response.Body.GetProperty("innererror");
        Assert.Equal(
            ["code", "data", "details", "innererror", "message", "source"], response.Body.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["code", "data", "details", "message", "source"], inner.EnumerateObject().Select(member => member.Name));
        Assert.Equal("BadRequest", response.Body.GetProperty("code").GetString());
        Assert.Equal("InvalidQueryParameters", inner.GetProperty("code").GetString());
        return Assert.Single(inner.GetProperty("data").EnumerateArray()).GetString()!;
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
