namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The fixes of PAL1001, one at a time.</summary>
public sealed class TopCodeFixTests
{
    [Theory]
    [InlineData("partner.Referrals.Take(20000)", "partner.Referrals.Take(9999)")]
    [InlineData("partner.Referrals.Take(count: 20000)", "partner.Referrals.Take(count: 9999)")]
    [InlineData("partner.Referrals.Take(expression: null, count: 20000)", "partner.Referrals.Take(expression: null, count: 9999)")]
    [InlineData(
        "partner.Referrals.Take( /* all */ 20_000 /* of them */ ).Skip(1)",
        "partner.Referrals.Take( /* all */ 9999 /* of them */ ).Skip(1)")]
    [InlineData("partner.Referrals.Take(2 * (Limit + 1)).ToList()", "partner.Referrals.Take(9999).ToList()")]
    [InlineData("partner.Referrals.Take(30000).Take(20000)", "partner.Referrals.Take(30000).Take(9999)")]
    [InlineData("partner.Referrals.WithPageSize(20000).Take(5)", "partner.Referrals.WithPageSize(9999).Take(5)")]
    [InlineData("partner.Referrals.WithPageSize(rows: 20000)", "partner.Referrals.WithPageSize(rows: 9999)")]
    [InlineData("partner?.Referrals.Take(20000)", "partner?.Referrals.Take(9999)")]
    [InlineData("Save(partner.Referrals.Take(20000))", "Save(partner.Referrals.Take(9999))")]
    [InlineData("store.AppAcquisitions.Take(20000)", "store.AppAcquisitions.Take(10000)")]
    [InlineData("store.SubscriptionAddOns.Where(s => s.Market == null).Select(s => new { s.Date }).Take(101)",
        "store.SubscriptionAddOns.Where(s => s.Market == null).Select(s => new { s.Date }).Take(100)")]
    [InlineData("Queryable.Take(store.Reviews.WithPageSize(10001), 5)", "Queryable.Take(store.Reviews.WithPageSize(10000), 5)")]
    [InlineData("Save(partner.Referrals.WithPageSize(20000))", "Save(partner.Referrals.WithPageSize(9999))")]
    [InlineData("Queryable.Take(partner.Referrals, 20000)", "Queryable.Take(partner.Referrals, 9999)")]
    [InlineData("Queryable.Take(count: 20000, source: partner.Referrals)", "Queryable.Take(count: 9999, source: partner.Referrals)")]
    [InlineData(
        "(from r in partner.Referrals where r.Status == null select r).Take(20000)",
        "(from r in partner.Referrals where r.Status == null select r).Take(9999)")]
    public Task As_many_rows_are_taken_as_one_request_gives(string query, string expected) =>
        VerifyAsync(TopCodeFixProvider.LimitKey, ToFile(query), ToFile(expected));

    [Theory]
    [InlineData("partner.Referrals.Take(20000)", "partner.Referrals.Take(20000).WithPageSize(9999)")]
    [InlineData("partner.Referrals.Take(count: Limit)", "partner.Referrals.Take(count: Limit).WithPageSize(9999)")]
    [InlineData("partner.Referrals.Take(20000) /* all */ .Skip(1)", "partner.Referrals.Take(20000).WithPageSize(9999) /* all */ .Skip(1)")]
    [InlineData(
        "partner.Referrals.Take(30000).Take(20000).ToList()",
        "partner.Referrals.Take(30000).Take(20000).WithPageSize(9999).ToList()")]
    [InlineData("partner?.Referrals.Take(20000)", "partner?.Referrals.Take(20000).WithPageSize(9999)")]
    [InlineData("Save(partner.Referrals.Take(20000))", "Save(partner.Referrals.Take(20000).WithPageSize(9999))")]
    [InlineData("partner.Referrals?.Take(20000).Skip(1)", "partner.Referrals?.Take(20000).WithPageSize(9999).Skip(1)")]
    [InlineData(
        "from r in partner.Referrals.Take(20000) select r.Status",
        "from r in partner.Referrals.Take(20000).WithPageSize(9999) select r.Status")]
    [InlineData(
        "(partner.AzureUsage.OrderBy(u => u.UsageDate)).Take(20000)",
        "(partner.AzureUsage.OrderBy(u => u.UsageDate)).Take(20000).WithPageSize(9999)")]
    public Task The_rows_are_fetched_in_pages(string query, string expected) =>
        VerifyAsync(TopCodeFixProvider.PagesKey, ToFile(query), ToFile(expected));

