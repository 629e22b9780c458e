using System.Net;
using System.Reflection;
using Azure.Core;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>The code on the pages of the rules does what the pages say: it is compiled and run.</summary>
public sealed class RulePageExampleTests
{
    [Theory]
    [MemberData(nameof(RuleTests.RefusedIds), MemberType = typeof(RuleTests))]
    public async Task The_example_of_a_page_is_refused_by_its_rule_before_anything_is_sent(string id)
    {
        using var http = new StubHttp();

        var refusal = await Assert.ThrowsAsync<AnalyticsQueryException>(() => RunAsync(RulePage.Read(id).Example, http));

        Assert.Equal(id, refusal.RuleId);
        Assert.Empty(http.Requests);
    }

    [Theory]
    [MemberData(nameof(RuleTests.RefusedIds), MemberType = typeof(RuleTests))]
    public async Task The_correction_of_a_page_is_sent(string id)
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text("[]", (int)HttpStatusCode.OK));

        await RunAsync(RulePage.Read(id).Correction, http);

        Assert.NotEmpty(http.Requests);
    }

    [Theory]
    [MemberData(nameof(RuleTests.DescribedIds), MemberType = typeof(RuleTests))]
    public async Task The_analyzer_reports_the_example_and_not_the_correction(string id)
    {
        var page = RulePage.Read(id);

        var analyzer = AnalyzerRun.Find(id);
        Assert.Equal([id], (await AnalyzerRun.OverAsync(ToFile(page.Example), analyzer)).Select(diagnostic => diagnostic.Id));
        Assert.Empty(await AnalyzerRun.OverAsync(ToFile(page.Correction), analyzer));
    }

    private static async Task RunAsync(string statements, StubHttp http)
    {
        using var image = new MemoryStream();
        var result = TestCompilation.Create([ToFile(statements), TestCompilation.ImplicitUsings]).Emit(image);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var run = Assembly.Load(image.ToArray()).GetType("Example")!.GetMethod("RunAsync")!.CreateDelegate<Func<PartnerAnalyticsClient, StoreAnalyticsClient, TokenCredential, Task>>();
        var credential = DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException("A token was asked for."));
        var client = new HttpClient(http) { BaseAddress = new Uri("https://localhost/") };
        await run(new PartnerAnalyticsClient(client), new StoreAnalyticsClient(client), credential);
    }

    private static string ToFile(string statements) => $$"""
        using PartnerAnalytics.Linq;

        /// <summary>What a page shows.</summary>
        public static class Example
        {
            /// <summary>Runs it.</summary>
            public static async Task RunAsync(PartnerAnalyticsClient partner, StoreAnalyticsClient store, Azure.Core.TokenCredential credential)
            {
                await Task.Yield();
                var from = new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
                GC.KeepAlive((from, store));
                GC.KeepAlive(credential);
                {{statements}}
            }
        }
        """;
}
