using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Store;

/// <summary>Responses of the Store: their dates, Booleans and links.</summary>
public sealed class StoreRowTests
{
    private static readonly DateTimeOffset From = new(2021, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("3/5/2021 12:48:33 PM", "2021-03-05T12:48:33Z")]
    [InlineData("12/31/2021 1:02:03 AM", "2021-12-31T01:02:03Z")]
    [InlineData("3/5/2021", "2021-03-05T00:00:00Z")]
    [InlineData("2022-07-12 00:00:00", "2022-07-12T00:00:00Z")]
    [InlineData("2019-01-15T01:00:00.0000000Z", "2019-01-15T01:00:00Z")]
    [InlineData("2015-07-29", "2015-07-29T00:00:00Z")]
    public async Task Dates_come_in_several_forms(string text, string expected)
    {
        using var http = new StubHttp().Respond($$"""{"Value":[{"date":"{{text}}","isRevised":"false","reviewerName":""}],"@nextLink":"","TotalCount":1}""");
        var review = Assert.Single(await Reviews(http).ToListAsync());
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), review.Date);
        Assert.False(review.IsRevised);
        Assert.Equal("", review.ReviewerName);
    }

    [Fact]
    public async Task A_date_of_another_form_is_an_error()
    {
        using var http = new StubHttp().Respond("""{"Value":[{"date":"25/12/2021"}],"TotalCount":1}""");
        await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Reviews(http).ToListAsync());
    }

    [Fact]
    public async Task Further_pages_are_requested_by_the_query_and_not_by_the_link_whose_last_day_is_late()
    {
        using var http = new StubHttp()
            .Respond("""{"Value":[{"id":"a"},{"id":"b"}],"@nextLink":"reviews?applicationId=9NBLGGGZ5QDR&startDate=2021/03/01&endDate=2021/04/01&skip=2","TotalCount":3}""")
            .Respond("""{"Value":[{"id":"c"}],"@nextLink":null,"TotalCount":3}""");
        Assert.Equal(["a", "b", "c"], (await Reviews(http).ToListAsync()).Select(review => review.Id));
        Assert.Equal(
            [
                "/v1.0/my/analytics/reviews?applicationId=9NBLGGGZ5QDR&startDate=2021-03-01&endDate=2021-03-31",
                "/v1.0/my/analytics/reviews?applicationId=9NBLGGGZ5QDR&startDate=2021-03-01&endDate=2021-03-31&skip=2",
            ],
            http.Requests.Select(request => request.Uri.PathAndQuery));
    }

    [Fact]
    public async Task Windows_of_time_are_days_of_the_request()
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text("""{"Value":[{"acquisitionQuantity":1}],"TotalCount":1}""", 200));
        var store = new StoreAnalyticsClient(new HttpClient(http) { BaseAddress = new Uri("https://localhost/") });
        var parts = store.AppAcquisitions
            .Where(a => a.ApplicationId == "9NBLGGGZ5QDR" && a.Date >= From.AddDays(9) && a.Date < From.AddDays(40))
            .PartitionBy(a => DateBucket.StartOfMonth(a.Date!.Value));
        var rows = 0;
        await foreach (var _ in parts.AsAsyncEnumerable())
        {
            rows++;
        }

        Assert.Equal(2, rows);
        Assert.Equal(
            ["startDate=2021-03-10&endDate=2021-03-31", "startDate=2021-04-01&endDate=2021-04-09"],
            http.Requests.Select(request => string.Join('&', request.Uri.Query.Split('&')[1..3])));
    }

    private static AnalyticsQueryable<Review> Reviews(StubHttp http) =>
        new StoreAnalyticsClient(new HttpClient(http) { BaseAddress = new Uri("https://localhost/") }).Reviews
            .Where(r => r.ApplicationId == "9NBLGGGZ5QDR" && r.Date >= From && r.Date < From.AddMonths(1));
}