    [Fact]
    public Task A_chain_over_several_lines_gets_another_line() => VerifyAsync(
        TopCodeFixProvider.PagesKey,
        ToFile("""
            partner.Referrals
                    .Where(r => r.Status == "Accepted") // won
                    // as many as there are
                    .Take(
                        20000) // not all
                    .ToListAsync()
            """),
        ToFile("""
            partner.Referrals
                    .Where(r => r.Status == "Accepted") // won
                    // as many as there are
                    .Take(
                        20000) // not all
                    .WithPageSize(9999)
                    .ToListAsync()
            """));

    [Fact]
    public Task The_last_line_of_a_chain_gets_another_line() => VerifyAsync(
        TopCodeFixProvider.PagesKey,
        ToFile("""
            partner.Referrals
                    .Where(r => r.Status == "Accepted")
                    .Take(20000)
            """),
        ToFile("""
            partner.Referrals
                    .Where(r => r.Status == "Accepted")
                    .Take(20000)
                    .WithPageSize(9999)
            """));

    [Fact]
    public Task The_line_ends_of_a_file_are_kept() => VerifyAsync(
        TopCodeFixProvider.PagesKey,
        ToFile("partner.Referrals\n        .Take(20000)\n        .ToListAsync()").ReplaceLineEndings("\r\n"),
        ToFile("partner.Referrals\n        .Take(20000)\n        .WithPageSize(9999)\n        .ToListAsync()").ReplaceLineEndings("\r\n"));

    [Fact]
    public Task A_chain_with_dots_at_the_ends_of_lines_is_changed_in_its_line() => VerifyAsync(
        TopCodeFixProvider.PagesKey,
        ToFile("partner.Referrals.\n        Take(20000).\n        ToListAsync()"),
        ToFile("partner.Referrals.\n        Take(20000).WithPageSize(9999).\n        ToListAsync()"));

    [Fact]
    public Task A_query_in_a_local_is_fixed_where_it_was_made() => VerifyAsync(
        TopCodeFixProvider.PagesKey,
        ToBody("var large = partner.Referrals.Take(20000);\n        return large.Skip(5);"),
        ToBody("var large = partner.Referrals.Take(20000).WithPageSize(9999);\n        return large.Skip(5);"));

    [Theory]
    [InlineData("partner.Referrals.Take(20000)", "Fetch the rows in pages of 9999", "Take 9999 rows")]
    [InlineData("Save(partner.Referrals.Take(20000))", "Fetch the rows in pages of 9999", "Take 9999 rows")]
    [InlineData("Save(rows: partner?.Referrals.Take(20000))", "Fetch the rows in pages of 9999", "Take 9999 rows")]
    [InlineData("new[] { partner.Referrals.Take(20000) }", "Fetch the rows in pages of 9999", "Take 9999 rows")]
    [InlineData("$\"{partner.Referrals.Take(20000)}\"", "Fetch the rows in pages of 9999", "Take 9999 rows")]
    [InlineData("partner.Referrals.WithPageSize(20000)", "Fetch pages of 9999 rows")]
    [InlineData("Queryable.Take(partner.Referrals, 20000)", "Take 9999 rows")]
    public async Task The_fix_that_keeps_the_meaning_comes_first(string query, params string[] titles)
    {
        using var project = new FixedProject(ToFile(query));

        Assert.Equal(titles, (await project.OfferAsync()).Select(action => action.Title));
    }

    [Fact]
    public async Task A_number_that_depends_on_the_configuration_is_left()
    {
        using var project = new FixedProject(ToFile("partner.Referrals.Take(20000 *\n#if DEBUG\n1\n#else\n2\n#endif\n)"));

        Assert.Equal(["PAL1001.Pages"], (await project.OfferAsync()).Select(action => action.EquivalenceKey));
    }

    [Fact]
    public async Task The_keys_of_the_fixes_stay_as_they_are()
    {
        using var project = new FixedProject(ToFile("partner.Referrals.Take(20000)"));

        Assert.Equal(["PAL1001.Pages", "PAL1001.Limit"], (await project.OfferAsync()).Select(action => action.EquivalenceKey));
    }

    private static async Task VerifyAsync(string key, string source, string expected)
    {
        using var project = new FixedProject(source);
        await project.ApplyAsync(Assert.Single(await project.OfferAsync(), action => action.EquivalenceKey == key));

        Assert.Equal(expected, await project.TextOfAsync(0), ignoreLineEndingDifferences: false);
        Assert.Empty(await project.RemainingAsync());
    }

    private static string ToFile(string query) => ToBody($"return {query};");

    private static string ToBody(string statements) => $$"""
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public const int Limit = 10000;

            public static object? Run(PartnerAnalyticsClient partner, StoreAnalyticsClient store)
            {
                {{statements}}
            }

            public static object? Save(object? rows) => rows;
        }

        """;
}
