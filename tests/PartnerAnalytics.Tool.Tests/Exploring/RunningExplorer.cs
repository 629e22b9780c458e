using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using PartnerAnalytics.Tool.Exploring;
using PartnerAnalytics.Tool.Querying;
using PartnerAnalytics.Tool.Tests.Querying;

namespace PartnerAnalytics.Tool.Tests.Exploring;

/// <summary>An explorer of an emulator with a few rows, and calls of its page.</summary>
public sealed class RunningExplorer : IAsyncLifetime
{
    private readonly QueriedEmulator _emulator = new();
    private readonly List<Uri> _announced = [];
    private readonly HttpClient _http = new();
    private ExplorerCalls? _calls;
    private ExplorerServer? _server;
    private string? _key;

    /// <summary>Where the page is.</summary>
    public Uri Root => new(_server!.Address.GetLeftPart(UriPartial.Authority) + "/");

    /// <summary>Host and port.</summary>
    public string Authority => Root.Authority;

    /// <summary>The key of a page that is open.</summary>
    public string Key => _key!;

    /// <summary>The key of the address that was opened first.</summary>
    public string UsedKey => KeyOf(_server!.Address);

    /// <summary>The key of the address that was announced last.</summary>
    public string NextKey => KeyOf(_announced[^1]);

    public async Task InitializeAsync()
    {
        await _emulator.InitializeAsync();
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(_emulator.Emulator.Token!, DateTimeOffset.MaxValue));
        var store = new Uri("https://store.example/");
        _calls = new ExplorerCalls(new AskedServices(
            new AskedService(_emulator.Emulator.Endpoint, credential), AskedService.Without(store, "Nobody signs in to the Store here.")));
        _server = await ExplorerServer.StartAsync(0, _calls, _announced.Add, CancellationToken.None);
        _key = (string)JsonNode.Parse(await (await PostAsync("session", new { key = UsedKey })).Content.ReadAsStringAsync())!["key"]!;
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server!.DisposeAsync();
        _calls!.Dispose();
        await _emulator.DisposeAsync();
    }

    /// <summary>Calls as the page does, but for what is changed.</summary>
    public async Task<HttpResponseMessage> PostAsync(string call, object body, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Root, "api/" + call)) { Content = JsonContent.Create(body) };
        request.Headers.Add("Origin", $"http://{Authority}");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (_key is not null)
        {
            request.Headers.Add(ExplorerGuard.KeyHeader, _key);
        }

        change?.Invoke(request);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Calls as the page does.</summary>
    /// <returns>The status and the body.</returns>
    public async Task<(int Status, string Body)> CallAsync(string call, object body, Action<HttpRequestMessage>? change = null)
    {
        using var response = await PostAsync(call, body, change);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Gets a path as a browser does.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        var raw = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        return await _http.GetAsync(new Uri($"http://{Authority}{path}", raw));
    }

    private static string KeyOf(Uri address) => address.Fragment["#key=".Length..];
}
