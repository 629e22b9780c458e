using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>What reaches the service: how many requests a query makes, and which.</summary>
public sealed class RequestTests : IAsyncLifetime
{
    private AnalyticsEmulator _emulator = null!;
    private PartnerAnalyticsClient _client = null!;

    public async Task InitializeAsync()
    {
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 100, PageSize = 40 });
        _client = SpecificationFixture.Connect(_emulator);
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task All_rows_are_the_first_request_and_its_next_links()
    {
        Assert.Equal(100, (await _client.Referrals.ToListAsync()).Count);
        var queries = Queries();
        Assert.Equal(3, queries.Count);
        Assert.Equal("", queries[0]);
    }

    [Theory]
    [InlineData(50, null, 100, "top=50|top=50&skip=50|top=50&skip=100")]
    [InlineData(60, null, 100, "top=60|top=60&skip=60")]
    [InlineData(60, 60, 60, "top=60")]
    [InlineData(40, 90, 90, "top=40|top=40&skip=40|top=10&skip=80")]
    [InlineData(99, 10, 10, "top=10")]
    public async Task Pages_have_exactly_their_size(int pageSize, int? take, int rows, string requests)
    {
        var query = _client.Referrals.WithPageSize(pageSize);
        Assert.Equal(rows, (await (take is { } count ? query.Take(count) : query).ToListAsync()).Count);
        Assert.Equal(requests.Split('|'), Queries());
    }

    [Fact]
    public async Task A_Take_is_one_request_that_follows_no_link()
    {
        Assert.Equal(90, (await _client.Referrals.Take(90).ToListAsync()).Count);
        Assert.Equal(["top=90"], Queries());
    }

    [Fact]
    public async Task An_early_break_stops_the_paging()
    {
        await foreach (var _ in _client.Referrals)
        {
            break;
        }

        Assert.Single(Queries());
    }

    [Fact]
    public async Task Enumerating_twice_sends_twice_with_the_values_of_now()
    {
        var status = "Accepted";
        var query = _client.Referrals.Where(x => x.Status == status).Take(1);
        await query.ToListAsync();
        status = "Declined";
        await query.ToListAsync();
        status = null;
        await query.ToListAsync();
        Assert.Equal(
            ["filter=status%20eq%20%27Accepted%27&top=1", "filter=status%20eq%20%27Declined%27&top=1", "filter=status%20eq%20null&top=1"], Queries());
    }

    [Fact]
    public async Task First_Single_and_Any_ask_for_no_more_than_they_need()
    {
        await _client.Referrals.FirstAsync();
        await _client.Referrals.SingleOrDefaultAsync(x => x.Id == "no such");
        await _client.Referrals.AnyAsync();
        _ = _client.Referrals.First();
        _ = _client.Referrals.SingleOrDefault(x => x.Id == "no such");
        _ = _client.Referrals.Any();
        string[] each = ["top=1", "filter=id%20eq%20%27no%20such%27&top=2", "top=1"];
        Assert.Equal([.. each, .. each], Queries());
    }

    [Fact]
    public async Task Single_reads_over_the_end_of_a_page_and_no_further_than_the_second_row()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _client.Referrals.WithPageSize(1).SingleAsync());
        Assert.Throws<InvalidOperationException>(() => _client.Referrals.WithPageSize(1).SingleOrDefault());
        Assert.Equal(["top=1", "top=1&skip=1", "top=1", "top=1&skip=1"], Queries());
    }

    [Fact]
    public async Task Count_asks_for_one_row_and_trusts_the_total()
    {
        Assert.Equal(100, await _client.Referrals.CountAsync());
        Assert.Equal(["top=1"], Queries());
    }

    [Fact]
    public async Task Count_counts_the_rows_where_the_total_may_be_the_page_s()
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 100, TotalCountIsPageCount = true });
        Assert.Equal(100, await SpecificationFixture.Connect(emulator).Referrals.CountAsync());
        Assert.Equal(2, emulator.Requests.Length);
    }

    [Fact]
    public async Task Queries_without_rows_make_no_request()
    {
        var none = new List<string>();
        Assert.Empty(await _client.Referrals.Take(0).ToListAsync());
        Assert.Empty(await _client.Referrals.Take(-1).ToListAsync());
        Assert.Empty(await _client.Referrals.Take(3).Skip(3).ToListAsync());
        Assert.Empty(await _client.Referrals.Where(x => false).ToListAsync());
        Assert.Empty(await _client.Referrals.Where(x => none.Contains(x.Status!)).ToListAsync());
        Assert.Empty(_client.Referrals.Where(x => none.Contains(x.Status!)));
        Assert.Empty(await _client.Referrals.Where(x => x.Status == "Won").Where(x => !true).GroupBy(x => x.Status).Select(g => g.Key).ToListAsync());
        Assert.Null(await _client.Referrals.FirstOrDefaultAsync(x => false));
        Assert.False(await _client.Referrals.AnyAsync(x => false));
        Assert.False(_client.Referrals.Any(x => false));
        Assert.Equal(0, await _client.Referrals.CountAsync(x => false));
        Assert.Equal(0, _client.Referrals.Count(x => false));
        Assert.Empty(_emulator.Requests);
    }

    [Fact]
    public async Task Refused_queries_make_no_request()
    {
        await Assert.ThrowsAsync<AnalyticsQueryException>(() => _client.Referrals.Take(10_000).ToListAsync());
        await Assert.ThrowsAsync<AnalyticsQueryException>(() => _client.Referrals.OrderBy(x => x.Status).FirstAsync());
        await Assert.ThrowsAsync<AnalyticsQueryException>(() => _client.Referrals.Where(x => x.Status!.StartsWith("A")).CountAsync());
        await Assert.ThrowsAsync<AnalyticsQueryException>(() => _client.Referrals.Where(x => x.Status == "\uD800").AnyAsync());
        Assert.Throws<AnalyticsQueryException>(() => _client.Referrals.Sum(x => x.Id!.Length));
        Assert.Throws<AnalyticsQueryException>(() => _client.Referrals.Reverse().ToList());
        Assert.Empty(_emulator.Requests);
    }

    [Fact]
    public async Task A_cancelled_token_makes_no_request()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.Referrals.ToListAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.Referrals.CountAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.Referrals.AnyAsync(cancelled));
        Assert.Empty(_emulator.Requests);
    }

    [Fact]
    public async Task On_a_callers_HttpClient_queries_run_asynchronously_only()
    {
        using var http = new HttpClient { BaseAddress = _emulator.Endpoint };
        http.DefaultRequestHeaders.Authorization = new("Bearer", _emulator.Token);
        var client = new PartnerAnalyticsClient(http);
        const string remedy = "The client sends through your HttpClient, whose handlers may only know asynchronous sending. "
            + "Use ToListAsync(), FirstAsync(), CountAsync() or await foreach.";
        Assert.Equal(remedy, Assert.Throws<InvalidOperationException>(() => client.Referrals.ToList()).Message);
        Assert.Equal(remedy, Assert.Throws<InvalidOperationException>(() => client.Referrals.First()).Message);
        Assert.Equal(remedy, Assert.Throws<InvalidOperationException>(() => client.Referrals.SingleOrDefault()).Message);
        Assert.Equal(remedy, Assert.Throws<InvalidOperationException>(() => client.Referrals.Any()).Message);
        Assert.Equal(remedy, Assert.Throws<InvalidOperationException>(() => client.Referrals.Count()).Message);
        Assert.Empty(_emulator.Requests);
        Assert.Equal(2, (await client.Referrals.Take(2).ToListAsync()).Count);
        Assert.Equal(100, await client.Referrals.CountAsync());
    }

    [Fact]
    public async Task A_list_too_long_for_one_request_is_refused_and_can_be_split()
    {
        var ids = (await _client.Referrals.Select(x => x.Id!).ToListAsync()).Concat(Enumerable.Range(0, 900).Select(i => $"no such {i}")).ToArray();
        var exception = await Assert.ThrowsAsync<AnalyticsQueryException>(() => _client.Referrals.Where(x => ids.Contains(x.Id)).ToListAsync());
        Assert.Equal("PAL1010", exception.RuleId);
        Assert.Contains("Add InChunks()", exception.Message);
        Assert.Equal(100, (await _client.Referrals.Where(x => ids.Contains(x.Id)).InChunks().ToListAsync()).Count);
    }

    private List<string> Queries() => [.. _emulator.Requests.Select(r => r.PathAndQuery.Contains('?') ? r.PathAndQuery[(r.PathAndQuery.IndexOf('?') + 1)..] : "")];
}
