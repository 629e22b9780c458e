using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.PagingService;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>A service that sends rows again instead of the next ones is found out; rows that are alike by right are not.</summary>
public sealed class RepeatedPageTests
{
    private const string Probe = "top=1&skip=2147483647";
    private const string Said = "it repeats the rows of the page before instead of skipping them. The service seems to ignore skip";

    private static readonly Dictionary<string, Func<AnalyticsQueryable<Referral>, Task>> Readings = new()
    {
        ["page size"] = q => q.WithPageSize(100).ToListAsync(),
        ["hint"] = async q => await CountAsync(q.AsPages(pageSizeHint: 100)),
        ["take"] = q => q.WithPageSize(100).Take(200).ToListAsync(),
        ["synchronous"] = q => Task.FromResult(q.WithPageSize(100).AsEnumerable().ToList()),
        ["resumed"] = async q =>
        {
            string? token = null;
            do
            {
                var before = token;
                await foreach (var page in q.AsPages(token, pageSizeHint: 100))
                {
                    token = page.ContinuationToken;
                    break;
                }

                Assert.NotEqual(before, token);
            }
            while (token is not null);
        },
    };

    public static TheoryData<string, bool> Cases()
    {
        var cases = new TheoryData<string, bool>();
        foreach (var reading in Readings.Keys)
        {
            cases.Add(reading, false);
            cases.Add(reading, true);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_service_that_ignores_skip_is_found_out_after_two_pages(string reading, bool readAhead)
    {
        var service = new PagingService { IgnoresSkip = true };
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Readings[reading](service.Query(o => o.ReadAhead = readAhead)));
        Assert.Contains(Said, e.Message);
        Assert.Equal(["top=100", "top=100&skip=100"], readAhead ? service.Requests.Distinct() : service.Requests);
        Assert.False(e.IsTransient);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task So_is_one_whose_links_count_on_while_its_rows_stay(bool countsByPage)
    {
        var service = new PagingService { IgnoresSkip = true, Cap = 100, Link = asked => countsByPage ? "referrals?" + asked.Replace("skip", "$skip") : "referrals?" + asked };
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => service.Query().ToListAsync());
        Assert.Contains(Said, e.Message);
        Assert.Equal(2, service.Requests.Count());
    }

    [Theory]
    [InlineData("page size", "top=100|top=50&skip=100")]
    [InlineData("total", "top=150|top=50&skip=100")]
    [InlineData("link", "top=150|top=150&skip=100")]
    public async Task A_last_page_that_is_a_part_of_the_first_is_found_out_by_a_probe(string paged, string requests)
    {
        foreach (var reading in new Func<AnalyticsQueryable<Referral>, Task>[] { q => q.ToListAsync(), q => CountAsync(q.AsPages()), q => Task.FromResult(q.AsEnumerable().ToList()) })
        {
            var service = new PagingService
            {
                IgnoresSkip = true,
                Cap = 100,
                TotalCount = _ => paged == "total" ? Total : null,
                Link = paged == "link" ? asked => "referrals?" + asked : null,
            };
            var query = paged == "page size" ? service.Query().WithPageSize(100).Take(150) : service.Query().Take(150);
            var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => reading(query));
            Assert.Contains(Said, e.Message);
            Assert.Equal([.. requests.Split('|'), Probe], service.Requests);
        }
    }

