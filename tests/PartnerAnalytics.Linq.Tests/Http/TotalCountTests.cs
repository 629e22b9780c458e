using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>A total that changes between the pages of one enumeration tells that the data was refreshed meanwhile.</summary>
public sealed class TotalCountTests
{
    private const string Link = "https://partner.example/partner/v1/analytics/samples?page=";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_total_that_changes_is_reported_and_the_reading_goes_on(bool isAsync)
    {
        var changes = new List<AnalyticsTotalCountChange>();
        var connection = ThreePages(2, 3, 3).Connect(options => options.TotalCountChanged = changes.Add);

        Assert.Equal(3, (await connection.ReadAllAsync(new SampleRequest(), isAsync)).Count);
        Assert.Equal([new AnalyticsTotalCountChange("samples", 2, 3)], changes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_option_makes_it_an_error(bool isAsync)
    {
        var http = ThreePages(2, 3, 3);
        var connection = http.Connect(options => options.RequireStableTotalCount = true);

        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => connection.ReadAllAsync(new SampleRequest(), isAsync));
        Assert.Contains("its total count is 3, that of the pages before was 2", e.Message);
        Assert.True(e.IsTransient);
        Assert.Equal(2, http.Requests.Count);
    }

    [Theory]
    [InlineData("3.0")]
    [InlineData("3e0")]
    [InlineData("\"3.00\"")]
    [InlineData("3")]
    public async Task A_total_is_the_same_number_however_it_is_written(string total)
    {
        var http = new StubHttp().Respond(PageOf(0, 2, $",\"TotalCount\":{total}")).Respond(PageOf(2, 3, $",\"TotalCount\":{total}"));
        Assert.Equal(Ids(0, 3), (await http.Connect().ReadAllAsync(new SampleRequest(), isAsync: true)).Select(r => r.Id));
    }

    [Theory]
    [InlineData("2.5")]
    [InlineData("-1")]
    [InlineData("-1.0")]
    [InlineData("99999999999999999999")]
    public async Task What_is_no_number_of_rows_is_no_total(string total)
    {
        var e = await FailingBodyAsync(PageOf(0, 2, $",\"TotalCount\":{total}"), isAsync: true);
        Assert.Contains("its total count should be a whole number that is not negative", e.Message);
    }

    [Fact]
    public async Task A_total_that_stays_is_not_reported_and_neither_is_the_count_of_a_page()
    {
        var changes = new List<AnalyticsTotalCountChange>();
        void Configure(PartnerAnalyticsClientOptions options) => options.TotalCountChanged = changes.Add;

        await ThreePages(3, 3, 3).Connect(Configure).ReadAllAsync(new SampleRequest(), isAsync: true);
        await ThreePages(1, 1, 1).Connect(Configure).ReadAllAsync(new SampleRequest(), isAsync: true);
        await ThreePages(3, 1, 3).Connect(Configure).ReadAllAsync(new SampleRequest(), isAsync: true);
        await ThreePages(3, null, 3).Connect(Configure).ReadAllAsync(new SampleRequest(), isAsync: true);

        Assert.Empty(changes);
    }

    private static StubHttp ThreePages(int? first, int? second, int? third) => new StubHttp()
        .Respond(Page(0, first, 2))
        .Respond(Page(1, second, 3))
        .Respond(Page(2, third, null));

    private static string Page(int row, int? total, int? next) => PageOf(
        row,
        row + 1,
        (total is null ? "" : $",\"TotalCount\":{total}") + (next is null ? ",\"@nextLink\":null" : $",\"@nextLink\":\"{Link}{next}\""));
}
