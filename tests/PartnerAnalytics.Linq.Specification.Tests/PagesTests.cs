using System.Buffers.Text;
using System.Text;
using Azure;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Enumerating by pages, and going on from a continuation token.</summary>
public sealed class PagesTests : IAsyncLifetime
{
    private AnalyticsEmulator _emulator = null!;
    private PartnerAnalyticsClient _client = null!;

    public static TheoryData<string, int?, string> Ways => new()
    {
        { "links", null, "40 40 20" },
        { "links", 30, "30 30 30 10" },
        { "page size", null, "25 25 25 25 0" },
        { "page size", 60, "60 40" },
        { "take", null, "70" },
        { "take", 30, "30 30 10" },
        { "skip", null, "40 40 10" },
        { "filter", 9, "9 9" },
        { "projection", 40, "40 40 20" },
    };

    public async Task InitializeAsync()
    {
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 100, PageSize = 40 });
        _client = SpecificationFixture.Connect(_emulator);
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Each_token_goes_on_with_exactly_the_rows_that_remain(string way, int? pageSize, string sizes)
    {
        var pages = await ReadAsync(Query(_client, way).AsPages(pageSizeHint: pageSize));
        var all = await Query(_client, way).ToListAsync();
        Assert.Equal(all, pages.SelectMany(p => p.Values));
        if (way != "filter")
        {
            Assert.Equal(sizes, string.Join(' ', pages.Select(p => p.Values.Count)));
        }

        Assert.NotNull(pages[0].GetRawResponse());
        Assert.Null(pages[^1].ContinuationToken);
        var read = 0;
        foreach (var page in pages.SkipLast(1))
        {
            read += page.Values.Count;
            Assert.NotNull(page.ContinuationToken);
            var rest = await ReadAsync(Query(SpecificationFixture.Connect(_emulator), way).AsPages(page.ContinuationToken, pageSize));
            Assert.Equal(all.Skip(read), rest.SelectMany(p => p.Values));
        }
    }

    [Fact]
    public async Task A_query_without_rows_has_no_pages_however_long_it_would_be()
    {
        var ids = Enumerable.Range(0, 2000).Select(i => $"id {i}").ToList();
        IEnumerable<Referral> rows = [new Referral { Id = "id 1" }];
        foreach (var referrals in new[] { _client.Referrals, rows.AsAnalyticsQueryable() })
        {
            Assert.Empty(await ReadAsync(referrals.Where(r => ids.Contains(r.Id!)).Take(0).AsPages()));
            var refusal = await Assert.ThrowsAsync<AnalyticsQueryException>(() => ReadAsync(referrals.Where(r => ids.Contains(r.Id!)).AsPages()));
            Assert.Equal("PAL1010", refusal.RuleId);
        }

        Assert.Empty(_emulator.Requests);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    public async Task The_size_of_the_pages_may_change_between(int pageSize)
    {
        var first = await FirstAsync(_client.Referrals.AsPages(pageSizeHint: 30));
        var rest = await ReadAsync(_client.Referrals.AsPages(first.ContinuationToken, pageSize));
        Assert.Equal((await _client.Referrals.ToListAsync()).Skip(30), rest.SelectMany(p => p.Values));
        Assert.Equal(pageSize, rest[0].Values.Count);
    }

    [Fact]
    public async Task Leaving_early_sends_no_more()
    {
        await FirstAsync(_client.Referrals.AsPages());
        Assert.Single(_emulator.Requests);
    }

    [Fact]
    public async Task A_query_without_rows_has_no_page_and_sends_nothing()
    {
        Assert.Empty(await ReadAsync(_client.Referrals.Where(x => false).AsPages()));
        Assert.Empty(await ReadAsync(_client.Referrals.Take(0).AsPages()));
        Assert.Empty(_emulator.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void A_page_has_a_size_that_the_service_answers(int pageSize) =>
        Assert.Equal("pageSizeHint", Assert.Throws<ArgumentOutOfRangeException>(() => _client.Referrals.AsPages(pageSizeHint: pageSize)).ParamName);

    [Theory]
    [InlineData(null)]
    [InlineData(10)]
    public async Task A_token_of_another_query_is_refused_before_anything_is_sent(int? pageSize)
    {
        var status = "Accepted";
        var query = _client.Referrals.Where(x => x.Status == status || x.Status != "no such");
        var token = (await FirstAsync(query.AsPages(pageSizeHint: pageSize))).ContinuationToken;
        Assert.NotNull(token);
        _emulator.ClearRequests();

        await AssertRefusedAsync(_client.Referrals.AsPages(token), "belongs to another query");
        await AssertRefusedAsync(query.Where(x => x.CustomerMarket == "US").AsPages(token), "belongs to another query");
        await AssertRefusedAsync(query.Skip(1).AsPages(token), "belongs to another query");
        await AssertRefusedAsync(query.Take(50).AsPages(token), "belongs to another query");
        await AssertRefusedAsync(_client.Searches.AsPages(token), "belongs to another query");
        status = "Won";
        await AssertRefusedAsync(query.AsPages(token), "belongs to another query");
        Assert.Empty(_emulator.Requests);
        status = "Accepted";
        Assert.NotEmpty(await ReadAsync(query.AsPages(token)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("not base64 !")]
    [InlineData("MSAxIDEgMQ")]
    [InlineData("/partner/v1/analytics/referrals?skip=5")]
    public async Task Garbage_is_refused_before_anything_is_sent(string token)
    {
        await AssertRefusedAsync(_client.Referrals.AsPages(token), "not a continuation token");
        Assert.Empty(_emulator.Requests);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example\\")]
    public async Task A_token_that_was_tampered_with_leads_to_no_other_host(string link)
    {
        var token = (await FirstAsync(_client.Referrals.AsPages())).ContinuationToken!;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split(' ', 4);
        Assert.StartsWith("/partner/v1/analytics/referrals?", parts[3]);
        _emulator.ClearRequests();

        parts[3] = link;
        await AssertRefusedAsync(
            _client.Referrals.AsPages(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(' ', parts)))), "not a continuation token");
        Assert.Empty(_emulator.Requests);
    }

    [Theory]
    [InlineData("2147483648", null)]
    [InlineData("9223372036854775807", null)]
    [InlineData("2147483643", null)]
    [InlineData("50", 50)]
    [InlineData("2147483647", 50)]
    public async Task A_token_that_leads_beyond_all_rows_is_refused(string position, int? take)
    {
        var query = take is { } count ? _client.Referrals.Skip(5).Take(count) : _client.Referrals.Skip(5);
        var token = (await FirstAsync(query.AsPages(pageSizeHint: 20))).ContinuationToken!;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split(' ', 4);
        Assert.Equal("20", parts[2]);
        _emulator.ClearRequests();

        parts[2] = position;
        token = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(' ', parts)));
        await AssertRefusedAsync(query.AsPages(token), "not a continuation token");
        await AssertRefusedAsync(query.AsPages(token, 20), "not a continuation token");
        Assert.Empty(_emulator.Requests);
    }

    [Fact]
    public async Task A_token_holds_no_value_of_the_query_nor_the_token_of_access()
    {
        var token = (await FirstAsync(_client.Referrals.Where(x => x.CustomerName != "secret name").AsPages(pageSizeHint: 3))).ContinuationToken!;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        Assert.DoesNotContain("secret", text);
        Assert.DoesNotContain(_emulator.Token!, text);
        Assert.True(token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'), token);
    }

    [Theory]
    [InlineData(null, "100")]
    [InlineData(30, "30 30 30 10")]
    [InlineData(50, "50 50")]
    public async Task In_memory_too(int? pageSize, string sizes)
    {
        var rows = await _client.Referrals.ToListAsync();
        var query = rows.AsAnalyticsQueryable();
        var pages = await ReadAsync(query.AsPages(pageSizeHint: pageSize));
        Assert.Equal(sizes, string.Join(' ', pages.Select(p => p.Values.Count)));
        Assert.Equal(rows, pages.SelectMany(p => p.Values));
        Assert.Equal(200, pages[0].GetRawResponse().Status);
        Assert.Null(pages[^1].ContinuationToken);
        foreach (var (i, page) in pages.SkipLast(1).Index())
        {
            var rest = await ReadAsync(query.AsPages(page.ContinuationToken, pageSize));
            Assert.Equal(pages.Skip(i + 1).SelectMany(p => p.Values), rest.SelectMany(p => p.Values));
        }
    }

    [Fact]
    public async Task In_memory_a_page_size_counts_and_another_query_s_token_does_not()
    {
        var query = (await _client.Referrals.ToListAsync()).AsAnalyticsQueryable();
        var token = (await FirstAsync(query.WithPageSize(70).AsPages())).ContinuationToken;
        Assert.NotNull(token);
        await AssertRefusedAsync(query.WithPageSize(70).Where(x => x.Status == "Won").AsPages(token), "belongs to another query");
        await AssertRefusedAsync(query.AsPages("garbage"), "not a continuation token");

        var status = "no such";
        var other = query.Where(x => x.Status != status);
        token = (await FirstAsync(other.AsPages(pageSizeHint: 5))).ContinuationToken;
        Assert.Equal(19, (await ReadAsync(other.AsPages(token, 5))).Count);
        status = "none such";
        await AssertRefusedAsync(other.AsPages(token, 5), "belongs to another query");
        Assert.Equal([1, 2], (await ReadAsync(new[] { 1, 2 }.AsAnalyticsQueryable().AsPages(pageSizeHint: 1))).SelectMany(p => p.Values));
    }

    [Fact]
    public async Task A_refused_query_has_no_pages()
    {
        await Assert.ThrowsAsync<AnalyticsQueryException>(() => ReadAsync(_client.Referrals.OrderBy(x => x.Id).AsPages()));
        await Assert.ThrowsAsync<AnalyticsQueryException>(() => ReadAsync(_client.Referrals.Take(10_000).AsPages()));
        await Assert.ThrowsAsync<OperationCanceledException>(() => ReadAsync(_client.Referrals.AsPages(cancellationToken: new CancellationToken(canceled: true))));
        Assert.Empty(_emulator.Requests);
    }

    private static AnalyticsQueryable<string> Query(PartnerAnalyticsClient client, string way) => way switch
    {
        "page size" => client.Referrals.WithPageSize(25).Select(x => x.Id!),
        "take" => client.Referrals.Take(70).Select(x => x.Id!),
        "skip" => client.Referrals.Skip(10).Select(x => x.Id!),
        "filter" => client.Referrals.Where(x => x.Status == "Accepted").Select(x => x.Id!),
        "projection" => client.Referrals.Select(x => x.Id + "!"),
        _ => client.Referrals.Select(x => x.Id!),
    };

    private static async Task AssertRefusedAsync<T>(IAsyncEnumerable<Page<T>> pages, string words)
        where T : notnull
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(pages));
        Assert.Contains(words, exception.Message);
        Assert.Equal("continuationToken", exception.ParamName);
    }

    private static async Task<List<Page<T>>> ReadAsync<T>(IAsyncEnumerable<Page<T>> pages)
    {
        var list = new List<Page<T>>();
        await foreach (var page in pages)
        {
            list.Add(page);
        }

        return list;
    }

    private static async Task<Page<T>> FirstAsync<T>(IAsyncEnumerable<Page<T>> pages)
    {
        await foreach (var page in pages)
        {
            return page;
        }

        throw new InvalidOperationException("There is no page.");
    }
}
