using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Execution.Windows;

/// <summary>What windows a query is split into, and what is asked for each. Nothing is sent.</summary>
public sealed class WindowTests
{
    private static readonly AnalyticsQueryable<AzureUsage> Usage = Untouched.Client.AzureUsage;

    [Theory]
    [InlineData("2018-01-15", "2018-03-10", "month", "2018-01-15 2018-02-01 2018-03-01 2018-03-10")]
    [InlineData("2018-01-01", "2018-03-01", "month", "2018-01-01 2018-02-01 2018-03-01")]
    [InlineData("2020-02-28", "2020-03-02", "day", "2020-02-28 2020-02-29 2020-03-01 2020-03-02")]
    [InlineData("2019-02-28", "2019-03-02", "day", "2019-02-28 2019-03-01 2019-03-02")]
    [InlineData("2018-12-27", "2019-01-15", "week", "2018-12-27 2018-12-31 2019-01-07 2019-01-14 2019-01-15")]
    [InlineData("2018-05-03", "2018-05-20", "month", "2018-05-03 2018-05-20")]
    [InlineData("2018-05-20", "2018-05-20", "day", "2018-05-20")]
    [InlineData("2018-05-20", "2018-05-03", "day", "")]
    [InlineData("9999-11-30", "9999-12-31", "month", "9999-11-30 9999-12-01 9999-12-31")]
    public void Windows_end_where_buckets_begin(string from, string until, string bucket, string ends)
    {
        var (first, last) = (Day(from), Day(until));
        var windows = Split(Usage.Where(x => x.UsageDate >= first && x.UsageDate < last), bucket).ToWindows();

        var expected = ends.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day).ToArray();
        Assert.Equal(expected.Zip(expected.Skip(1), (a, b) => new AnalyticsWindow(a, b)), windows);
    }

    [Fact]
    public void Each_window_is_asked_for_by_its_own_bounds_in_the_place_of_the_query_s()
    {
        var until = Day("2018-03-10");
        var query = Usage.Where(x => x.MeterUnit == "a" && x.UsageDate > Day("2018-01-15") && x.MeterCategory != null && x.UsageDate <= until)
            .Where(x => x.ServiceType == "b" || x.UsageDate == null);

        Assert.Equal(
            [
                "meterUnit eq 'a' and usageDate gt cast('2018-01-15', Edm.DateTimeOffset) and usageDate lt cast('2018-02-01', Edm.DateTimeOffset)"
                    + " and meterCategory ne null and (serviceType eq 'b' or usageDate eq null)",
                "meterUnit eq 'a' and usageDate ge cast('2018-02-01', Edm.DateTimeOffset) and usageDate lt cast('2018-03-01', Edm.DateTimeOffset)"
                    + " and meterCategory ne null and (serviceType eq 'b' or usageDate eq null)",
                "meterUnit eq 'a' and usageDate ge cast('2018-03-01', Edm.DateTimeOffset) and usageDate le cast('2018-03-10', Edm.DateTimeOffset)"
                    + " and meterCategory ne null and (serviceType eq 'b' or usageDate eq null)",
            ],
            Filters(Split(query, "month")));
    }

    [Fact]
    public void The_closest_bounds_count_and_the_others_are_left_out()
    {
        var query = Usage
            .Where(x => x.UsageDate >= Day("2018-01-01") && x.UsageDate < Day("2018-06-01"))
            .Where(x => !(x.UsageDate <= Day("2018-02-10")) && x.UsageDate != null && Day("2018-03-05") >= x.UsageDate);

        Assert.Equal(
            [
                "usageDate gt cast('2018-02-10', Edm.DateTimeOffset) and usageDate lt cast('2018-03-01', Edm.DateTimeOffset)",
                "usageDate ge cast('2018-03-01', Edm.DateTimeOffset) and usageDate le cast('2018-03-05', Edm.DateTimeOffset)",
            ],
            Filters(Split(query.Where(x => x.UsageDate > Day("2018-02-10")), "month"))
                .Select(filter => filter.Replace(" and (usageDate gt cast('2018-02-10', Edm.DateTimeOffset) or usageDate eq null)", "")
                    .Replace(" and usageDate ne null", "")));
    }

    [Fact]
    public void One_moment_is_one_window()
    {
        var noon = Day("2018-05-20").AddHours(12);
        var split = Split(Usage.Where(x => x.UsageDate == noon), "day");

        Assert.Equal([new AnalyticsWindow(noon, noon.AddTicks(1))], split.ToWindows());
        Assert.Equal(["usageDate eq cast('2018-05-20T12:00:00Z', Edm.DateTimeOffset)"], Filters(split));
    }

    [Fact]
    public void Bounds_in_other_zones_are_cut_in_UTC()
    {
        var from = new DateTimeOffset(2018, 3, 1, 1, 0, 0, TimeSpan.FromHours(2));
        var windows = Split(Usage.Where(x => x.UsageDate >= from && x.UsageDate < Day("2018-03-02")), "day").ToWindows();

        Assert.Equal(["2018-02-28 23", "2018-03-01 00"], windows.Select(window => window.From.UtcDateTime.ToString("yyyy-MM-dd HH")));
        Assert.All(windows, window => Assert.Equal(TimeSpan.Zero, window.From.Offset));
    }

    [Fact]
    public void Captured_values_are_those_of_the_call()
    {
        var until = Day("2018-02-01");
        var split = Split(Usage.Where(x => x.UsageDate >= Day("2018-01-01") && x.UsageDate < until), "month");
        Assert.Single(split.ToWindows());

        until = Day("2018-04-01");
        Assert.Equal(3, split.ToWindows().Count);
    }

    [Fact]
    public void Projections_parameters_and_page_sizes_stay()
    {
        var split = Usage.Where(x => x.UsageDate >= Day("2018-01-01") && x.UsageDate < Day("2018-02-01"))
            .Select(x => new { Date = x.UsageDate, Double = x.Quantity * 2 })
            .WithPageSize(500).WithParameter("a", "b")
            .PartitionBy(y => DateBucket.StartOfMonth(y.Date!.Value));

        Assert.EndsWith("&top=500&a=b", Assert.Single(split.ToRequestUris()).Query);
        Assert.Equal(
            "GET usage/azure?filter=usageDate ge {WindowTests.Day(\"2018-01-01\")} and usageDate lt {WindowTests.Day(\"2018-02-01\")}&a=b "
            + "(in pages of 500 rows) (by month of usageDate)",
            split.ToString());
    }

    [Fact]
    public void A_query_without_rows_has_no_windows()
    {
        DateTimeOffset? none = null;
        Assert.Empty(Split(Usage.Where(x => x.UsageDate >= none && x.UsageDate < Day("2018-02-01")), "month").ToWindows());
        Assert.Empty(Split(Usage.Where(x => false), "month").ToRequestUris());
    }

    [Fact]
    public void Time_that_is_not_bounded_is_refused_with_what_to_add()
    {
        var day = Day("2018-01-01");
        AssertRefused(Usage, "no bounds of 'usageDate'");
        AssertRefused(Usage.Where(x => x.UsageDate >= day), "no upper bound of 'usageDate'");
        AssertRefused(Usage.Where(x => x.UsageDate < day && x.UsageDate != day), "no lower bound of 'usageDate'");
        AssertRefused(Usage.Where(x => (x.UsageDate >= day && x.UsageDate < day.AddDays(3)) || x.MeterUnit == "a"), "no bounds of 'usageDate'");
        AssertRefused(Usage.WhereRaw("usageDate ge cast('2018-01-01', Edm.DateTimeOffset)").Where(x => x.UsageDate < day), "no lower bound");
    }

    [Fact]
    public void More_windows_than_anybody_means_are_refused()
    {
        DateTimeOffset forgotten = default;
        var query = Usage.Where(x => x.UsageDate >= forgotten && x.UsageDate < Day("2018-01-01"));

        var e = Assert.Throws<InvalidOperationException>(() => Split(query, "month").ToWindows());
        Assert.Equal(
            "PartitionBy would read more than 10000 windows of a month, each by a request, from 0001-01-01 00:00:00Z until 2018-01-01 00:00:00Z. "
            + "Give closer bounds of 'usageDate', or split by a larger DateBucket.",
            e.Message);
    }

    [Fact]
    public void Arguments_are_checked_at_once()
    {
        Assert.Throws<ArgumentNullException>(() => Usage.PartitionBy(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Usage.PartitionBy(x => DateBucket.StartOfDay(x.UsageDate), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Split(Usage, "day").AsPages(pageSizeHint: 10_000));
    }

    private static void AssertRefused(AnalyticsQueryable<AzureUsage> query, string words)
    {
        var e = Assert.Throws<InvalidOperationException>(() => Split(query, "month").ToWindows());
        Assert.Contains(words, e.Message);
        Assert.EndsWith("Add Where(x => x.UsageDate >= from && x.UsageDate < until), outside of any '||'.", e.Message);
    }

    private static PartitionedAnalyticsQuery<AzureUsage> Split(AnalyticsQueryable<AzureUsage> query, string bucket) => bucket switch
    {
        "day" => query.PartitionBy(x => DateBucket.StartOfDay(x.UsageDate)),
        "week" => query.PartitionBy(x => DateBucket.StartOfWeek(x.UsageDate)),
        _ => query.PartitionBy(x => DateBucket.StartOfMonth(x.UsageDate)),
    };

    private static IEnumerable<string> Filters(PartitionedAnalyticsQuery<AzureUsage> query) =>
        query.ToRequestUris().Select(uri => Uri.UnescapeDataString(uri.Query["?filter=".Length..]));

    private static DateTimeOffset Day(string text) => DateTimeOffset.Parse(text + "T00:00:00Z");
}
