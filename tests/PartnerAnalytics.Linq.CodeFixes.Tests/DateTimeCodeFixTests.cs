namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The fix of PAL2002: a DateTime that is seen to be UTC.</summary>
public sealed class DateTimeCodeFixTests
{
    [Theory]
    [InlineData("new DateTime(2018, 1, 1)", "new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc)")]
    [InlineData("new DateTime(2018, 1, 1 /* new year */)", "new DateTime(2018, 1, 1 /* new year */, 0, 0, 0, DateTimeKind.Utc)")]
    [InlineData("new DateTime(2018, 1, 1, 12, 30, 0)", "new DateTime(2018, 1, 1, 12, 30, 0, DateTimeKind.Utc)")]
    [InlineData("new DateTime(2018, 1, 1, 12, 30, 0, 5)", "new DateTime(2018, 1, 1, 12, 30, 0, 5, DateTimeKind.Utc)")]
    [InlineData("new DateTime(5L)", "new DateTime(5L, DateTimeKind.Utc)")]
    [InlineData("new DateTime(2018, 1, 1).AddDays(-1)", "new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(-1)")]
    [InlineData("DateTime.Now", "DateTime.UtcNow")]
    [InlineData("System.DateTime.Now.AddDays(-1)", "System.DateTime.UtcNow.AddDays(-1)")]
    [InlineData("DateTime.Now.Date", "DateTime.UtcNow.Date")]
    [InlineData("DateTime.Today", "DateTime.UtcNow.Date")]
    [InlineData("DateTime.Today - TimeSpan.FromDays(1)", "DateTime.UtcNow.Date - TimeSpan.FromDays(1)")]
    [InlineData("DateTime.MinValue", "DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc)")]
    [InlineData("DateTime.Now.ToLocalTime()", "DateTime.SpecifyKind(DateTime.Now.ToLocalTime(), DateTimeKind.Utc)")]
    public Task A_date_in_the_query_becomes_utc(string date, string expected) => Fix.VerifyAsync(
        new DateTimeCodeFixProvider(),
        DateTimeCodeFixProvider.Key,
        $"Use(partner.Referrals.Where(r => r.CreatedDate >= {date}));",
        $"Use(partner.Referrals.Where(r => r.CreatedDate >= {expected}));");

    [Theory]
    [InlineData("var start = new DateTime(2018, 1, 1);", "var start = new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc);")]
    [InlineData("DateTime start = new(2018, 1, 1);", "DateTime start = new(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc);")]
    [InlineData("var now = DateTime.Now; var start = now.AddDays(-7);", "var now = DateTime.UtcNow; var start = now.AddDays(-7);")]
    public Task A_date_in_a_variable_becomes_utc_where_it_is_declared(string declaration, string expected) => Fix.VerifyAsync(
        new DateTimeCodeFixProvider(),
        DateTimeCodeFixProvider.Key,
        declaration + " Use(partner.Referrals.Where(r => r.CreatedDate >= start));",
        expected + " Use(partner.Referrals.Where(r => r.CreatedDate >= start));");

    [Fact]
    public Task A_date_with_named_parts_is_taken_as_utc_where_it_is_used() => Fix.VerifyAsync(
        new DateTimeCodeFixProvider(),
        DateTimeCodeFixProvider.Key,
        "var start = new DateTime(year: 2018, month: 1, day: 1); Use(partner.Referrals.Where(r => r.CreatedDate >= start));",
        "var start = new DateTime(year: 2018, month: 1, day: 1); Use(partner.Referrals.Where(r => r.CreatedDate >= DateTime.SpecifyKind(start, DateTimeKind.Utc)));");

    [Fact]
    public Task A_variable_with_several_values_is_taken_as_utc_where_it_is_used() => Fix.VerifyAsync(
        new DateTimeCodeFixProvider(),
        DateTimeCodeFixProvider.Key,
        "var start = DateTime.Now; start = start.AddDays(1); Use(from r in partner.Referrals where r.CreatedDate >= start select r);",
        "var start = DateTime.Now; start = start.AddDays(1); Use(from r in partner.Referrals where r.CreatedDate >= DateTime.SpecifyKind(start, DateTimeKind.Utc) select r);");

    [Theory]
    [InlineData("DateTime.Now", "Write DateTime.UtcNow: the time in UTC")]
    [InlineData("DateTime.Today", "Write DateTime.UtcNow.Date: the day in UTC, which may be another")]
    [InlineData("new DateTime(2018, 1, 1)", "Add DateTimeKind.Utc: the date is meant in UTC")]
    [InlineData("since", "Add DateTimeKind.Utc where 'since' is declared: the date is meant in UTC")]
    [InlineData("DateTime.MaxValue", "Write DateTime.SpecifyKind(…, DateTimeKind.Utc): the time is meant in UTC")]
    public async Task The_title_says_what_the_fix_means(string date, string title) => Assert.Equal(
        [title],
        await Fix.TitlesAsync(
            new DateTimeCodeFixProvider(),
            $"var since = new DateTime(2018, 1, 1); Use(since, partner.Referrals.Where(r => r.CreatedDate >= {date}));"));

    [Fact]
    public async Task A_date_that_may_be_null_is_left() => Assert.Empty(await Fix.TitlesAsync(
        new DateTimeCodeFixProvider(),
        "DateTime? since = null; since = since?.AddDays(1); Use(partner.Referrals.Where(r => r.CreatedDate >= since));"));

    [Fact]
    public Task All_dates_become_utc_at_once() => Fix.VerifyAllAsync(
        new DateTimeCodeFixProvider(),
        DateTimeCodeFixProvider.Key,
        """
        var start = new DateTime(2018, 1, 1);
                Use(partner.Referrals.Where(r => r.CreatedDate >= start && r.CreatedDate < start.AddDays(7)));
                Use(partner.Referrals.Where(r => r.CreatedDate >= start && r.CreatedDate < DateTime.Now));
        """,
        """
        var start = new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc);
                Use(partner.Referrals.Where(r => r.CreatedDate >= start && r.CreatedDate < start.AddDays(7)));
                Use(partner.Referrals.Where(r => r.CreatedDate >= start && r.CreatedDate < DateTime.UtcNow));
        """);
}