    [Fact]
    public async Task Rows_that_are_all_alike_prove_nothing_until_a_probe_does()
    {
        var (honest, ignoring) = (new PagingService { Id = _ => "same" }, new PagingService { Id = _ => "same", IgnoresSkip = true });
        Assert.Equal(Total, (await honest.Query().WithPageSize(50).ToListAsync()).Count);
        Assert.Equal(["top=50", "top=50&skip=50", Probe, "top=50&skip=100", "top=50&skip=150", "top=50&skip=200", "top=50&skip=250"], honest.Requests);
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ignoring.Query().WithPageSize(50).ToListAsync());
        Assert.Contains(Said, e.Message);
        Assert.Equal(["top=50", "top=50&skip=50", Probe], ignoring.Requests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Rows_without_a_key_come_as_often_as_they_are_there(int pageSize)
    {
        var service = new PagingService { Rows = 30, Id = i => $"{i / 10}" };
        foreach (var readAhead in new[] { true, false })
        {
            var rows = new List<string?>();
            var pages = 0;
            await foreach (var page in service.Query(o => o.ReadAhead = readAhead).AsPages(pageSizeHint: pageSize))
            {
                rows.AddRange(page.Values.Select(r => r.Id));
                pages++;
            }

            Assert.Equal(service.Ids, rows);
            Assert.Equal((30 / pageSize) + 1, pages);
            Assert.Equal(service.Ids, (await service.Query(o => o.ReadAhead = readAhead).WithPageSize(pageSize).ToListAsync()).Select(r => r.Id));
        }
    }

    [Fact]
    public async Task A_page_that_only_begins_like_one_before_is_taken_when_the_probe_is_empty()
    {
        var service = new PagingService { Rows = 6, Id = i => i is 0 or 3 ? "same" : $"{i}" };
        Assert.Equal(["same", "1", "2", "same", "4", "5"], (await service.Query().WithPageSize(3).Take(6).ToListAsync()).Select(r => r.Id));
        Assert.Equal(["top=3", "top=3&skip=3", Probe], service.Requests);
    }

    [Fact]
    public async Task Links_of_another_kind_are_no_matter_for_a_probe()
    {
        var http = new StubHttp()
            .Respond("""{"value":[{"id":"same"},{"id":"1"}],"@nextLink":"?skiptoken=a"}""")
            .Respond("""{"value":[{"id":"same"},{"id":"2"}],"@nextLink":"?skiptoken=b"}""")
            .Respond("""{"value":[{"id":"same"},{"id":"same"}],"@nextLink":"?skiptoken=c"}""")
            .Respond("""{"value":[{"id":"same"},{"id":"same"}]}""");
        Assert.Equal(8, (await http.Connect().ReadAllAsync(new SampleRequest(), isAsync: true)).Count);
        http.AssertAllAnswered();
    }

    [Fact]
    public async Task Pages_that_come_again_after_others_are_found_out()
    {
        var http = new StubHttp()
            .Respond(Connecting.PageOf(0, 2, ",\"TotalCount\":9"))
            .Respond(Connecting.PageOf(2, 4, ",\"TotalCount\":9"))
            .Respond(Connecting.PageOf(0, 2, ",\"TotalCount\":9"));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => http.Connect().ReadAllAsync(new SampleRequest(), isAsync: true));
        Assert.Contains(Said, e.Message);
        http.AssertAllAnswered();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_row_comes_twice_before_the_exception(bool isAsync)
    {
        foreach (var (id, link) in new (Func<int, string>, string?)[] { (i => $"{i}", null), (_ => "same", null), (i => $"{i}", "referrals?") })
        {
            var service = new PagingService { IgnoresSkip = true, Id = id, Cap = 100, Link = link is null ? null : asked => link + asked };
            var query = service.Query().WithPageSize(100).Take(150);
            var rows = 0;
            await Assert.ThrowsAsync<PartnerAnalyticsException>(async () =>
            {
                if (isAsync)
                {
                    await foreach (var row in query)
                    {
                        rows++;
                    }
                }
                else
                {
                    foreach (var row in query.AsEnumerable())
                    {
                        rows++;
                    }
                }
            });
            Assert.Equal(100, rows);
        }
    }

    [Fact]
    public async Task The_repeated_page_is_not_handed_out_by_pages()
    {
        foreach (var id in new Func<int, string>[] { i => $"{i}", _ => "same" })
        {
            var service = new PagingService { IgnoresSkip = true, Id = id };
            var pages = 0;
            await Assert.ThrowsAsync<PartnerAnalyticsException>(async () =>
            {
                await foreach (var page in service.Query().AsPages(pageSizeHint: 100))
                {
                    pages++;
                }
            });
            Assert.Equal(1, pages);
        }
    }

    [Fact]
    public async Task Windows_that_ignore_skip_are_found_out()
    {
        var service = new PagingService { IgnoresSkip = true };
        var (from, until) = (new DateTimeOffset(2018, 3, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2018, 3, 2, 0, 0, 0, TimeSpan.Zero));
        var query = service.Query().Where(r => r.CreatedDate >= from && r.CreatedDate < until).WithPageSize(100);
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(
            () => query.PartitionBy(r => DateBucket.StartOfDay(r.CreatedDate)).ToListAsync());
        Assert.Contains(Said, e.Message);
    }

    [Fact]
    public async Task A_probe_that_fails_ends_the_reading()
    {
        var http = new StubHttp()
            .Respond(Connecting.PageOf(0, 1, ",\"TotalCount\":3"))
            .Respond(Connecting.PageOf(0, 1, ",\"TotalCount\":3"))
            .Respond("{\"code\":\"skip\"}", 400);
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => http.Connect().ReadAllAsync(new SampleRequest(), isAsync: true));
        Assert.Equal((400, "skip"), (e.Status, e.ErrorCode));
    }

    private static async Task<int> CountAsync(IAsyncEnumerable<Azure.Page<Referral>> pages)
    {
        var count = 0;
        await foreach (var page in pages)
        {
            count += page.Values.Count;
        }

        return count;
    }
}
