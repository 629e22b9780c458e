using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Linq.Generators;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests.Tracing;

/// <summary>While a query is typed, no rule flashes up at what is not written to its end: each is typed here character by character.</summary>
public sealed class TypingTests
{
    private static readonly CSharpCompilation Surroundings = CreateSurroundings();

    /// <summary>Statements, each with the rule that it breaks when it is complete.</summary>
    public static TheoryData<string, string> Statements => new()
    {
        { "PAL1001", "var q = r.Where(x => x.Status == \"Accepted\").Take(20000);" },
        { "PAL1002", "var q = Queryable.Reverse(r).ToList();" },
        { "PAL1003", "var q = r.Where(x => x.Status!.StartsWith(\"Acc\") && x.CustomerMarket == \"US\");" },
        { "PAL1003", "var q = await r.Where(x => x.CreatedDate!.Value.DayOfYear == 2018).Select(x => new { x.Id, x.Status }).ToListAsync(ct);" },
        { "PAL1004", "Use(g.Where(x => x.Secret == \"a\" || x.MadeDate < Day).Select(x => x.Name));" },
        { "PAL1005", "var q = await r.GroupBy(x => x.Status).ToListAsync();" },
        { "PAL1005", "Use(g.OrderBy(x => x.Kind).ThenBy(x => x.Name));" },
        { "PAL1006", "var q = r.Take(10).Where(x => x.Status == \"Accepted\");" },
        { "PAL1006", "var q = (from x in r let n = x.Status!.Length where n == 3 select x).ToList();" },
        { "PAL1007", "var q = r.GroupBy(x => new { x.Status, x.CreatedDate }).Select(y => y.Key);" },
        { "PAL1008", "var q = g.GroupBy(x => x.Name).Select(y => new { y.Key, Most = y.Max(x => x.Units) });" },
        { "PAL1009", "Use(new PartnerAnalyticsClient((Azure.Core.TokenCredential)null!, new PartnerAnalyticsClientOptions { Cloud = PartnerCenterCloud.China }).Referrals.Take(3));" },
        { "PAL1010", "Use(g.Where(x => x.Weight == double.NaN && x.Name == \"a\"));" },
        { "PAL1011", "var q = await store.AppAcquisitions.Where(x => x.ApplicationId == text && x.Date >= Day).ToListAsync(ct);" },
        { "PAL2001", "var q = partner.Subscriptions.Where(s => s.Status == \"Suspended\" && s.AutoRenewEnabled == true);" },
        { "PAL2001", "var q = partner.Subscriptions.Where(s => new[] { \"ACTIVE\", \"GONE\" }.Contains(s.Status)).Take(5);" },
        { "PAL2002", "var q = r.Where(x => x.CreatedDate >= DateTime.Today && x.CreatedDate < DateTime.Now.AddDays(1));" },
        { "PAL2003", "var q = Enumerable.Count(r.Where(x => x.Status == \"Accepted\"), x => x.CustomerMarket == \"US\");" },
        { "PAL2004", "var q = r.Where(x => x.Status == \"Accepted\").ToList();" },
        { "PAL2004", "var n = r.CountAsync(x => x.Status == text, ct).Result;" },
        { "PAL2005", "r.Where(x => x.Status == \"Accepted\");" },
        { "PAL2006", "var b = await r.CountAsync(x => x.Status == text, ct) == 0;" },
        { "PAL3001", "var q = r.Where(x => x.Status == text && x.CustomerMarket == \"US\").Skip(rows).Take(10);" },
        { "PAL3002", "Use(\"https://api.partnercenter.microsoft.com/partner/v1/analytics/referrals?filter=status eq 'Accepted'&top=10\");" },
        { "PAL1002", "var q = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string m) => partner.Referrals.Where(x => x.CustomerMarket == m));" },
    };

