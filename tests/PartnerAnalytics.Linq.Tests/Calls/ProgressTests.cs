using System.Web;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Tests.Http;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Calls;

/// <summary><c>WithProgress</c> tells of each page and changes no request.</summary>
public sealed class ProgressTests
{
    private const string Link = "https://partner.example/partner/v1/analytics/referrals?page=";

    private static readonly Dictionary<string, Func<AnalyticsQueryable<Referral>, Task>> Runs = new()
    {
        ["all"] = q => q.ToListAsync(),
        ["stream"] = async q => Assert.Equal(5, await CountAsync(q.AsAsyncEnumerable())),
        ["loop"] = async q => Assert.Equal(5, await CountAsync(q)),
        ["pages"] = async q => Assert.Equal(3, await CountAsync(q.AsPages())),
        ["dictionary"] = q => q.ToDictionaryAsync(x => x.Id!),
        ["synchronous"] = q => Task.FromResult(q.AsEnumerable().ToList()),
        ["projected"] = q => q.Select(x => x.Id).ToArrayAsync(),
        ["first"] = q => q.FirstAsync(),
        ["first or default"] = q => q.FirstOrDefaultAsync(x => x.Status == "a"),
        ["synchronous first"] = q => Task.FromResult(q.First()),
        ["single of many"] = q => Assert.ThrowsAsync<InvalidOperationException>(() => q.SingleAsync()),
        ["any"] = q => q.AnyAsync(),
        ["synchronous any"] = q => Task.FromResult(q.Any()),
        ["count"] = q => q.CountAsync(),
        ["synchronous count"] = q => Task.FromResult(q.LongCount()),
        ["left"] = async q =>
        {
            await foreach (var row in q)
            {
                if (row.Id == "2")
                {
                    break;
                }
            }
        },
        ["none"] = q => q.Take(0).ToListAsync(),
    };

    [Theory]
    [InlineData("all", "2/1/5 4/2/5 5/3/5")]
    [InlineData("stream", "2/1/5 4/2/5 5/3/5")]
    [InlineData("loop", "2/1/5 4/2/5 5/3/5")]
    [InlineData("pages", "2/1/5 4/2/5 5/3/5")]
    [InlineData("dictionary", "2/1/5 4/2/5 5/3/5")]
    [InlineData("synchronous", "2/1/5 4/2/5 5/3/5")]
    [InlineData("projected", "2/1/5 4/2/5 5/3/5")]
    [InlineData("first", "1/1/?")]
    [InlineData("first or default", "1/1/?")]
    [InlineData("synchronous first", "1/1/?")]
    [InlineData("single of many", "2/1/?")]
    [InlineData("any", "1/1/1")]
    [InlineData("synchronous any", "1/1/1")]
    [InlineData("count", "1/1/5")]
    [InlineData("synchronous count", "1/1/5")]
    [InlineData("left", "2/1/5 3/2/5")]
    [InlineData("none", "")]
    public async Task Each_page_is_reported(string run, string reports)
    {
        var progress = new RecordedProgress();
        var (plain, told) = (ThreePages(5), ThreePages(5));

        await Runs[run](Connect(plain));
        await Runs[run](Connect(told).WithProgress(progress));

        Assert.Equal(reports, progress.Reports);
        Assert.Equal(plain.Requests.Select(request => request.Uri), told.Requests.Select(request => request.Uri));
    }

    [Theory]
    [InlineData("all", "3/1/? 6/2/? 7/3/7")]
    [InlineData("pages", "3/1/7 6/2/7 7/3/7")]
    [InlineData("first", "1/1/1")]
    [InlineData("synchronous first", "1/1/1")]
    [InlineData("any", "1/1/1")]
    [InlineData("count", "7/1/7")]
    [InlineData("synchronous count", "7/1/7")]
    [InlineData("left", "3/1/?")]
    public async Task Rows_in_memory_are_reported_in_pages_too(string run, string reports)
    {
        var progress = new RecordedProgress();
        var rows = Enumerable.Range(0, 7).Select(i => new Referral { Id = $"{i}" }).AsAnalyticsQueryable();

        await Runs[run](rows.WithPageSize(3).WithProgress(progress));

        Assert.Equal(reports, progress.Reports);
    }

