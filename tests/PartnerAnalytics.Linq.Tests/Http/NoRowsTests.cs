using Azure.Core.Pipeline;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary><c>ThrowIfEmpty</c>: a query of rows that brings none at all is an error; and that nothing came is said plainly.</summary>
public sealed class NoRowsTests
{
    private const string Said =
        "Reading 'referrals' from Partner Center returned no rows, but ThrowIfEmpty requires some. Check the query's conditions, the roles of the signed-in user";

    private static readonly DateTimeOffset From = new(2018, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Func<AnalyticsQueryable<Referral>, Task<object?>>> Readings = new()
    {
        ["list"] = async q => (await q.ToListAsync()).Count,
        ["array"] = async q => (await q.Select(r => r.Id).ToArrayAsync()).Length,
        ["dictionary"] = async q => (await q.ToDictionaryAsync(r => r.Id!)).Count,
        ["taken"] = async q => (await q.Take(3).ToListAsync()).Count,
        ["skipped"] = async q => (await q.Skip(3).ToListAsync()).Count,
        ["grouped"] = async q => (await q.Select(r => r.Status).Distinct().ToListAsync()).Count,
        ["loop"] = async q =>
        {
            var count = 0;
            await foreach (var row in q)
            {
                count++;
            }

            return count;
        },
        ["pages"] = async q =>
        {
            var count = 0;
            await foreach (var page in q.AsPages())
            {
                count += page.Values.Count;
            }

            return count;
        },
        ["synchronous"] = q => Task.FromResult<object?>(q.ToList().Count),
        ["windows"] = async q => (await q.Where(r => r.CreatedDate >= From && r.CreatedDate < From.AddDays(3)).PartitionBy(r => DateBucket.StartOfDay(r.CreatedDate)).ToListAsync()).Count,
        ["count"] = async q => await q.CountAsync(),
        ["synchronous count"] = q => Task.FromResult<object?>(q.Count()),
        ["any"] = async q => await q.AnyAsync() ? 1 : 0,
        ["first or default"] = async q => await q.FirstOrDefaultAsync() is null ? 0 : 1,
        ["single or default"] = async q => await q.SingleOrDefaultAsync() is null ? 0 : 1,
        ["synchronous first or default"] = q => Task.FromResult<object?>(q.FirstOrDefault() is null ? 0 : 1),
        ["synchronous single or default"] = q => Task.FromResult<object?>(q.SingleOrDefault() is null ? 0 : 1),
        ["default if empty"] = async q => (await q.DefaultIfEmpty().ToListAsync()).Count - 1,
        ["numbered"] = async q => (await q.Index().ToListAsync()).Count,
        ["take 0"] = async q => (await q.Take(0).ToListAsync()).Count,
    };

    [Theory]
    [InlineData("list")]
    [InlineData("array")]
    [InlineData("dictionary")]
    [InlineData("taken")]
    [InlineData("skipped")]
    [InlineData("grouped")]
    [InlineData("numbered")]
    [InlineData("loop")]
    [InlineData("pages")]
    [InlineData("synchronous")]
    [InlineData("windows")]
    public async Task A_query_of_rows_without_any_is_an_error_where_the_option_says_so(string reading)
    {
        foreach (var readAhead in new[] { true, false })
        {
            Assert.Equal(0, await Readings[reading](Empty().Query(o => o.ReadAhead = readAhead)));
            var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Readings[reading](Empty().Query(o => (o.ReadAhead, o.ThrowIfEmpty) = (readAhead, true))));
            Assert.StartsWith(Said, e.Message);
            Assert.Equal((200, false, "referrals"), (e.Status, e.IsTransient, e.Resource));
            Assert.Equal(reading != "windows", e.RequestId is not null);
        }
    }

    [Theory]
    [InlineData("count")]
    [InlineData("synchronous count")]
    [InlineData("any")]
    [InlineData("first or default")]
    [InlineData("single or default")]
    [InlineData("synchronous first or default")]
    [InlineData("synchronous single or default")]
    [InlineData("default if empty")]
    [InlineData("take 0")]
    public async Task What_says_itself_that_there_is_none_does_so(string reading) =>
        Assert.Equal(0, await Readings[reading](Empty().Query(o => o.ThrowIfEmpty = true)));

    [Fact]
    public async Task First_and_single_throw_as_they_do_in_LINQ()
    {
        var query = Empty().Query(o => o.ThrowIfEmpty = true);
        await Assert.ThrowsAsync<InvalidOperationException>(() => query.FirstAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => query.SingleAsync());
        Assert.Throws<InvalidOperationException>(() => query.First());
        Assert.Throws<InvalidOperationException>(() => query.Single());
    }

    [Theory]
    [InlineData("list")]
    [InlineData("loop")]
    [InlineData("pages")]
    [InlineData("windows")]
    [InlineData("synchronous")]
    public async Task A_single_row_is_enough(string reading)
    {
        var service = new PagingService { Rows = 1 };
        Assert.True((int)(await Readings[reading](service.Query(o => o.ThrowIfEmpty = true)))! >= 1);
    }

    [Fact]
    public async Task Windows_without_rows_are_no_error_beside_others()
    {
        var windows = 0;
        var http = new StubHttp().Route(_ => StubResponse.Text(
            ++windows == 2 ? Connecting.PageOf(0, 1) : "{\"value\":[]}"));
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(http)), ThrowIfEmpty = true };
        var query = new PartnerAnalyticsClient(Connecting.Endpoint, Connecting.Credential, options).Referrals;
        Assert.Equal(1, await Readings["windows"](query));
        Assert.Equal(3, windows);
    }

    [Fact]
    public async Task A_reading_that_goes_on_after_rows_may_find_no_more()
    {
        var service = new PagingService { Rows = 100 };
        var query = service.Query(o => o.ThrowIfEmpty = true);
        string? token = null;
        await foreach (var page in query.AsPages(pageSizeHint: 100))
        {
            token = page.ContinuationToken;
            break;
        }

        var pages = 0;
        await foreach (var page in query.AsPages(token, pageSizeHint: 100))
        {
            Assert.Empty(page.Values);
            pages++;
        }

        Assert.Equal(1, pages);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("synchronous")]
    [InlineData("pages")]
    [InlineData("windows")]
    [InlineData("any")]
    [InlineData("count")]
    [InlineData("first or default")]
    public async Task Progress_says_that_nothing_came(string reading)
    {
        var progress = new Recorder();
        await Readings[reading](Empty().Query().WithProgress(progress));
        Assert.Equal(0, progress.Reports[^1].Total);
        Assert.True(progress.Reports[^1].IsEmpty);
    }

    [Fact]
    public async Task Progress_of_rows_never_says_so()
    {
        var progress = new Recorder();
        await new PagingService().Query().WithPageSize(50).WithProgress(progress).ToListAsync();
        Assert.Equal(6, progress.Reports.Count);
        Assert.All(progress.Reports, report => Assert.False(report.IsEmpty));
        Assert.False(new AnalyticsProgress(0, 1, null).IsEmpty);
    }

    [Fact]
    public void Off_is_the_default() => Assert.False(new PartnerAnalyticsClientOptions().ThrowIfEmpty);

    private static PagingService Empty() => new() { Rows = 0, TotalCount = _ => 0, HasNullLink = true };

    private sealed class Recorder : IProgress<AnalyticsProgress>
    {
        public List<AnalyticsProgress> Reports { get; } = [];

        public void Report(AnalyticsProgress value) => Reports.Add(value);
    }
}
