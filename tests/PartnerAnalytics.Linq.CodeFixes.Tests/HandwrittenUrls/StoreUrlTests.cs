namespace PartnerAnalytics.Linq.CodeFixes.Tests.HandwrittenUrls;

/// <summary>URLs of the Microsoft Store become queries that ask for the same.</summary>
public sealed class StoreUrlTests
{
    private const string Base = "https://manage.devcenter.microsoft.com/v1.0/my/analytics/";
    private const string Days = "r.Date >= new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero) && r.Date < new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero)";

    [Theory]
    [InlineData(
        "reviews?applicationId=9NBLGGGZ5QDR&startDate=1/1/2021&endDate=12/31/2021&top=10&skip=0",
        "Reviews.Where(r => r.ApplicationId == \"9NBLGGGZ5QDR\" && " + Days + ").Skip(0).Take(10)")]
    [InlineData(
        "reviews?applicationId=9NBLGGGZ5QDR&startDate=2021-01-01&endDate=2021/12/31&filter=contains(reviewText,'great') and deviceRAM lt 2048",
        "Reviews.Where(r => r.ApplicationId == \"9NBLGGGZ5QDR\" && " + Days + ").Where(r => r.ReviewText!.Contains(\"great\") && r.DeviceRAM < 2048)")]
    [InlineData(
        "reviews?applicationId=9NBLGGGZ5QDR&startDate=2021-01-01&endDate=2021/12/31&$filter=market eq 'US'",
        "Reviews.Where(r => r.ApplicationId == \"9NBLGGGZ5QDR\" && " + Days + ").Where(r => r.Market == \"US\")")]
    [InlineData(
        "ratings?applicationId=x&startDate=2021-01-01&endDate=2021-12-31&groupby=date,market",
        "AppRatings.Where(a => a.ApplicationId == \"x\" && a.Date >= new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero) && "
        + "a.Date < new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero)).GroupBy(a => new { Day = DateBucket.StartOfDay(a.Date), a.Market })"
        + ".Select(g => new { g.Key.Day, g.Key.Market, OneStar = g.Sum(a => a.OneStar), TwoStars = g.Sum(a => a.TwoStars), "
        + "ThreeStars = g.Sum(a => a.ThreeStars), FourStars = g.Sum(a => a.FourStars), FiveStars = g.Sum(a => a.FiveStars) })")]
    [InlineData(
        "installs?applicationId=x&startDate=2021-01-01&endDate=2021-12-31&filter=market eq 'US'",
        "AppInstalls.Where(a => a.ApplicationId == \"x\" && a.Date >= new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero) && "
        + "a.Date < new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero)).Where(a => a.Market == \"US\").GroupBy(a => 1)"
        + ".Select(g => new { SuccessfulInstallCount = g.Sum(a => a.SuccessfulInstallCount) })")]
    [InlineData(
        "usagedaily?applicationId=x&startDate=2021-01-01&endDate=2021-12-31&groupby=market&orderby=market desc",
        "DailyUsage.Where(d => d.ApplicationId == \"x\" && d.Date >= new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero) && "
        + "d.Date < new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero)).GroupBy(d => d.Market).OrderByDescending(g => g.Key)"
        + ".Select(g => new { Market = g.Key, DailySessionCount = g.Sum(d => d.DailySessionCount), "
        + "EngagementDurationMinutes = g.Sum(d => d.EngagementDurationMinutes), DailyActiveUsers = g.Figure(d => d.DailyActiveUsers), "
        + "DailyActiveDevices = g.Figure(d => d.DailyActiveDevices), DailyNewUsers = g.Figure(d => d.DailyNewUsers), "
        + "DailyNewDevices = g.Figure(d => d.DailyNewDevices), MonthlyActiveUsers = g.Figure(d => d.MonthlyActiveUsers), "
        + "MonthlyActiveDevices = g.Figure(d => d.MonthlyActiveDevices), MonthlyNewUsers = g.Figure(d => d.MonthlyNewUsers), "
        + "MonthlyNewDevices = g.Figure(d => d.MonthlyNewDevices) })")]
    public Task A_url_asks_for_what_its_query_asks_for(string url, string query) => UrlVerifier.VerifyAsync($"\"{Base}{url}\"", query, "store");

    [Theory]
    [InlineData(
        "$\"" + Base + "reviews?applicationId={market}&startDate={day:yyyy-MM-dd}&endDate={day:yyyy-MM-dd}\"",
        "Reviews.Where(r => r.ApplicationId == market && r.Date >= new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) && "
        + "r.Date < new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddDays(1))")]
    [InlineData(
        "$\"{host}/v1.0/my/analytics/reviews?applicationId={market}&startDate={from:yyyy-MM-dd}&endDate={from:yyyy-MM-dd}&top={rows}\"",
        "Reviews.Where(r => r.ApplicationId == market && r.Date >= new DateTimeOffset(from.Date.Ticks, TimeSpan.Zero) && "
        + "r.Date < new DateTimeOffset(from.Date.Ticks, TimeSpan.Zero).AddDays(1)).Take(rows)")]
    [InlineData(
        "$\"/v1.0/my/analytics/reviews?applicationId={market}&startDate={name}&endDate={name}&skip={page}\"",
        "Reviews.Where(r => r.ApplicationId == market).Skip(page).WithParameter(\"startDate\", name).WithParameter(\"endDate\", name)")]
    public async Task Values_stay_where_they_are(string url, string query)
    {
        var source = UrlFile.ToFile(url);
        Assert.Equal(
            UrlFile.ToFile($"store.{query}.ToRequestUri().AbsoluteUri"), UrlVerifier.InOneLine(await UrlFile.FixAsync(source)),
            ignoreLineEndingDifferences: true);
    }

    /// <summary>A query that would be refused stands for no URL, nor does what a query cannot say.</summary>
    [Theory]
    [InlineData(Base + "reviews?startDate=1/1/2021&endDate=12/31/2021")]
    [InlineData(Base + "reviews?applicationId=x&startDate=1/1/2021")]
    [InlineData(Base + "insights?applicationId=x")]
    [InlineData(Base + "installs?applicationId=x&startDate=2021-01-01&endDate=2021-12-31&aggregationLevel=week")]
    [InlineData(Base + "referrals?top=5")]
    [InlineData("https://api.partnercenter.microsoft.com/partner/v1/analytics/reviews?top=5")]
    public async Task Other_urls_are_left_alone(string url)
    {
        using var project = UrlFile.Open(UrlFile.ToFile($"\"{url}\""));
        Assert.Empty(await project.RemainingAsync());
    }

    /// <summary>The services have resources of one path.</summary>
    [Theory]
    [InlineData(Base, "store.SubscriptionAddOns.Where(s => s.ApplicationId == \"x\"")]
    [InlineData("https://api.partnercenter.microsoft.com/partner/v1/analytics/", "partner.Subscriptions.WithParameter(\"applicationId\", \"x\"")]
    public async Task The_url_tells_the_service(string root, string query)
    {
        var url = root + "subscriptions?applicationId=x&startDate=2021-01-01&endDate=2021-01-01";
        Assert.Contains(query, UrlVerifier.InOneLine(await UrlFile.FixAsync(UrlFile.ToFile($"\"{url}\""))));
    }
}
