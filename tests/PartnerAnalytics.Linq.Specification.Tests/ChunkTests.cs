using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary><c>InChunks</c>: lists that are longer than an address may be, over the emulator.</summary>
public sealed class ChunkTests : IAsyncLifetime
{
    private const int RowCount = 3000;
    private const int Known = 1000;

    // Every third row's customer is asked for, between as many that no row has; in the order of the requests.
    private static readonly string?[] Ids = [.. Enumerable.Range(0, Known).SelectMany(i => new[] { Id(i * 3), $"unknown {i}" })];

    private AnalyticsEmulator _emulator = null!;
    private PartnerAnalyticsClient _client = null!;

    private AnalyticsQueryable<OpenGadget> Query => _client.Query<OpenGadget>().Where(x => Ids.Contains(x.Kind)).InChunks();

    public async Task InitializeAsync()
    {
        var rows = Enumerable.Range(0, RowCount).Select(i => new OpenGadget { Id = $"{i}", Kind = Id(i), Units = i, Active = i % 2 == 0 });
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions
        {
            PageSize = 40,
            Resources = { SpecificationFixture.DescribeGadgets() },
            Data = new EmulatorData().AddRows("gadgets", SampleData.ToJson([.. rows], SpecificationFixture.Resource<OpenGadget>())),
        });
        _client = SpecificationFixture.Connect(_emulator);
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Each_row_comes_once()
    {
        var rows = await Query.ToListAsync();

        Assert.Equal(Enumerable.Range(0, Known).Select(i => $"{i * 3}"), rows.Select(row => row.Id));
        Assert.All(_emulator.Requests, request => Assert.InRange(request.PathAndQuery.Length, 1, 8000));
        Assert.InRange(_emulator.Requests.Select(request => FilterOf(request.PathAndQuery)).Distinct().Count(), 8, 30);
    }

    [Fact]
    public async Task A_long_list_is_joined()
    {
        var joined = _client.Query<OpenGadget>().Join(Ids, x => x.Kind, id => id, (x, id) => new { x.Id, Kind = id });

        var refusal = await Assert.ThrowsAsync<AnalyticsQueryException>(() => joined.ToListAsync());
        Assert.Contains("Add InChunks()", refusal.Message, StringComparison.Ordinal);
        var rows = await joined.InChunks().ToListAsync();
        Assert.Equal(Enumerable.Range(0, Known).Select(i => new { Id = (string?)$"{i * 3}", Kind = (string?)Id(i * 3) }), rows);
    }

    [Fact]
    public async Task Without_it_the_query_is_refused_and_the_message_names_it()
    {
        var refusal = await Assert.ThrowsAsync<AnalyticsQueryException>(
            () => _client.Query<OpenGadget>().Where(x => Ids.Contains(x.Kind)).ToListAsync());
        Assert.Equal("PAL1010", refusal.RuleId);
        Assert.Contains("Add InChunks()", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_way_to_read_gives_what_it_gives_of_one_request()
    {
        Assert.Equal(1000, await Query.CountAsync());
        Assert.Equal(500, await Query.CountAsync(x => x.Active == true));
        Assert.Equal(1000, Query.LongCount());
        Assert.Equal(700, await Query.Take(700).CountAsync());
        Assert.True(await Query.AnyAsync(x => x.Units > 2990));
        Assert.False(await Query.AnyAsync(x => x.Units > 2999));
        Assert.Equal("0", (await Query.FirstAsync()).Id);
        Assert.Equal("2997", (await Query.SingleAsync(x => x.Units == 2997)).Id);
        Assert.Null(await Query.FirstOrDefaultAsync(x => x.Units == 2998));
        Assert.Equal(1000, (await Query.Select(x => x.Id).ToArrayAsync()).Distinct().Count());
        Assert.Equal(1000, (await Query.ToDictionaryAsync(x => x.Id!)).Count);
        Assert.Equal(1000, Query.ToList().Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(150)]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(5000)]
    public async Task Take_counts_over_all_requests(int count)
    {
        var rows = await Query.Take(count).ToListAsync();
        Assert.Equal(Enumerable.Range(0, Math.Min(count, Known)).Select(i => $"{i * 3}"), rows.Select(row => row.Id));
    }

    [Fact]
    public async Task Nothing_more_is_requested_than_is_read()
    {
        await Query.FirstAsync();
        await foreach (var row in Query)
        {
            break;
        }

        Assert.Equal(2, _emulator.Requests.Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(900)]
    public async Task Each_token_goes_on_with_exactly_the_rows_that_remain(int? take)
    {
        var query = take is { } count ? Query.Take(count) : Query;
        var all = await query.Select(x => x.Id).ToListAsync();
        var pages = await query.Select(x => x.Id).AsPages().ToListAsync();
        Assert.Equal(all, pages.SelectMany(page => page.Values));
        Assert.Null(pages[^1].ContinuationToken);
        var read = 0;
        foreach (var page in pages.SkipLast(1))
        {
            read += page.Values.Count;
            var rest = await query.Select(x => x.Id).AsPages(page.ContinuationToken).ToListAsync();
            Assert.Equal(all.Skip(read), rest.SelectMany(p => p.Values));
        }
    }

    [Fact]
    public async Task A_token_belongs_to_its_list()
    {
        var token = (await Query.AsPages().FirstAsync()).ContinuationToken;
        var others = Ids.Reverse().ToArray();
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await _client.Query<OpenGadget>().Where(x => others.Contains(x.Kind)).InChunks().AsPages(token).FirstAsync());
        await Assert.ThrowsAsync<ArgumentException>(async () => await _client.Query<OpenGadget>().AsPages(token).FirstAsync());
    }

    [Fact]
    public async Task Progress_counts_over_all_requests_and_knows_the_total_at_the_end()
    {
        var reports = new List<AnalyticsProgress>();
        await Query.WithProgress(new Recorder(reports)).ToListAsync();
        Assert.Equal(1000, reports[^1].Rows);
        Assert.Equal(1000, reports[^1].Total);
        Assert.Null(reports[0].Total);
        Assert.Equal(reports.Select(report => report.Rows).Order(), reports.Select(report => report.Rows));
    }

    private static string Id(int i) => $"customer {i:0000}";

    private static string FilterOf(string query) => query.Split('?', '&').Single(part => part.StartsWith("filter=", StringComparison.Ordinal));

    private sealed class Recorder(List<AnalyticsProgress> reports) : IProgress<AnalyticsProgress>
    {
        public void Report(AnalyticsProgress value) => reports.Add(value);
    }
}
