using System.Globalization;
using System.Linq.Expressions;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Store;

/// <summary>Inputs on which comparable libraries have failed, for the Store: the reports are named beside them.</summary>
public sealed class StoreOutsideInputTests
{
    private const string App = "9NBLGGGZ5QDR";
    private const string October = "?applicationId=9NBLGGGZ5QDR&startDate=2026-10-01&endDate=2026-10-31";
    private static readonly DateTimeOffset From = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = From.AddMonths(1);

    /// <summary>ElasticLINQ 4: the key of a constant is the constant. efcore 11905 and 24561: an empty key.</summary>
    [Fact]
    public async Task The_key_of_all_rows_is_what_the_query_says()
    {
        using var http = Always("""{"Value":[{"acquisitionQuantity":7}],"TotalCount":1}""");
        Assert.Equal(1, await InOctober(http).GroupBy(a => 1).Select(g => g.Key).SingleAsync());
        Assert.Equal(October + "&top=2", http.Requests[^1].Uri.Query);
        var total = await InOctober(http).GroupBy(a => new { }).Select(g => new { g.Key, Sum = g.Sum(a => a.AcquisitionQuantity) }).ToListAsync();
        Assert.Equal("{ }", Assert.Single(total).Key.ToString());
        Assert.Equal(7, total[0].Sum);
        Assert.Equal(October, http.Requests[^1].Uri.Query);
        var text = "all";
        Assert.Equal(
            ("all", 7L), await InOctober(http).GroupBy(a => text, (key, rows) => ValueTuple.Create(key, rows.Sum(a => a.AcquisitionQuantity!.Value))).FirstAsync());
    }

    /// <summary>linq2dynamodb 56, FSharp.AWS.DynamoDB 21 and 61: a condition on the key, said twice or in another form.</summary>
    [Fact]
    public void Conditions_become_parameters_in_all_their_forms()
    {
        using var http = Always("");
        Expression<Func<AppAcquisition, bool>>[] forms =
        [
            a => a.ApplicationId == App && a.ApplicationId == App && a.Date >= From && a.Date < Until && a.Date >= From,
            a => App == a.ApplicationId && From <= a.Date && Until > a.Date,
            a => a.ApplicationId!.Equals(App) && a.Date!.Value >= From && a.Date.Value < Until,
            a => string.Equals(a.ApplicationId, App) && a.Date!.Value.CompareTo(From) >= 0 && DateTimeOffset.Compare(a.Date.Value, Until) < 0,
            a => (a.ApplicationId == App) == true && (a.Date >= From && (a.Date < Until && true)),
            a => a.Date != null && a.Date >= From && a.Date < Until && a.ApplicationId == App,
            a => a.Date.HasValue && a.Date.Value >= From && a.Date.Value <= Until.AddDays(-1) && a.ApplicationId == App,
            a => a.ApplicationId == App && a.Date > From.AddDays(-1) && a.Date < Until.ToOffset(TimeSpan.FromHours(9)),
        ];
        foreach (var form in forms)
        {
            var query = Client(http).AppAcquisitions.Where(form).GroupBy(a => 1).Select(g => g.Sum(a => a.AcquisitionQuantity));
            Assert.Equal((form.ToString(), October), (form.ToString(), query.ToRequestUri().Query));
        }
    }

    /// <summary>cloudquery 10458, awslabs/mcp 3706: the end of a range, one day too few or too many. Midnight elsewhere is inside of a day.</summary>
    [Fact]
    public void A_midnight_that_is_none_in_UTC_is_refused()
    {
        using var http = Always("");
        var local = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(1));
        var e = Assert.Throws<AnalyticsQueryException>(() => Client(http).AppAcquisitions
            .Where(a => a.ApplicationId == App && a.Date >= From && a.Date < local).Take(5).ToRequestUri());
        Assert.Equal("PAL1010", e.RuleId);
        Assert.Contains("lies inside of one", e.Message);
    }

    /// <summary>AppSales-Mobile 155, itunes-connect 1: dates in the form of another country.</summary>
    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public async Task Dates_are_those_of_no_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            using var http = Always("""{"Value":[{"date":"3/5/2021 12:48:33 PM","acquisitionQuantity":"7","purchasePriceUSDAmount":1.5}],"TotalCount":1}""");
            var row = Assert.Single(await InOctober(http).Take(10).ToListAsync());
            Assert.Equal(new DateTimeOffset(2021, 3, 5, 12, 48, 33, TimeSpan.Zero), row.Date);
            Assert.Equal((7L, 1.5m), (row.AcquisitionQuantity!.Value, row.PurchasePriceUSDAmount!.Value));
            Assert.StartsWith(October, http.Requests[^1].Uri.Query);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>odata.net 3574, mongo-efcore-provider 362, KORM 9, efcore 12314: the sum of nothing, of nulls, of doubles.</summary>
    [Fact]
    public async Task The_sum_of_nothing_is_zero_for_every_type()
    {
        using var http = Always("""{"Value":[],"TotalCount":0}""");
        Assert.Equal(0L, await InOctober(http).SumAsync(a => a.AcquisitionQuantity));
        Assert.Equal(0m, await InOctober(http).SumAsync(a => a.PurchasePriceUSDAmount!.Value));
        Assert.Equal(0d, await Client(http).AppErrors.Where(e => e.ApplicationId == App && e.Date >= From && e.Date < Until).SumAsync(e => e.EventCount));
        Assert.Empty(await InOctober(http).GroupBy(a => 1).Select(g => g.Sum(a => a.AcquisitionQuantity)).ToListAsync());
    }

    /// <summary>dotnet/runtime 29508 and its kin: what is added up overflows rather than wrapping round.</summary>
    [Fact]
    public async Task A_sum_that_is_too_large_is_an_error()
    {
        using var http = Always("""{"Value":[{"acquisitionQuantity":9223372036854775807},{"acquisitionQuantity":1}],"TotalCount":2}""");
        await Assert.ThrowsAsync<OverflowException>(() => InOctober(http).SumAsync(a => a.AcquisitionQuantity));
    }

    /// <summary>ga-dev-tools 402 and 355, canonry 151: users who come on two days are one user.</summary>
    [Fact]
    public async Task Who_is_active_is_not_added_up()
    {
        using var http = Always("""{"Value":[{"monthlyActiveUsers":4}],"TotalCount":1}""");
        var usage = Client(http).MonthlyUsage.Where(u => u.ApplicationId == App && u.Date >= From && u.Date < Until);
        Assert.Equal(4, await usage.GroupBy(u => 1).Select(g => g.Figure(u => u.MonthlyActiveUsers)).SingleAsync());
        await Assert.ThrowsAsync<AnalyticsQueryException>(() => usage.SumAsync(u => u.MonthlyActiveUsers));
        await Assert.ThrowsAsync<AnalyticsQueryException>(() => usage.Select(u => u.AverageDailyActiveUsers).SumAsync());
    }

    private static StubHttp Always(string body)
    {
        var http = new StubHttp();
        http.Route(_ => StubResponse.Text(body));
        return http;
    }

    private static StoreAnalyticsClient Client(StubHttp http) => new(new HttpClient(http) { BaseAddress = new Uri("https://localhost/") });

    private static AnalyticsQueryable<AppAcquisition> InOctober(StubHttp http) =>
        Client(http).AppAcquisitions.Where(a => a.ApplicationId == App && a.Date >= From && a.Date < Until);
}
