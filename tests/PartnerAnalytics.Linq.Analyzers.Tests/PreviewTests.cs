using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>PAL3001: the editor shows what the query says of itself at run time.</summary>
public sealed class PreviewTests
{
    private static readonly Dictionary<string, Func<PartnerAnalyticsClient, string, DateTimeOffset?, object>> Shown = Table(
        Row((partner, text, since) => partner.Referrals.Where(x => x.Status == "Accepted" && x.CustomerMarket == text)),
        Row((partner, text, since) => partner.Referrals.Where(x => x.CreatedDate >= since || x.CreatedDate == null)),
        Row((partner, text, since) => partner.Referrals.Where(x => !(x.CreatedDate > since!.Value.AddDays(-1)))),
        Row((partner, text, since) => partner.Referrals.Where(x => x.Status == "O'Neil & Sons").Where(x => text.Length > 3)),
        Row((partner, text, since) => partner.Referrals.Where(x => new[] { "a", text }.Contains(x.Status))),
        Row((partner, text, since) => partner.Referrals.Where(x => (x.Status ?? "none") == text)),
        Row((partner, text, since) => partner.Subscriptions.Where(x => x.ProductName!.Contains(text) && x.AutoRenewEnabled == true)),
        Row((partner, text, since) => partner.Referrals.Skip(200).Take(100)),
        Row((partner, text, since) => partner.Referrals.Take(20000).Skip(3).Take(70)),
        Row((partner, text, since) => partner.Referrals.Take(20000).WithPageSize(500)),
        Row((partner, text, since) => partner.Referrals.Take(0)),
        Row((partner, text, since) => partner.Referrals.Select(x => x.Status).Distinct()),
        Row((partner, text, since) => partner.Referrals.GroupBy(x => new { x.Status, Month = DateBucket.StartOfMonth(x.CreatedDate) }).Select(g => g.Key)),
        Row((partner, text, since) => partner.Subscriptions.GroupBy(x => x.Status).Select(g => new { g.Key, Licenses = g.Sum(x => x.LicenseCount) })),
        Row((partner, text, since) => partner.AzureUsage.OrderByDescending(x => x.UsageDate).ThenBy(x => x.MeterUnit)),
        Row((partner, text, since) => partner.LicenseUsage.WithProcessedDate(new DateOnly(2018, 10, 7)).Take(5)),
        Row((partner, text, since) => partner.Referrals.WhereRaw("status eq null").WithParameter("debug", "true")),
        Row((partner, text, since) => partner.Referrals.Where(x => x.Id == text).WithProgress(new Progress<AnalyticsProgress>()).Take(5).WithProgress(new Progress<AnalyticsProgress>())),
        Row((partner, text, since) => partner.AzureUsage.Where(x => x.UsageDate >= since && x.UsageDate < since).PartitionBy(x => DateBucket.StartOfDay(x.UsageDate))),
        Row((partner, text, since) => partner.AzureUsage.WithPageSize(9).PartitionBy(x => DateBucket.StartOfWeek(x.UsageDate!.Value), 3)),
        Row((partner, text, since) => partner.Query<Referral>().Where(x => x.Status == text)),
        Row((partner, text, since) => from x in partner.Referrals where x.Status == text let s = x.Status where s != null select x.Id));

    public static TheoryData<string> Queries => [.. Shown.Keys];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task The_text_is_what_ToString_gives(string query)
    {
        using var http = new StubHttp();
        var partner = new PartnerAnalyticsClient(new HttpClient(http) { BaseAddress = new Uri("https://localhost/") });
        var lambda = query[(query.IndexOf("=>", StringComparison.Ordinal) + 2)..];

        var diagnostic = Assert.Single(await AnalyzerRun.OverAsync(ToFile(lambda), new RequestPreviewAnalyzer()));

        Assert.Equal(Shown[query](partner, "abc", DateTimeOffset.UnixEpoch).ToString(), diagnostic.GetMessage());
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
    }

