using PartnerAnalytics.Linq.Analyzers;

namespace PartnerAnalytics.Linq.CodeFixes.Tests.HandwrittenUrls;

/// <summary>The file around a URL stays as it is, and gets what the query needs.</summary>
public sealed class UrlLayoutTests
{
    private const string Grouped = "\"/partner/v1/analytics/referrals?groupby=createdDate&aggregationLevel=day\"";
    private const string GroupedQuery =
        "partner.Referrals.GroupBy(r => DateBucket.StartOfDay(r.CreatedDate)).Select(g => g.Key).ToRequestUri().AbsoluteUri";

    [Theory]
    [InlineData("", "using PartnerAnalytics.Linq;\n\n")]
    [InlineData("// Contoso\n\n", "// Contoso\n\nusing PartnerAnalytics.Linq;\n\n")]
    [InlineData("using System.Text;\n\n", "using System.Text;\nusing PartnerAnalytics.Linq;\n\n")]
    [InlineData("/// <summary>It reports.</summary>\n", "using PartnerAnalytics.Linq;\n\n/// <summary>It reports.</summary>\n")]
    [InlineData("using Zebra;\n\n", "using PartnerAnalytics.Linq;\nusing Zebra;\n\n")]
    [InlineData("// Contoso\nusing Alpha;\nusing Zebra; // striped\n\n", "// Contoso\nusing Alpha;\nusing PartnerAnalytics.Linq;\nusing Zebra; // striped\n\n")]
    [InlineData("using static System.Math;\n\n", "using static System.Math;\nusing PartnerAnalytics.Linq;\n\n")]
    [InlineData("using System.Text;\r\n\r\n", "using System.Text;\r\nusing PartnerAnalytics.Linq;\r\n\r\n")]
    [InlineData("using Alpha;\n#if !DEBUG\nusing Zebra;\n#endif\n\n", "using Alpha;\nusing PartnerAnalytics.Linq;\n#if !DEBUG\nusing Zebra;\n#endif\n\n")]
    [InlineData("using Alpha;\n#if !DEBUG\nusing System.Text;\n#else\nusing Zebra;\n#endif\n\n", "using Alpha;\nusing PartnerAnalytics.Linq;\n#if !DEBUG\nusing System.Text;\n#else\nusing Zebra;\n#endif\n\n")]
    [InlineData("#if !DEBUG\n#endif\nusing Zebra;\n\n", "#if !DEBUG\n#endif\nusing PartnerAnalytics.Linq;\nusing Zebra;\n\n")]
    public Task A_missing_using_is_added(string usings, string expected) =>
        VerifyAsync(usings + Rest(Grouped), expected + Rest(GroupedQuery));

    [Theory]
    [InlineData("using PartnerAnalytics.Linq;\n\n")]
    [InlineData("global using PartnerAnalytics.Linq;\n\n")]
    [InlineData("namespace PartnerAnalytics.Linq.Reports;\n\n")]
    [InlineData("namespace Contoso; using PartnerAnalytics.Linq;\n\n")]
    public Task A_using_that_is_there_is_enough(string usings) => VerifyAsync(usings + Rest(Grouped), usings + Rest(GroupedQuery));

    [Fact]
    public Task A_query_that_names_no_type_needs_no_using() => VerifyAsync(
        Rest("\"analytics/referrals?top=5\""), Rest("partner.Referrals.Take(5).ToRequestUri().AbsoluteUri"));

    [Fact]
    public async Task A_file_without_system_gets_it_for_a_date()
    {
        const string Source = """
            public static class Report
            {
                public static object Run(PartnerAnalytics.Linq.PartnerAnalyticsClient partner) =>
                    new global::System.Uri("analytics/referrals?filter=wonDate gt 2018-01-01");
            }

            """;
        using var project = FixedProject.OfFile(new HandwrittenUrlCodeFixProvider(), new HandwrittenUrlAnalyzer(), Source);
        await project.ApplyAsync(Assert.Single(await project.OfferAsync()));

        Assert.StartsWith("using System;\n\npublic static class Report", await project.TextOfAsync(0), StringComparison.Ordinal);
        Assert.Empty(await project.RemainingAsync());
    }

    [Fact]
    public async Task A_long_query_has_a_line_for_each_operator()
    {
        const string Url = "\"/partner/v1/analytics/subscriptions?filter=status eq 'ACTIVE' and customerMarket eq 'US' and autoRenewEnabled eq true&top=500\"";
        const string Query = """
            partner.Subscriptions
                        .Where(s => s.Status == "ACTIVE" && s.CustomerMarket == "US" && s.AutoRenewEnabled == true)
                        .Take(500)
                        .ToRequestUri().AbsoluteUri
            """;
        await VerifyAsync(Rest(Url), Rest(Query));
        await VerifyAsync(Rest(Url).ReplaceLineEndings("\r\n"), Rest(Query).ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public Task What_stands_around_a_url_is_kept() => VerifyAsync(
        Rest("/* a */ ( /* b */ \"analytics/referrals?top=5\" /* c */ ) // d\n        "),
        Rest("/* a */ ( /* b */ partner.Referrals.Take(5).ToRequestUri().AbsoluteUri /* c */ ) // d\n        "));

    [Fact]
    public async Task The_fix_says_what_it_does()
    {
        using var project = UrlFile.Open(Rest(Grouped));
        var action = Assert.Single(await project.OfferAsync());

        Assert.Equal("Write it as a LINQ query", action.Title);
        Assert.Equal("PAL3002.Query", action.EquivalenceKey);
    }

    private static async Task VerifyAsync(string source, string expected)
    {
        const string Namespaces = "namespace Alpha { internal static class A; }\nnamespace Zebra { internal static class Z; }\n";
        using var project = UrlFile.Open(source, Namespaces);
        await project.ApplyAsync(Assert.Single(await project.OfferAsync()));

        Assert.Equal(expected, await project.TextOfAsync(0));
        Assert.Empty(await project.RemainingAsync());
    }

    private static string Rest(string url) => $$"""
        public static class Report
        {
            public static object Run(PartnerAnalytics.Linq.PartnerAnalyticsClient partner) =>
                new Uri({{url}}, UriKind.RelativeOrAbsolute);
        }

        """;
}