    [Fact]
    public async Task A_total_that_may_be_the_count_of_the_page_is_none()
    {
        var progress = new RecordedProgress();

        await Connect(ThreePages(2)).WithProgress(progress).ToListAsync();

        Assert.Equal("2/1/? 4/2/? 5/3/5", progress.Reports);
    }

    [Fact]
    public async Task The_total_is_that_of_the_query_and_not_of_all_rows()
    {
        var progress = new RecordedProgress();
        var stub = new StubHttp().Route(request => int.Parse(HttpUtility.ParseQueryString(request.Uri.Query)["skip"]!) is var skip
            ? StubResponse.Text(Connecting.PageOf(skip, skip + 2, ",\"TotalCount\":50"))
            : null);

        await Connect(stub).Skip(10).Take(6).WithPageSize(2).WithProgress(progress).ToListAsync();
        await Connect(stub).Skip(10).Take(1).WithProgress(progress).ToListAsync();

        Assert.Equal("2/1/6 4/2/6 6/3/6 1/1/1", progress.Reports);
    }

    [Fact]
    public async Task A_token_goes_on_counting_the_rows()
    {
        var progress = new RecordedProgress();
        var query = Connect(ThreePages(5)).WithProgress(progress);
        string? token = null;
        await foreach (var page in query.AsPages())
        {
            token = page.ContinuationToken;
            break;
        }

        await CountAsync(query.AsPages(token));

        Assert.Equal("2/1/5 4/1/5 5/2/5", progress.Reports);
    }

    [Fact]
    public async Task Each_reading_and_each_listener_counts_from_the_start()
    {
        var (first, second) = (new RecordedProgress(), new RecordedProgress());
        var stub = new StubHttp().Route(_ => StubResponse.Text(Connecting.PageOf(0, 2, ",\"TotalCount\":2,\"@nextLink\":null")));
        var query = Connect(stub).WithProgress(first).Where(x => x.Status == "a").WithProgress(second);

        await query.ToListAsync();
        await query.ToListAsync();

        Assert.Equal("2/1/2 2/1/2", first.Reports);
        Assert.Equal(first.Reports, second.Reports);
    }

    [Fact]
    public async Task A_page_that_fails_is_not_reported()
    {
        var progress = new RecordedProgress();
        var stub = new StubHttp().Respond(Page(0, 2, 5, 1)).Respond("{}", 404);

        await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Connect(stub).WithProgress(progress).ToListAsync());

        Assert.Equal("2/1/5", progress.Reports);
    }

    [Fact]
    public async Task It_comes_through_Queryable_and_is_no_part_of_the_request()
    {
        var progress = new RecordedProgress();
        var query = Connect(ThreePages(5)).WithProgress(progress);
        var same = (AnalyticsQueryable<Referral>)query.Provider.CreateQuery<Referral>(query.Where(x => x.Id != null).Expression);

        Assert.Equal("GET referrals?filter=id ne null", same.ToString());
        await same.ToListAsync();
        Assert.Equal("2/1/5 4/2/5 5/3/5", progress.Reports);
        Assert.Throws<ArgumentNullException>(() => query.WithProgress(null!));
    }

    private static AnalyticsQueryable<Referral> Connect(StubHttp stub)
    {
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(stub)) };
        options.Retry.MaxRetries = 0;
        return new PartnerAnalyticsClient(Connecting.Endpoint, Connecting.Credential, options).Referrals;
    }

    // As the service does, top=1 is answered with one row.
    private static StubHttp ThreePages(int total)
    {
        var page = 0;
        return new StubHttp().Route(request => request.Uri.Query.Contains("top=1", StringComparison.Ordinal)
            ? StubResponse.Text(Connecting.PageOf(0, 1, $",\"TotalCount\":{total}"))
            : StubResponse.Text(page++ switch
            {
                0 => Page(0, 2, total, 1),
                1 => Page(2, 4, total, 2),
                _ => Page(4, 5, total == 2 ? 1 : total, null),
            }));
    }

    private static string Page(int from, int to, int total, int? next) =>
        Connecting.PageOf(from, to, $",\"TotalCount\":{total},\"@nextLink\":{(next is null ? "null" : $"\"{Link}{next}\"")}");

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> elements)
    {
        var count = 0;
        await foreach (var _ in elements)
        {
            count++;
        }

        return count;
    }

    private static async Task<int> CountAsync(AnalyticsQueryable<Referral> query)
    {
        var count = 0;
        await foreach (var _ in query)
        {
            count++;
        }

        return count;
    }
}
