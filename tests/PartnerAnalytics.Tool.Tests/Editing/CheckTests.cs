using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Tool.Tests.Editing;

/// <summary>What is said of a text while it is typed.</summary>
public sealed class CheckTests(EditedQuery query) : IClassFixture<EditedQuery>
{
    [Theory]
    [InlineData("partner.Referrals.Take(20_000)", "PAL1001", "Take(20_000)")]
    [InlineData("partner.Subscriptions.OrderBy(s => s.CreationDate)", "PAL1005", "s.CreationDate")]
    [InlineData("partner.Subscriptions.Take(20).Where(s => s.Status == \"ACTIVE\")", "PAL1006", "Where")]
    [InlineData("/* 😀 */ partner\r\n    .Referrals\r\n    .Take(20_000) // all", "PAL1001", "Take(20_000)")]
    [InlineData("store.AppAcquisitions", "PAL1011", "store.AppAcquisitions")]
    [InlineData("store.AppAcquisitions.Take(3)", "PAL1011", "store.AppAcquisitions")]
    [InlineData("store.AppAcquisitions.Where(a => a.Date >= DateTimeOffset.Parse(\"2026-01-01\"))", "PAL1011", "store.AppAcquisitions")]
    [InlineData("from a in store.AppAcquisitions // all\r\nwhere a.DeviceType == \"PC\" select a", "PAL1011", "store.AppAcquisitions")]
    [InlineData("true ? store.AppAcquisitions : null", "PAL1011", "store.AppAcquisitions")]
    [InlineData("partner.Subscriptions.GroupBy(s => s.Status)", "PAL1005", "GroupBy")]
    [InlineData("partner.Subscriptions.Wher(s => true)", "CS1061", "Wher")]
    [InlineData("partner.Subscriptions.Where(s => s.Statu == null)", "CS1061", "Statu")]
    [InlineData("partner.Subscriptions.Where(s => s.Status == )", "CS1525", ")")]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"ACTIVE\"", "CS1026", "")]
    [InlineData("\"\uD83D", "CS1010", "")]
    [InlineData("1 + System.IO.File.ReadAllText(\"a\")", "PAQ0002", "System.IO.File.ReadAllText(\"a\")")]
    [InlineData("var x = 1;", "PAQ0001", "var x = 1;")]
    public async Task A_mistake_is_told_where_it_is(string text, string id, string place)
    {
        var check = await query.CheckAsync(text);

        var diagnostic = check.Diagnostics[0];
        Assert.Equal((id, place), (diagnostic.Id, text.Substring(diagnostic.Start, diagnostic.Length)));
        Assert.True(diagnostic.IsError);
        Assert.False(check.CanRun);
    }

    [Theory]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"Active\")", "PAL2001", "\"Active\"")]
    [InlineData("partner.Subscriptions.Where(s => s.CreationDate > new DateTime(2020, 1, 1))", "PAL2002", "new DateTime(2020, 1, 1)")]
    [InlineData("partner.Subscriptions.Count() > 0", "PAL2006", "Count")]
    public async Task A_doubt_lets_the_query_run(string text, string id, string place)
    {
        var check = await query.CheckAsync(text);

        var diagnostic = Assert.Single(check.Diagnostics);
        Assert.Equal((id, place, false), (diagnostic.Id, text.Substring(diagnostic.Start, diagnostic.Length), diagnostic.IsError));
        Assert.True(check.CanRun);
    }

    [Theory]
    [InlineData("partner.Referrals.Take(20_000)")]
    [InlineData("store.AppAcquisitions")]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"Active\")")]
    public async Task A_rule_has_the_page_that_it_has_in_a_program(string text)
    {
        var diagnostic = Assert.Single((await query.CheckAsync(text)).Diagnostics);

        Assert.True(RuleLinks.LeadsToPage(diagnostic.HelpLink, diagnostic.Id), diagnostic.HelpLink);
    }

    [Theory]
    [InlineData("partner.Wrong")]
    [InlineData("partner.Subscriptions.Where(")]
    [InlineData("System.Environment.MachineName")]
    [InlineData("#if X")]
    public async Task What_no_rule_says_has_no_page(string text) =>
        Assert.All((await query.CheckAsync(text)).Diagnostics, diagnostic => Assert.Null(diagnostic.HelpLink));

    [Theory]
    [InlineData("partner.AzureUsage", "GET usage/azure")]
    [InlineData("(partner.AzureUsage)", "GET usage/azure")]
    [InlineData("true ? partner.AzureUsage : null", "GET usage/azure")]
    [InlineData("partner?.Subscriptions", "GET subscriptions")]
    [InlineData("partner.Subscriptions // all", "GET subscriptions")]
    [InlineData("from s in partner.Subscriptions select s", "GET subscriptions")]
    [InlineData("partner.Subscriptions.Select(s => new { s.Id })", "GET subscriptions")]
    [InlineData("partner.Subscriptions.Take(3).ToListAsync()", "GET subscriptions?top=3")]
    [InlineData("partner.Subscriptions.Where(s => s.Status == \"ACTIVE\").Count()", "GET subscriptions?filter=status eq 'ACTIVE'&top=1")]
    [InlineData("partner.AzureUsage.GroupBy(u => DateBucket.StartOfMonth(u.UsageDate)).Select(g => g.Key)", "GET usage/azure?groupby=usageDate&aggregationLevel=month")]
    public async Task The_request_of_a_query_is_known(string text, string request)
    {
        var check = await query.CheckAsync(text);

        Assert.Empty(check.Diagnostics);
        Assert.Equal([request], check.Requests);
    }

    [Theory]
    [InlineData("store.AppAcquisitions")]
    [InlineData("partner.Subscriptions.GroupBy(s => s.Status)")]
    [InlineData("partner.Subscriptions.Where(s => s.")]
    [InlineData("1 + 1")]
    [InlineData("new[] { 1 }.Where(x => x > 1)")]
    public async Task What_is_wrong_or_no_query_has_no_request(string text) => Assert.Empty((await query.CheckAsync(text)).Requests);
}
