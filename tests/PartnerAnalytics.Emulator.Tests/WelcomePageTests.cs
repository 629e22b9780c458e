using System.Net;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>What a person sees who opens the emulator in a browser.</summary>
public sealed class WelcomePageTests
{
    [Fact]
    public async Task The_root_leads_to_the_explorer_without_a_token()
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 1, Token = "a-secret" });
        using var http = new HttpClient { BaseAddress = emulator.Endpoint };

        using var response = await http.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains($"partner-analytics explore --endpoint {emulator.Endpoint} --token &lt;token&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret", page, StringComparison.Ordinal);
        Assert.Empty(emulator.Requests);
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("GET", "/index.html")]
    [InlineData("GET", "//")]
    public async Task What_is_not_the_page_needs_a_token(string method, string path)
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), emulator.Endpoint.AbsoluteUri.TrimEnd('/') + path);

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