    [Theory]
    [InlineData("Take(text.Length)", "GET referrals?top={text.Length}")]
    [InlineData("Take(5).Skip(text.Length)", "GET referrals?top={max(0, 5 - text.Length)}&skip={text.Length}")]
    [InlineData("WithParameter(\"debug\", text)", "GET referrals?debug={text}")]
    [InlineData("Skip(text.Length + 1).Skip(text.Length - 1)", "GET referrals?skip={text.Length + 1 + (text.Length - 1)}")]
    [InlineData("Take(20000).WithPageSize(text.Length)", "GET referrals?top=20000 (in pages)")]
    [InlineData("Where(x => x.Status == \"a\").Count()", "GET referrals?filter=status eq 'a'&top=1")]
    [InlineData("LongCountAsync(x => x.Status == text)", "GET referrals?filter=status eq {text}&top=1")]
    [InlineData("Skip(5).Take(50).WithPageSize(10).CountAsync()", "GET referrals?top=1&skip=5")]
    [InlineData("Take(0).Count()", "no request: the query has no rows")]
    [InlineData("First()", "GET referrals?top=1")]
    [InlineData("WithPageSize(500).FirstOrDefaultAsync(x => x.Status == \"a\")", "GET referrals?filter=status eq 'a'&top=1")]
    [InlineData("SingleAsync()", "GET referrals?top=2")]
    [InlineData("Take(1).Single()", "GET referrals?top=1")]
    [InlineData("AnyAsync(x => x.Status == \"a\\nb\")", "GET referrals?filter=status eq 'a\\nb'&top=1")]
    [InlineData("Where(x => !(text != null) || x.Status == 5.ToString())", "GET referrals?filter={!(text != null)} or status eq {5.ToString()}")]
    public async Task An_argument_that_the_run_time_gets_as_a_value_is_named(string operators, string expected) => Assert.Equal(
        expected,
        Assert.Single(await AnalyzerRun.OverAsync(ToFile("partner.Referrals." + operators), new RequestPreviewAnalyzer())).GetMessage());

    [Theory]
    [InlineData("await partner.Referrals.{|PAL3001:Take|}(5).ToListAsync()")]
    [InlineData("partner.Referrals.Where(r => r.Status == text).{|PAL3001:First|}()")]
    [InlineData("await partner.Referrals.{|PAL3001:FirstAsync|}(r => r.Status == text)")]
    [InlineData("partner.Referrals.{|PAL3001:Take|}(5).AsPages()")]
    [InlineData("from r in partner.Referrals {|PAL3001:where|} r.Status == text select r")]
    [InlineData("partner.Referrals.{|PAL3001:Take|}(5).AsEnumerable().Reverse()")]
    [InlineData("await partner.AzureUsage.{|PAL3001:PartitionBy|}(u => DateBucket.StartOfDay(u.UsageDate)).ToListAsync()")]
    [InlineData("partner.Referrals")]
    [InlineData("partner.Referrals.Take(20000)")]
    [InlineData("partner.Referrals.Where(r => r.Status!.Length == 3)")]
    [InlineData("partner.Referrals.GroupBy(r => r.Status)")]
    public Task It_stands_at_the_last_operator_that_says_something(string query) =>
        CodeVerifier.VerifyAsync(new RequestPreviewAnalyzer(), Method($"Use({query});"));

    [Fact]
    public Task Each_use_of_a_local_has_its_request() => CodeVerifier.VerifyAsync(new RequestPreviewAnalyzer(), Method("""
        var accepted = partner.Referrals.Where(r => r.Status == text);
        Use(accepted.{|PAL3001:Take|}(5), accepted.{|PAL3001:Skip|}(3), await accepted.{|PAL3001:CountAsync|}());
        """));

    private static KeyValuePair<string, Func<PartnerAnalyticsClient, string, DateTimeOffset?, object>> Row(
        Func<PartnerAnalyticsClient, string, DateTimeOffset?, object> query,
        [CallerArgumentExpression(nameof(query))] string source = "") => new(source, query);

    private static Dictionary<string, Func<PartnerAnalyticsClient, string, DateTimeOffset?, object>> Table(
        params KeyValuePair<string, Func<PartnerAnalyticsClient, string, DateTimeOffset?, object>>[] rows) => new(rows);

    private static string Method(string statements) => $$"""
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public static async Task RunAsync(PartnerAnalyticsClient partner, string text)
            {
                {{statements}}
                await Task.Yield();
            }

            private static void Use(params object?[] values) => GC.KeepAlive(values);
        }
        """;

    private static string ToFile(string query) => $$"""
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public static object Query(PartnerAnalyticsClient partner, string text, DateTimeOffset? since) => {{query}};
        }
        """;
}
