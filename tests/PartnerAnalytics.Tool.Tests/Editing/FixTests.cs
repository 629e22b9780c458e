namespace PartnerAnalytics.Tool.Tests.Editing;

/// <summary>The corrections that are offered, and what they make of a query.</summary>
public sealed class FixTests(EditedQuery query) : IClassFixture<EditedQuery>
{
    [Theory]
    [InlineData("PAL1001", "partner.Referrals.Take(20_000)", "Fetch the rows in pages of 9999", "partner.Referrals.Take(20_000).WithPageSize(9999)")]
    [InlineData("PAL1001", "partner.Referrals.Take(20_000)", "Take 9999 rows", "partner.Referrals.Take(9999)")]
    [InlineData("PAL1002", "partner.Subscriptions.Zip(new[] { 1 }, (s, n) => s.Id)", "Fetch the rows with ToList() and apply Zip to them", "partner.Subscriptions.ToList().Zip(new[] { 1 }, (s, n) => s.Id)")]
    [InlineData("PAL1003", "partner.Subscriptions.Where(s => s.ProductName!.Length > 3)", "Fetch the rows with ToList() and apply Where to them", "partner.Subscriptions.ToList().Where(s => s.ProductName != null && s.ProductName.Length > 3)")]
    [InlineData("PAL1004", "partner.Subscriptions.Where(s => s.LicenseCount > 3)", "Fetch the rows with ToList() and apply Where to them", "partner.Subscriptions.ToList().Where(s => s.LicenseCount > 3)")]
    [InlineData("PAL1005", "partner.Subscriptions.OrderBy(s => s.Id)", "Fetch the rows with ToList() and apply OrderBy to them", "partner.Subscriptions.ToList().OrderBy(s => s.Id)")]
    [InlineData("PAL1006", "partner.Subscriptions.Take(5).Where(s => s.Status == \"ACTIVE\")", "Filter before the page is cut (other rows will come)", "partner.Subscriptions.Where(s => s.Status == \"ACTIVE\").Take(5)")]
    [InlineData("PAL1007", "partner.AzureUsage.GroupBy(u => u.UsageDate).Select(g => g.Key)", "Group by month: DateBucket.StartOfMonth", "partner.AzureUsage.GroupBy(u => DateBucket.StartOfMonth(u.UsageDate)).Select(g => g.Key)")]
    [InlineData("PAL2001", "partner.Subscriptions.Where(s => s.Status == \"Active\")", "Write SubscriptionStatuses.Active", "partner.Subscriptions.Where(s => s.Status == SubscriptionStatuses.Active)")]
    [InlineData("PAL2001", "partner.Subscriptions.Where(s => s.Status == \"Active\")", "Write \"ACTIVE\", as the service does", "partner.Subscriptions.Where(s => s.Status == \"ACTIVE\")")]
    [InlineData("PAL2002", "partner.Subscriptions.Where(s => s.CreationDate > new DateTime(2020, 1, 1))", "Add DateTimeKind.Utc: the date is meant in UTC", "partner.Subscriptions.Where(s => s.CreationDate > new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc))")]
    [InlineData("PAL2006", "partner.Subscriptions.Count() > 0", "Write Any()", "partner.Subscriptions.Any()")]
    [InlineData("CS8122", "partner.Subscriptions.Where(s => s.Status is \"ACTIVE\")", "Write s.Status == \"ACTIVE\"", "partner.Subscriptions.Where(s => s.Status == \"ACTIVE\")")]
    public async Task A_fix_changes_the_text(string id, string text, string? title, string? expected)
    {
        var fixes = await query.GetFixesAsync(text, id);

        if (title is null)
        {
            Assert.Empty(fixes);
            return;
        }

        var fixedText = EditedQuery.Apply(text, Assert.Single(fixes, fix => fix.Title == title));
        Assert.Equal(expected, fixedText);
        Assert.Empty((await query.CheckAsync(fixedText)).Diagnostics);
    }

    [Fact]
    public async Task Places_are_those_of_the_text_with_its_own_line_ends()
    {
        const string Text = "/* 😀 */ partner\r\n    .Referrals\r\n    .Take(20_000) // all";

        var fixes = await query.GetFixesAsync(Text, "PAL1001");

        Assert.Equal("/* 😀 */ partner\r\n    .Referrals\r\n    .Take(9999) // all", EditedQuery.Apply(Text, fixes[1]));
    }

    [Fact]
    public async Task A_diagnostic_that_is_not_there_has_no_fix()
    {
        Assert.Empty(await query.Editor.GetFixesAsync("partner.Referrals.Take(20_000)", "PAL1001", 0, 1, CancellationToken.None));
        Assert.Empty(await query.Editor.GetFixesAsync("partner.Referrals", "PAL1001", 18, 12, CancellationToken.None));
        Assert.Empty(await query.Editor.GetFixesAsync("partner.", "CS1001", 8, 0, CancellationToken.None));
    }
}
