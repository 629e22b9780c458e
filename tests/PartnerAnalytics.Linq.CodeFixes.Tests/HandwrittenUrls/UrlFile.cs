using System.Reflection;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Analyzers;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.CodeFixes.Tests.HandwrittenUrls;

/// <summary>Files with a URL that is sent, and what becomes of them.</summary>
internal static class UrlFile
{
    /// <summary>A file that sends what a string expression says; the expression may use the parameters.</summary>
    public static string ToFile(string url) => $$"""
        using PartnerAnalytics.Linq;

        public static class Report
        {
            private const string Service = "https://api.partnercenter.microsoft.com/partner/v1";

            private const int PageSize = 500;

            public static Uri Run(
                PartnerAnalyticsClient partner, StoreAnalyticsClient store, string market, string name, int rows, int page, DateTimeOffset from, DateTime moment, DateOnly day, bool renews, Guid id, string host)
            {
                GC.KeepAlive((market, name, rows, page, from, moment, day, renews, id, host, Service, PageSize));
                var relativeTo = new Uri("https://localhost/");
                return new Uri(relativeTo, {{url}});
            }
        }

        """;

    public static FixedProject Open(params string[] sources) =>
        new(new HandwrittenUrlCodeFixProvider(), new HandwrittenUrlAnalyzer(), sources);

    /// <summary>The file after the fix that is offered.</summary>
    public static async Task<string> FixAsync(string source)
    {
        using var project = Open(source);
        await project.ApplyAsync(Assert.Single(await project.OfferAsync()));
        Assert.Empty(await project.RemainingAsync());
        return await project.TextOfAsync(0);
    }

    /// <summary>The URL that a file sends.</summary>
    public static Uri Run(string source)
    {
        using var image = new MemoryStream();
        var compilation = TestCompilation.Create([source, TestCompilation.ImplicitUsings]);
        var undocumented = compilation.Options.WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress)]);
        var result = compilation.WithOptions(undocumented).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        var run = Assembly.Load(image.ToArray()).GetType("Report")!.GetMethod("Run")!;
        return (Uri)run.Invoke(null, [
            new PartnerAnalyticsClient(new HttpClient { BaseAddress = new Uri("https://localhost/") }),
            new StoreAnalyticsClient(new HttpClient { BaseAddress = new Uri("https://localhost/") }),
            "NL",
            "O'Hara & Søn",
            25,
            3,
            new DateTimeOffset(2018, 5, 6, 7, 8, 9, TimeSpan.Zero),
            new DateTime(2019, 1, 2, 3, 4, 5, DateTimeKind.Local),
            new DateOnly(2020, 2, 29),
            true,
            Guid.Parse("0112a436-0000-4000-8000-00000000000a"),
            "https://localhost",
        ])!;
    }
}
