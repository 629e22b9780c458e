namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The fixes of PAL1007: a bucket around a date, and the same level for all dates.</summary>
public sealed class DateKeyCodeFixTests
{
    [Theory]
    [InlineData(
        "Use(partner.Referrals.GroupBy(r => r.CreatedDate).Select(g => g.Key));",
        "Use(partner.Referrals.GroupBy(r => DateBucket.StartOfWeek(r.CreatedDate)).Select(g => g.Key));")]
    [InlineData(
        "Use(partner.Referrals.GroupBy(r => new { r.Status, r.CreatedDate }).Select(g => g.Key.CreatedDate));",
        "Use(partner.Referrals.GroupBy(r => new { r.Status, CreatedDate = DateBucket.StartOfWeek(r.CreatedDate) }).Select(g => g.Key.CreatedDate));")]
    [InlineData(
        "Use(partner.Referrals.GroupBy(r => new { Day = /* when */ r.CreatedDate /* it came */ }).Select(g => g.Key.Day));",
        "Use(partner.Referrals.GroupBy(r => new { Day = /* when */ DateBucket.StartOfWeek(r.CreatedDate) /* it came */ }).Select(g => g.Key.Day));")]
    [InlineData(
        "Use(partner.Referrals.GroupBy(r => new { r.CreatedDate!.Value }).Select(g => g.Key.Value.Year));",
        "Use(partner.Referrals.GroupBy(r => new { DateBucket.StartOfWeek(r.CreatedDate)!.Value }).Select(g => g.Key.Value.Year));")]
    [InlineData(
        "Use(partner.Referrals.GroupBy(r => r.CreatedDate!.Value).Select(g => g.Key.Year));",
        "Use(partner.Referrals.GroupBy(r => DateBucket.StartOfWeek(r.CreatedDate)!.Value).Select(g => g.Key.Year));")]
    [InlineData(
        "Use(from r in partner.Referrals group r by r.CreatedDate into g select g.Key);",
        "Use(from r in partner.Referrals group r by DateBucket.StartOfWeek(r.CreatedDate) into g select g.Key);")]
    [InlineData(
        "Use(from r in partner.Referrals let created = r.CreatedDate group r by new { r.Status, created } into g select g.Key.created);",
        "Use(from r in partner.Referrals let created = r.CreatedDate group r by new { r.Status, created = DateBucket.StartOfWeek(created) } into g select g.Key.created);")]
    [InlineData(
        "Use(partner.Referrals.Select(r => new { r.Status, r.CreatedDate }).Distinct());",
        "Use(partner.Referrals.Select(r => new { r.Status, CreatedDate = DateBucket.StartOfWeek(r.CreatedDate) }).Distinct());")]
    [InlineData(
        "Use((from r in partner.Referrals select r.CreatedDate).Distinct());",
        "Use((from r in partner.Referrals select DateBucket.StartOfWeek(r.CreatedDate)).Distinct());")]
    public Task A_bucket_is_put_around_a_date(string statements, string expected) =>
        Fix.VerifyAsync(new DateKeyCodeFixProvider(), DateKeyCodeFixProvider.KeyOf("StartOfWeek"), statements, expected);

    [Theory]
    [InlineData("Use(partner.Referrals.GroupBy(r => r.CreatedDate).Select(g => g.Key));", "day", "week", "month")]
    [InlineData(
        "Use(partner.Referrals.GroupBy(r => new { r.CreatedDate, Won = DateBucket.StartOfMonth(r.WonDate) }).Select(g => g.Key));",
        "month", "day", "week")]
    [InlineData(
        "Use(from r in partner.Referrals group r by new { Won = DateBucket.StartOfWeek(r.WonDate), r.CreatedDate } into g select g.Key);",
        "week", "day", "month")]
    public async Task The_level_that_the_key_has_is_offered_first(string statements, params string[] units)
    {
        var titles = await Fix.TitlesAsync(new DateKeyCodeFixProvider(), statements);

        Assert.Equal(units.Select(unit => $"Group by {unit}: DateBucket.StartOf{char.ToUpperInvariant(unit[0])}{unit[1..]}"), titles);
    }

