using Azure.Core.Pipeline;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.PagingService;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>A service that puts at most 100 rows on a page, though top asks for more: all rows come, by its link or by skip.</summary>
public sealed class CappedPageTests
{
    private static readonly Dictionary<string, Func<AnalyticsQueryable<Referral>, Task<List<string?>>>> Readings = new()
    {
        ["all"] = q => IdsAsync(q),
        ["page size"] = q => IdsAsync(q.WithPageSize(240)),
        ["hint"] = q => PagesAsync(q.AsPages(pageSizeHint: 240)),
        ["take"] = q => IdsAsync(q.Take(240)),
        ["take by pages"] = q => IdsAsync(q.WithPageSize(150).Take(240)),
        ["skip"] = q => IdsAsync(q.Skip(20).Take(220)),
        ["resumed"] = ResumedAsync,
        ["synchronous"] = q => Task.FromResult(q.WithPageSize(240).AsEnumerable().Select(r => r.Id).ToList()),
        ["streamed"] = async q =>
        {
            var ids = new List<string?>();
            await foreach (var row in q.WithPageSize(240))
            {
                ids.Add(row.Id);
            }

            return ids;
        },
    };

    public static TheoryData<string, string, bool> Cases()
    {
        var cases = new TheoryData<string, string, bool>();
        foreach (var reading in Readings.Keys)
        {
            foreach (var tells in new[] { "link", "total", "both", "total, and a null link to top" })
            {
                if (reading != "all" || tells != "total, and a null link to top")
                {
                    cases.Add(reading, tells, false);
                    cases.Add(reading, tells, true);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task All_rows_come(string reading, string tells, bool readAhead)
    {
        var service = Capped(tells);
        var ids = await Readings[reading](service.Query(options => options.ReadAhead = readAhead));
        var (from, count) = reading switch
        {
            "take" or "take by pages" => (0, 240),
            "skip" => (20, 220),
            _ => (0, Total),
        };
        Assert.Equal(Enumerable.Range(from, count).Select(i => $"{i}"), ids);
    }

    [Fact]
    public async Task A_short_page_goes_on_by_the_link_where_there_is_one_else_by_skip()
    {
        var (linked, counted) = (Capped("both"), Capped("total"));
        await linked.Query().WithPageSize(240).ToListAsync();
        await counted.Query().WithPageSize(240).ToListAsync();
        Assert.Equal(["top=240", "top=240&skip=100", "top=240&skip=200"], linked.Requests);
        Assert.Equal(["top=240", "top=240&skip=100", "top=240&skip=200"], counted.Requests);
        var (taken, takenByLink) = (Capped("total"), Capped("link"));
        await taken.Query().Take(240).ToListAsync();
        await takenByLink.Query().Take(240).ToListAsync();
        Assert.Equal(["top=240", "top=140&skip=100", "top=40&skip=200"], taken.Requests);
        Assert.Equal(["top=240", "top=240&skip=100", "top=240&skip=200"], takenByLink.Requests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(99)]
    public async Task Single_rows_are_enough_of_a_page(int count)
    {
        var service = new PagingService { Cap = 1, TotalCount = _ => Total };
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i}"), await IdsAsync(service.Query().Take(count)));
    }

    [Fact]
    public async Task Single_notices_the_second_row_on_a_page_of_its_own()
    {
        var service = new PagingService { Cap = 1, TotalCount = _ => Total };
        await Assert.ThrowsAsync<InvalidOperationException>(() => service.Query().SingleAsync());
    }

    [Fact]
    public async Task Pages_of_a_link_that_are_larger_than_asked_lose_no_row()
    {
        var service = new PagingService { Cap = 100, Link = asked => "referrals?" + asked.Replace("top=120&", "", StringComparison.Ordinal), TotalCount = _ => Total };
        Assert.Equal(service.Ids, await IdsAsync(service.Query().WithPageSize(120)));
        var generous = new PagingService { Cap = 60, IgnoresTop = true, Link = asked => "referrals?" + asked };
        var pages = new List<int>();
        await foreach (var page in generous.Query().AsPages(pageSizeHint: 50))
        {
            pages.Add(page.Values.Count);
        }

        Assert.Equal([50, 50, 50, 50, 50], pages[..5]);
        Assert.Equal(Total, pages.Sum());
    }

    [Fact]
    public async Task A_total_that_is_the_pages_own_says_nothing()
    {
        var service = new PagingService { Cap = 100, TotalCount = rows => rows };
        Assert.Equal(100, (await service.Query().Take(240).ToListAsync()).Count);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_total_of_a_page_before_counts_where_a_page_tells_its_own()
    {
        var service = new PagingService { Cap = 100, TotalCount = rows => rows == 100 ? Total : rows };
        Assert.Equal(service.Ids, await IdsAsync(service.Query().WithPageSize(240)));
        var first = true;
        var once = new PagingService
        {
            Cap = 100,
            TotalCount = _ =>
            {
                (var now, first) = (first, false);
                return now ? Total : null;
            },
        };
        Assert.Equal(once.Ids, await IdsAsync(once.Query().WithPageSize(240)));
    }

    [Fact]
    public async Task Windows_are_read_to_their_ends()
    {
        foreach (var tells in new[] { "link", "total", "both", "total, and a null link to top" })
        {
            var service = Capped(tells);
            var (from, until) = (new DateTimeOffset(2018, 3, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2018, 3, 1, 9, 0, 0, TimeSpan.Zero));
            var query = service.Query().Where(r => r.CreatedDate >= from && r.CreatedDate < until).WithPageSize(240);
            var rows = await query.PartitionBy(r => DateBucket.StartOfDay(r.CreatedDate)).ToListAsync();
            Assert.Equal(service.Ids, rows.Select(r => r.Id));
        }
    }

    [Theory]
    [InlineData("any", 1)]
    [InlineData("count", 3)]
    [InlineData("first", 1)]
    public async Task A_first_page_without_rows_is_no_end(string terminal, int expected)
    {
        var answers = new Queue<string>();
        var http = new StubHttp().Route(_ => StubResponse.Text(answers.Dequeue()));
        foreach (var isAsync in new[] { true, false })
        {
            var empty = "{\"value\":[],\"@nextLink\":\"referrals?page=2\"}";
            foreach (var answer in terminal == "first" ? [empty, Connecting.PageOf(1, 2)] : new[] { empty, empty, Connecting.PageOf(1, 4) })
            {
                answers.Enqueue(answer);
            }

            var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(http)) };
            var query = new PartnerAnalyticsClient(Connecting.Endpoint, Connecting.Credential, options).Referrals;
            var found = terminal switch
            {
                "any" => (isAsync ? await query.AnyAsync() : query.Any()) ? 1 : 0,
                "count" => isAsync ? await query.CountAsync() : query.Count(),
                _ => int.Parse((isAsync ? await query.FirstAsync() : query.First()).Id!),
            };
            Assert.Equal(expected, found);
            Assert.Empty(answers);
        }
    }

    private static PagingService Capped(string tells) => new()
    {
        Cap = 100,
        Link = tells is "link" or "both" ? asked => "referrals?" + asked : null,
        TotalCount = tells == "link" ? _ => null : _ => Total,
        HasNullLink = tells.Contains("null", StringComparison.Ordinal),
    };

    private static async Task<List<string?>> IdsAsync(AnalyticsQueryable<Referral> query) => [.. (await query.ToListAsync()).Select(r => r.Id)];

    private static async Task<List<string?>> PagesAsync(IAsyncEnumerable<Azure.Page<Referral>> pages)
    {
        var ids = new List<string?>();
        await foreach (var page in pages)
        {
            ids.AddRange(page.Values.Select(r => r.Id));
        }

        return ids;
    }

    // Each page in an enumeration of its own, as a job would that is restarted after each.
    private static async Task<List<string?>> ResumedAsync(AnalyticsQueryable<Referral> query)
    {
        var ids = new List<string?>();
        string? token = null;
        do
        {
            await foreach (var page in query.AsPages(token, pageSizeHint: 240))
            {
                ids.AddRange(page.Values.Select(r => r.Id));
                token = page.ContinuationToken;
                break;
            }
        }
        while (token is not null);
        return ids;
    }
}