    /// <summary>Members, each with the rule that it breaks when it is complete.</summary>
    public static TheoryData<string, string> Members => new()
    {
        { "PAL1001", "public object Query(PartnerAnalyticsClient c) => c.Referrals.Skip(5).Take(20000);" },
        { "PAL1003", "private readonly object _query = Client.Referrals.Where(x => x.Status!.ToLower() == \"accepted\");" },
        { "PAL2001", "public object Suspended => Client.Subscriptions.Where(s => s.Status == \"Suspended\");" },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public Task No_rule_reports_a_statement_that_is_being_typed(string id, string statement) => VerifyAsync(id, statement, Statement);

    [Theory]
    [MemberData(nameof(Members))]
    public Task No_rule_reports_a_member_that_is_being_typed(string id, string member) => VerifyAsync(id, member, Member);

    [Fact]
    public async Task A_query_whose_next_statement_is_being_typed_waits_for_it()
    {
        const string Query = "var q = r.GroupBy(x => x.Status);\n";

        Assert.Equal(["PAL1005"], await ReportAsync(Statement(Query + "foreach (var row in q) Use(row);")));
        Assert.Empty(await ReportAsync(Statement(Query + "foreach (var row in q")));
    }

    [Fact]
    public async Task What_is_typed_elsewhere_in_the_member_hides_nothing()
    {
        Assert.Equal(["PAL1001"], await ReportAsync(Statement("Use(r.Take(20000));\nvar text = \"Acc")));
        Assert.Equal(["PAL1001"], await ReportAsync(Statement("if (r.Take(20000).ToArray().Length > 0) { var other = g.Where(x => x.Na }")));
        Assert.Equal(["PAL1001"], await ReportAsync(Statement("foreach (var row in r.Take(20000)) { Use(row.")));
        Assert.Equal(["PAL1001"], await ReportAsync(Statement("switch (r.Take(20000).Count()) { case 1: Use(; break; }")));
        Assert.Equal(["PAL1001"], await ReportAsync(Statement("#warning Not done yet\nUse(r.Take(20000));")));
        Assert.Equal(["PAL1001"], await ReportAsync(Statement("Use(g.Where(x => x.Units == 5l).Take(20000));")));
    }

    private static async Task VerifyAsync(string id, string text, Func<string, string> toFile)
    {
        var diagnostics = await AnalyzeAsync([.. Enumerable.Range(0, text.Length).Select(length => toFile(text[..length])), toFile(text)]);

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == id);
        Assert.Empty(diagnostics
            .Where(diagnostic => diagnostic.Location.SourceTree!.FilePath != $"Typed{text.Length}.cs")
            .Select(diagnostic => $"{diagnostic.Location.SourceTree!.FilePath}: {diagnostic.Id}"));
    }

    private static async Task<IEnumerable<string>> ReportAsync(string file) =>
        (await AnalyzeAsync([file])).Where(diagnostic => diagnostic.Id is not (RuleIds.RequestPreview or RuleIds.WaitsInAsynchronousCode)).Select(diagnostic => diagnostic.Id);

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(IReadOnlyList<string> files)
    {
        Exception? thrown = null;
        var compilation = Surroundings.AddSyntaxTrees(files.Select((file, i) => TestCompilation.ParseFile($"namespace Typed{i};\n{file}", $"Typed{i}.cs")));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await new CompilationWithAnalyzers(compilation, [.. AnalyzerRun.All], options).GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);
        return diagnostics;
    }

    private static string Statement(string text) => Beginning + $$"""
            public async Task RunAsync(PartnerAnalyticsClient partner, string text, int rows, CancellationToken ct)
            {
                var r = partner.Referrals;
                var g = partner.Query<Gadget>();
                StoreAnalyticsClient store = null!;
                {{text}}
            }
        }
        """;

    private static string Member(string text) => Beginning + $$"""
            {{text}}
        }
        """;

    private const string Beginning = """
        using Contoso;
        using PartnerAnalytics.Linq;

        public sealed class Report
        {
            private static readonly PartnerAnalyticsClient Client = null!;
            private static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

            private static void Use(object? value) => GC.KeepAlive(value);

        """;

    private static CSharpCompilation CreateSurroundings()
    {
        var compilation = TestCompilation.Create([Gadgets.Source, TestCompilation.ImplicitUsings]);
        CSharpGeneratorDriver.Create([new AnalyticsResourceGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }
}
