using System.Net.Http.Headers;
using System.Text;

namespace PartnerAnalytics.Tool.Tests.Exploring;

/// <summary>Who is not let in: other sites in the browser, other names of this machine, and who has no key.</summary>
public sealed class ExplorerGuardTests(RunningExplorer explorer) : IClassFixture<RunningExplorer>
{
    private const string KeyHeader = "X-Explorer-Key";

    private static readonly object Query = new { text = "partner.Subscriptions.Count()" };

    [Fact]
    public async Task The_page_itself_is_answered() => Assert.Equal(200, (await explorer.CallAsync("check", Query)).Status);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.1")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]")]
    public async Task A_name_that_was_made_to_resolve_here_is_turned_away(string host)
    {
        var (status, body) = await explorer.CallAsync("check", Query, request => request.Headers.Host = host);

        Assert.Equal(421, status);
        Assert.Contains("Open the address that explore printed.", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://localhost")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Another_site_is_turned_away(string origin)
    {
        var (status, body) = await explorer.CallAsync("run", Query, request => Set(request, "Origin", origin));

        Assert.Equal(403, status);
        Assert.Contains("Only the page that explore serves may call this.", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    public async Task What_the_browser_says_of_the_caller_counts(string site) =>
        Assert.Equal(403, (await explorer.CallAsync("run", Query, request => Set(request, "Sec-Fetch-Site", site))).Status);

    [Theory]
    [InlineData("")]
    [InlineData("guess")]
    [InlineData("\u00e4\u00f6")]
    public async Task A_wrong_key_is_turned_away(string key)
    {
        var (status, body) = await explorer.CallAsync("run", Query, request =>
        {
            request.Headers.Remove(KeyHeader);
            request.Headers.TryAddWithoutValidation(KeyHeader, Uri.EscapeDataString(key));
        });

        Assert.Equal(401, status);
        Assert.Contains("Open the address that explore printed last.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_an_address_is_none_of_a_page()
    {
        Assert.Equal(401, (await explorer.CallAsync("check", Query, request => Set(request, KeyHeader, explorer.UsedKey))).Status);
        Assert.Equal(401, (await explorer.CallAsync("check", Query, request => Set(request, KeyHeader, explorer.NextKey))).Status);
    }

    [Fact]
    public async Task An_address_opens_the_page_once()
    {
        var address = new { key = explorer.NextKey };

        Assert.Equal(200, (await explorer.CallAsync("session", address)).Status);
        var (status, body) = await explorer.CallAsync("session", address);
        Assert.Equal(401, status);
        Assert.Contains("has been opened before", body, StringComparison.Ordinal);
        Assert.Equal(401, (await explorer.CallAsync("session", new { key = explorer.UsedKey })).Status);
        Assert.Equal(401, (await explorer.CallAsync("session", new { key = "" })).Status);
        Assert.NotEqual(address.key, explorer.NextKey);
    }

    [Fact]
    public async Task A_form_of_another_site_cannot_call()
    {
        var (status, _) = await explorer.CallAsync("run", Query, request => request.Content = new StringContent(
            "{\"text\":\"1\"}", Encoding.UTF8, new MediaTypeHeaderValue("text/plain")));

        Assert.Equal(415, status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    public async Task Only_POST_calls(string method)
    {
        using var response = await explorer.PostAsync("run", Query, request => request.Method = new HttpMethod(method));

        Assert.Equal(405, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_page_loads_nothing_from_other_hosts_and_is_shown_in_no_other_page()
    {
        using var response = await explorer.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync();

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<script src=\"app.js\" defer></script>", page, StringComparison.Ordinal);
        Assert.Contains($"'nonce-{NonceOf(page)}'", policy, StringComparison.Ordinal);
        Assert.NotEqual(NonceOf(page), NonceOf(await (await explorer.GetAsync("/")).Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("/../app.js")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("//")]
    [InlineData("/app.js/")]
    [InlineData("/etc/passwd")]
    [InlineData("/api")]
    public async Task There_are_no_other_files(string path)
    {
        using var response = await explorer.GetAsync(path);

        Assert.True((int)response.StatusCode is 404 or 400 or 200 && (path == "/../app.js" || (int)response.StatusCode != 200));
    }

    private static string NonceOf(string page) => page.Split("csp-nonce\" content=\"")[1].Split('"')[0];

    private static void Set(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        if (value.Length > 0)
        {
            request.Headers.Add(header, value);
        }
    }
}
