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
    [InlineData("DateTime.Now.ToLocalTime()", "DateTime.Now.ToUniversalTime()")]
    [InlineData("DateTimeOffset.UtcNow.Date", "DateTimeOffset.UtcNow.UtcDateTime.Date")]
    [InlineData("DateTimeOffset.Now.DateTime", "DateTimeOffset.Now.UtcDateTime")]
    [InlineData("DateTimeOffset.Now.LocalDateTime.Date", "DateTimeOffset.Now.UtcDateTime.Date")]
    [InlineData("DateTime.UtcNow.ToLocalTime().Date", "DateTime.UtcNow.ToUniversalTime().Date")]
    [InlineData("DateTime.FromFileTime(5)", "DateTime.FromFileTimeUtc(5)")]
    [InlineData("new DateOnly(2018, 1, 1).ToDateTime(TimeOnly.MinValue)", "new DateOnly(2018, 1, 1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)")]
    [InlineData("System.IO.File.GetLastWriteTime(\"a\")", "System.IO.File.GetLastWriteTimeUtc(\"a\")")]
    [InlineData("new System.IO.FileInfo(\"a\").LastWriteTime", "new System.IO.FileInfo(\"a\").LastWriteTimeUtc")]
    [InlineData("(partner == null ? new DateTime(2018, 1, 1) : DateTime.Now)", "(partner == null ? new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc) : DateTime.UtcNow)")]
    [InlineData("(partner == null ? DateTime.MinValue : DateTime.Now)", "(partner == null ? DateTime.MinValue : DateTime.Now).ToUniversalTime()")]
    [InlineData("(partner == null ? DateTime.MinValue : DateTime.UtcNow)", "(DateTime.SpecifyKind(partner == null ? DateTime.MinValue : DateTime.UtcNow, DateTimeKind.Utc))")]
    [InlineData(
        "TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.Local)",
        "TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.Local).ToUniversalTime()")]
    [InlineData("DateTime.Parse(\"2018-01-01\", null)", "DateTime.SpecifyKind(DateTime.Parse(\"2018-01-01\", null), DateTimeKind.Utc)")]
    [InlineData("DateTime.Parse(\"2018-01-01T00:00Z\", null)", "DateTime.Parse(\"2018-01-01T00:00Z\", null).ToUniversalTime()")]
    public Task A_date_in_the_query_becomes_utc(string date, string expected) => Fix.VerifyAsync(
        new DateTimeCodeFixProvider(),
        DateTimeCodeFixProvider.Key,
        $"Use(partner.Referrals.Where(r => r.CreatedDate >= {date}));",
        $"Use(partner.Referrals.Where(r => r.CreatedDate >= {expected}));");

    [Theory]
    [InlineData("var start = new DateTime(2018, 1, 1);", "var start = new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc);")]
    [InlineData("DateTime start = new(2018, 1, 1);", "DateTime start = new(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc);")]
    [InlineData("var now = DateTime.Now; var start = now.AddDays(-7);", "var now = DateTime.UtcNow; var start = now.AddDays(-7);")]
    [InlineData("var start = DateTime.Now; start = start.AddDays(1);", "var start = DateTime.UtcNow; start = start.AddDays(1);")]
    [InlineData("DateTime? start = null; start ??= DateTime.Today;", "DateTime? start = null; start ??= DateTime.UtcNow.Date;")]
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
    public Task A_date_of_which_nothing_is_seen_is_converted_first() => Fix.VerifyAsync(
        new DateTimeCodeFixProvider(),
        DateTimeCodeFixProvider.Key,
        "foreach (DateTime start in Array.Empty<DateTime>()) { Use(from r in partner.Referrals where r.CreatedDate >= start select r); }",
        "foreach (DateTime start in Array.Empty<DateTime>()) { Use(from r in partner.Referrals where r.CreatedDate >= start.ToUniversalTime() select r); }");

    [Fact]
    public Task A_date_of_which_nothing_is_seen_can_be_called_utc() => Fix.VerifyAsync(
        new DateTimeCodeFixProvider(),
        DateTimeCodeFixProvider.SpecifyKey,
        "foreach (DateTime start in Array.Empty<DateTime>()) { Use(from r in partner.Referrals where r.CreatedDate >= start select r); }",
        "foreach (DateTime start in Array.Empty<DateTime>()) { Use(from r in partner.Referrals where r.CreatedDate >= DateTime.SpecifyKind(start, DateTimeKind.Utc) select r); }");

    [Theory]
    [InlineData("foreach (DateTime d in Array.Empty<DateTime>()) { Use(partner.Referrals.Where(r => r.CreatedDate >= (partner == null ? d : DateTime.Now))); }")]
    [InlineData("DateTime d = DateTime.Now; if (partner is null) { d = DateTime.MinValue; } Use(partner.Referrals.Where(r => r.CreatedDate >= d));")]
    [InlineData("Use(partner.Referrals.Where(r => r.CreatedDate >= TimeZoneInfo.ConvertTime(DateTime.UtcNow, TimeZoneInfo.Local)));")]
    public async Task A_time_that_is_seen_to_be_local_is_never_called_utc(string statements) => Assert.Equal(
        ["Write ToUniversalTime(): the time is local time, unless it says that it is UTC"],
        await Fix.TitlesAsync(new DateTimeCodeFixProvider(), statements));

    [Theory]
    [InlineData("DateTime.Now", "Write DateTime.UtcNow: the time in UTC")]
    [InlineData("DateTime.Today", "Write DateTime.UtcNow.Date: the day in UTC, which may be another")]
    [InlineData("new DateTime(2018, 1, 1)", "Add DateTimeKind.Utc: the date is meant in UTC")]
    [InlineData("(partner == null ? since : DateTime.Now)", "Make it UTC in each of the 2 places that it comes from")]
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
        "foreach (DateTime? since in Array.Empty<DateTime?>()) { Use(partner.Referrals.Where(r => r.CreatedDate >= since)); }"));

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
