using System.Reflection;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>Runs corrected statements against a client whose service answers with four referrals.</summary>
internal static class FixedRun
{
    private const string Rows = """
        {"Value":[
          {"id":"1","status":"Accepted","customerName":"Contoso","customerMarket":"US","createdDate":"2018-03-01T00:00:00Z"},
          {"id":"2","status":"New","customerMarket":"DE","createdDate":"2018-01-01T00:00:00Z"},
          {"id":"3","status":"Accepted","customerName":"Fabrikam","createdDate":"2018-02-01T00:00:00Z"},
          {"id":"4","status":"New","customerName":"contoso","customerMarket":"US"}],
         "TotalCount":4}
        """;

    /// <summary>What the statements return, and the queries of the requests that they send.</summary>
    public static async Task<(string Result, IReadOnlyList<string> Requests)> RunAsync(string file)
    {
        using var image = new MemoryStream();
        var compilation = TestCompilation.Create([file, TestCompilation.ImplicitUsings]);
        var emitted = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)).Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        var run = Assembly.Load(image.ToArray()).GetType("Report")!.GetMethod("RunAsync")!
            .CreateDelegate<Func<PartnerAnalyticsClient, Task<object?>>>();
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text(Rows));
        using var client = new HttpClient(http) { BaseAddress = new Uri("https://localhost/") };
        var result = await run(new PartnerAnalyticsClient(client));
        return (
            result is System.Collections.IEnumerable several and not string ? string.Join(",", several.Cast<object?>()) : $"{result}",
            [.. http.Requests.Select(request => Uri.UnescapeDataString(request.Uri.PathAndQuery).Replace("/partner/v1/analytics", "", StringComparison.Ordinal))]);
    }

    /// <summary>A file with statements that return something.</summary>
    public static string ToFile(string statements) => $$"""
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public static async Task<object?> RunAsync(PartnerAnalyticsClient partner)
            {
                await Task.Yield();
                {{statements}}
            }
        }

        """;
}
