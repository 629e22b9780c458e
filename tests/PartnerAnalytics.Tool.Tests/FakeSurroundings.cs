using System.Web;
using PartnerAnalytics.Tool.Login;

namespace PartnerAnalytics.Tool.Tests;

/// <summary>A machine whose browser does what a test says, and whose variables and keyboard a test fills.</summary>
internal sealed class FakeSurroundings : ToolSurroundings
{
    /// <summary>What the browser does with a URI; null for a machine without a browser.</summary>
    public Func<HttpClient, Uri, Task>? Browser { get; set; } = (http, uri) => http.GetStringAsync(uri);

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>What somebody types; null if nobody is there.</summary>
    public string? Typed { get; set; }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The URI that was opened.</summary>
    public Uri? Opened { get; private set; }

    /// <summary>What the browser has done, and how it went.</summary>
    public Task Browsing { get; private set; } = Task.CompletedTask;

    public override TimeProvider TimeProvider => Clock;

    /// <summary>Sends the browser back as an authority does, with these fields.</summary>
    public static Task ReturnAsync(HttpClient http, Uri signInPage, params (string Name, string Value)[] fields) =>
        ReturnAsync(http, signInPage, redirect => redirect, fields);

    /// <summary>Sends the browser back as an authority does, by another URI.</summary>
    public static async Task ReturnAsync(
        HttpClient http, Uri signInPage, Func<Uri, Uri> resolve, params (string Name, string Value)[] fields)
    {
        var redirect = resolve(new Uri(HttpUtility.ParseQueryString(signInPage.Query)["redirect_uri"]!));
        var query = string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"));
        using var response = await http.GetAsync(new Uri(redirect, "?" + query));
    }

    public static string StateOf(Uri signInPage) => HttpUtility.ParseQueryString(signInPage.Query)["state"]!;

    public override bool TryOpenBrowser(Uri uri)
    {
        Opened = uri;
        if (Browser is null)
        {
            return false;
        }

        Browsing = Task.Run(async () =>
        {
            using var http = new HttpClient();
            await Browser(http, uri);
        });
        return true;
    }

    public override string? GetVariable(string name) => Variables.GetValueOrDefault(name);

    public override string? AskForSecret(string question) => Typed;
}