    [Fact]
    public Task Another_level_becomes_the_level_of_the_first_date() => Fix.VerifyAsync(
        new DateKeyCodeFixProvider(),
        DateKeyCodeFixProvider.SameLevelKey,
        "Use(partner.Referrals.GroupBy(r => new { A = DateBucket.StartOfDay(r.WonDate), B = DateBucket.StartOfMonth(r.LostDate) }).Select(g => g.Key));",
        "Use(partner.Referrals.GroupBy(r => new { A = DateBucket.StartOfDay(r.WonDate), B = DateBucket.StartOfDay(r.LostDate) }).Select(g => g.Key));");

    [Fact]
    public async Task The_title_of_the_same_level_names_it() => Assert.Equal(
        ["Group by day as the first date of the key: DateBucket.StartOfDay"],
        await Fix.TitlesAsync(
            new DateKeyCodeFixProvider(),
            "Use(partner.Referrals.GroupBy(r => new { A = DateBucket.StartOfDay(r.WonDate), B = DateBucket.StartOfMonth(r.LostDate) }).Select(g => g.Key));"));

    [Fact]
    public Task All_dates_get_a_bucket_at_once() => Fix.VerifyAllAsync(
        new DateKeyCodeFixProvider(),
        DateKeyCodeFixProvider.KeyOf("StartOfMonth"),
        """
        Use(partner.Referrals.GroupBy(r => new { r.CreatedDate, Won = r.WonDate }).Select(g => g.Key));
                Use(partner.Referrals.Select(r => r.LostDate).Distinct());
        """,
        """
        Use(partner.Referrals.GroupBy(r => new { CreatedDate = DateBucket.StartOfMonth(r.CreatedDate), Won = DateBucket.StartOfMonth(r.WonDate) }).Select(g => g.Key));
                Use(partner.Referrals.Select(r => DateBucket.StartOfMonth(r.LostDate)).Distinct());
        """);

    [Fact]
    public Task All_other_levels_become_the_first_at_once() => Fix.VerifyAllAsync(
        new DateKeyCodeFixProvider(),
        DateKeyCodeFixProvider.SameLevelKey,
        "Use(partner.Referrals.GroupBy(r => new { A = DateBucket.StartOfDay(r.WonDate), B = DateBucket.StartOfWeek(r.LostDate), C = DateBucket.StartOfMonth(r.WonDate) }).Select(g => g.Key));",
        "Use(partner.Referrals.GroupBy(r => new { A = DateBucket.StartOfDay(r.WonDate), B = DateBucket.StartOfDay(r.LostDate), C = DateBucket.StartOfDay(r.WonDate) }).Select(g => g.Key));");

    [Fact]
    public async Task A_date_whose_type_is_needed_as_it_is_gets_no_bucket() => Assert.Empty(await Fix.TitlesAsync(
        new DateKeyCodeFixProvider(),
        "Use(from r in partner.Referrals let day = r.CreatedDate!.Value group r by day into g select g.Key.Year);"));

    [Fact]
    public async Task The_library_need_not_be_imported()
    {
        const string Source = """
            public static class Report
            {
                public static object Run(PartnerAnalytics.Linq.PartnerAnalyticsClient partner) =>
                    partner.Referrals.GroupBy(r => r.CreatedDate).Select(g => g.Key);
            }

            """;
        using var project = new FixedProject(new DateKeyCodeFixProvider(), Source);
        await project.ApplyAsync((await project.OfferAsync())[0]);

        Assert.Equal(
            Source.Replace("r.CreatedDate", "PartnerAnalytics.Linq.DateBucket.StartOfDay(r.CreatedDate)", StringComparison.Ordinal),
            await project.TextOfAsync(0));
        Assert.Empty(await project.RemainingAsync());
    }
}
