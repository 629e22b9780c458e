using Azure.Core;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Store;

/// <summary>What queries of the Store become: conditions that are parameters, rows that are totals, and what is refused.</summary>
public sealed class StoreRequestTests
{
    private const string App = "9NBLGGGZ5QDR";
    private const string Root = "https://manage.devcenter.microsoft.com/v1.0/my/analytics/";
    private static readonly DateTimeOffset From = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = From.AddMonths(1);
    private static readonly StoreAnalyticsClient Store = new(DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException("Nothing is sent.")));

    private static AnalyticsQueryable<AppAcquisition> InOctober =>
        Store.AppAcquisitions.Where(a => a.ApplicationId == App && a.Date >= From && a.Date < Until);

    [Fact]
    public void The_application_and_the_days_are_parameters()
    {
        var perMarket = Store.AppAcquisitions
            .Where(a => a.ApplicationId == "9NBLGGGZ5QDR" && a.Date >= From && a.Date < Until && a.DeviceType == "PC")
            .GroupBy(a => new { a.Market, Day = DateBucket.StartOfDay(a.Date) })
            .Select(g => new { g.Key.Market, g.Key.Day, Sold = g.Sum(a => a.AcquisitionQuantity) });
        Assert.Equal(
            Root + "appacquisitions?applicationId=9NBLGGGZ5QDR&startDate=2026-10-01&endDate=2026-10-31&filter=deviceType eq 'PC'"
            + "&groupby=market,date&aggregationLevel=day",
            Uri.UnescapeDataString(perMarket.ToRequestUri().AbsoluteUri));
        var failures = Store.Reviews.Where(
            r => r.ApplicationId == App && r.Date >= From && r.Date < Until && r.Rating <= 2 && r.ReviewText!.Contains("crash"));
        Assert.Equal(
            Root + "reviews?applicationId=9NBLGGGZ5QDR&startDate=2026-10-01&endDate=2026-10-31&filter=rating le 2 and contains(reviewText,'crash')",
            Uri.UnescapeDataString(failures.ToRequestUri().AbsoluteUri));
    }

    [Fact]
    public void Rows_that_are_totals_are_the_smallest_groups_that_there_are() => Assert.Equal(
        Root + "appacquisitions?applicationId=9NBLGGGZ5QDR&startDate=2026-10-01&endDate=2026-10-31"
        + "&groupby=date,applicationName,acquisitionType,ageGroup,storeClient,gender,market,osVersion,deviceType,orderName"
        + "&aggregationLevel=day&top=10000",
        Uri.UnescapeDataString(InOctober.Take(10_000).ToRequestUri().AbsoluteUri));

    [Theory]
    [InlineData(CompareOperators.GreaterThan, "2026-10-02", null)]
    [InlineData(CompareOperators.GreaterThanOrEqual, "2026-10-01", null)]
    [InlineData(CompareOperators.LessThan, null, "2026-09-30")]
    [InlineData(CompareOperators.LessThanOrEqual, null, "2026-10-01")]
    [InlineData(CompareOperators.Equal, "2026-10-01", "2026-10-01")]
    public void Each_bound_of_totals_is_a_whole_day(CompareOperators op, string? first, string? last)
    {
        var (early, late) = (From.AddYears(-1), From.AddYears(1));
        var days = Store.AppAcquisitions.Where(a => a.ApplicationId == App && a.Date >= early && a.Date <= late);
        var query = op switch
        {
            CompareOperators.GreaterThan => days.Where(a => a.Date > From),
            CompareOperators.GreaterThanOrEqual => days.Where(a => a.Date >= From),
            CompareOperators.LessThan => days.Where(a => a.Date < From),
            CompareOperators.LessThanOrEqual => days.Where(a => a.Date <= From),
            _ => days.Where(a => a.Date == From),
        };
        var expected = $"&startDate={first ?? "2025-10-01"}&endDate={last ?? "2027-10-01"}&";
        Assert.Contains(expected, query.ToRequestUri().Query);
    }

    [Fact]
    public async Task Days_of_which_the_last_is_before_the_first_have_no_rows_and_no_request()
    {
        using var http = new StubHttp();
        var store = new StoreAnalyticsClient(new HttpClient(http) { BaseAddress = new Uri("https://localhost/") });
        Assert.Empty(await store.AppAcquisitions.Where(a => a.ApplicationId == App && a.Date >= Until && a.Date < From).ToListAsync());
        Assert.Empty(http.Requests);
    }

    public static TheoryData<string, string, AnalyticsQueryable<AppAcquisition>> Refusals => new()
    {
        { "PAL1011", "requires 'applicationId'", Store.AppAcquisitions.Where(a => a.Date >= From && a.Date < Until) },
        { "PAL1011", "says no days", Store.AppAcquisitions.Where(a => a.ApplicationId == App) },
        { "PAL1011", "says no last day", Store.AppAcquisitions.Where(a => a.ApplicationId == App && a.Date >= From) },
        { "PAL1011", "says no first day", Store.AppAcquisitions.Where(a => a.ApplicationId == App && a.Date < Until) },
        { "PAL1004", "one first and one last day", InOctober.Where(a => a.Date == From || a.Market == "US") },
        { "PAL1004", "one 'applicationId'", InOctober.Where(a => !(a.ApplicationId == App)) },
        { "PAL1004", "one 'applicationId'", InOctober.Where(a => new[] { App, "9WZDNCRFHXHT" }.Contains(a.ApplicationId)) },
        { "PAL1010", "whole days", Store.AppAcquisitions.Where(a => a.ApplicationId == App && a.Date >= From && a.Date < Until.AddHours(-1)) },
        { "PAL1010", "two values of 'applicationId'", InOctober.Where(a => a.ApplicationId == "9WZDNCRFHXHT") },
        { "PAL1001", "at most 10000", InOctober.Take(10_001) },
        { "PAL1004", "does not filter 'market' with 'contains'", InOctober.Where(a => a.Market!.Contains("U")) },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void What_the_store_cannot_answer_is_refused(string id, string reason, AnalyticsQueryable<AppAcquisition> query)
    {
        var refusal = Assert.Throws<AnalyticsQueryException>(query.ToRequestUri);
        Assert.Equal(id, refusal.RuleId);
        Assert.Contains(reason, refusal.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rows_with_times_take_no_bound_that_would_cut_a_day(bool isGreater)
    {
        var query = isGreater
            ? Store.Reviews.Where(r => r.ApplicationId == App && r.Date > From && r.Date < Until)
            : Store.Reviews.Where(r => r.ApplicationId == App && r.Date >= From && r.Date <= Until);
        Assert.Equal("PAL1004", Assert.Throws<AnalyticsQueryException>(query.ToRequestUri).RuleId);
    }

    [Fact]
    public void A_preview_shows_the_days_that_are_not_known()
    {
        var (from, until) = (From, Until);
        Assert.Equal(
            "GET reviews?applicationId=9NBLGGGZ5QDR&startDate={from}&endDate={until - 1 day}",
            Store.Reviews.Where(r => r.ApplicationId == App && r.Date >= from && r.Date < until).ToString());
    }

    [Fact]
    public void A_resource_is_queried_with_the_client_of_its_service()
    {
        var partner = new PartnerAnalyticsClient(DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException("Nothing is sent.")));
        Assert.Contains("StoreAnalyticsClient", Assert.Throws<ArgumentException>(partner.Query<Review>).Message);
        Assert.Contains("PartnerAnalyticsClient", Assert.Throws<ArgumentException>(Store.Query<Referral>).Message);
    }

    /// <summary>The operators of a bound.</summary>
    public enum CompareOperators
    {
        Equal,
        GreaterThan,
        GreaterThanOrEqual,
        LessThan,
        LessThanOrEqual,
    }
}
