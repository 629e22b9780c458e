using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Tests.Http;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Execution;

/// <summary><c>InChunks</c>: which requests a query becomes, and what it cannot be combined with.</summary>
public sealed class ChunkTests
{
    private static readonly string[] Long = [.. Enumerable.Range(0, 1000).Select(i => $"market {i}")];

    [Fact]
    public async Task A_short_list_is_one_request()
    {
        string[] markets = ["DE", "NL", "DE"];
        var query = Untouched.Referrals.Where(x => markets.Contains(x.CustomerMarket)).InChunks();
        Assert.Equal("GET referrals?filter=customerMarket eq {markets[0]} or … (in chunks)", query.ToString());
        Assert.Equal("referrals?filter=customerMarket eq 'DE' or customerMarket eq 'NL'", query.Decoded());
        Assert.Equal(["customerMarket eq 'DE' or customerMarket eq 'NL'"], await FiltersOfAsync(q => q.Where(x => markets.Contains(x.CustomerMarket))));
    }

    [Fact]
    public async Task A_query_without_a_list_is_one_request()
    {
        Assert.Equal(["status eq 'Won'"], await FiltersOfAsync(q => q.Where(x => x.Status == "Won")));
        Assert.Equal("referrals", Untouched.Referrals.InChunks().Decoded());
    }

    [Fact]
    public async Task The_other_conditions_stand_in_each_request()
    {
        var filters = await FiltersOfAsync(q => q.Where(x => x.Status == "Won" && Long.Contains(x.CustomerMarket) && x.Id != "1"));
        Assert.InRange(filters.Count, 5, 9);
        Assert.All(filters, filter => Assert.Matches(@"^status eq 'Won' and \(customerMarket eq 'market \d+'( or customerMarket eq 'market \d+')*\) and id ne '1'$", filter));
        Assert.Equal(Long, filters.SelectMany(ValuesOf).Where(value => value is not ("Won" or "1")));
    }

    [Fact]
    public async Task An_Any_over_values_and_a_chain_of_comparisons_are_lists_too()
    {
        var any = await FiltersOfAsync(q => q.Where(x => Long.Any(v => v == x.CustomerMarket)));
        Assert.Equal(Long, any.SelectMany(ValuesOf));
        var withNull = await FiltersOfAsync(q => q.Where(x => x.CustomerMarket == null || Long.Contains(x.CustomerMarket)));
        Assert.Equal(Long, withNull.SelectMany(ValuesOf));
        Assert.StartsWith("customerMarket eq null or customerMarket eq 'market 0'", withNull[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_lists_the_longer_is_split()
    {
        string[] states = ["Won", "Lost"];
        var filters = await FiltersOfAsync(q => q.Where(x => states.Contains(x.Status) && Long.Contains(x.CustomerMarket)));
        Assert.All(filters, filter => Assert.StartsWith("(status eq 'Won' or status eq 'Lost') and (", filter, StringComparison.Ordinal));
        Assert.Equal(Long, filters.SelectMany(ValuesOf).Where(value => value is not ("Won" or "Lost")));
    }

    [Fact]
    public async Task Texts_that_differ_in_case_or_in_spaces_at_the_end_stay_together()
    {
        string[] ids = [.. Long, .. Long.Select(id => id.ToUpperInvariant()), .. Long.Select(id => id + " ")];
        var filters = await FiltersOfAsync(q => q.Where(x => ids.Contains(x.CustomerMarket)));
        Assert.Equal(ids.Order(StringComparer.Ordinal), filters.SelectMany(ValuesOf).Order(StringComparer.Ordinal));
        var requests = filters.SelectMany((filter, i) => ValuesOf(filter).Select(value => (Key: value.Trim().ToUpperInvariant(), Request: i)));
        Assert.All(requests.GroupBy(value => value.Key), same => Assert.Single(same.Select(value => value.Request).Distinct()));
    }

    [Fact]
    public async Task More_of_such_texts_than_one_request_holds_are_split_all_the_same()
    {
        string[] ids = [.. Enumerable.Range(0, 700).Select(i => "a" + new string(' ', i % 200) + (i < 200 ? "" : i < 400 ? "b" : i < 600 ? "c" : "d"))];
        var filters = await FiltersOfAsync(q => q.Where(x => ids.Contains(x.CustomerMarket)));
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), filters.SelectMany(ValuesOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_address_is_longer_than_any_may_be()
    {
        foreach (var length in new[] { 1, 7, 100, 2500, 3900 })
        {
            var ids = Enumerable.Range(0, 50).Select(i => new string((char)('é' + i), length / 6 + 1)).ToArray();
            var stub = Empty();
            await Connect(stub).Where(x => ids.Contains(x.CustomerMarket)).InChunks().WithPageSize(50).ToListAsync();
            Assert.All(stub.Requests, request => Assert.InRange(request.Uri.AbsoluteUri.Length, 1, 8000));
        }
    }

    [Fact]
    public void What_no_split_makes_short_enough_is_refused()
    {
        var tooLong = new string('a', 9000);
        string[] ids = [.. Long, tooLong];
        AssertRefused(q => q.Where(x => x.Status == tooLong));
        AssertRefused(q => q.Where(x => !Long.Contains(x.CustomerMarket)));
        AssertRefused(q => q.Where(x => Long.Contains(x.CustomerMarket) || x.Status == "Won"));
        AssertRefused(q => q.Where(x => Long.Contains(x.CustomerMarket) && Long.Contains(x.Status)));
        AssertRefused(q => q.Where(x => ids.Contains(x.CustomerMarket)).Take(5000));

        static void AssertRefused(Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Referral>> query)
        {
            var stub = Empty();
            var exceptions = new[]
            {
                Assert.Throws<AnalyticsQueryException>(() => query(Connect(stub)).InChunks().ToList()),
                Assert.Throws<AnalyticsQueryException>(() => query(Array.Empty<Referral>().AsAnalyticsQueryable()).InChunks().ToList()),
            };
            Assert.All(exceptions, exception =>
            {
                Assert.Equal("PAL1010", exception.RuleId);
                Assert.Contains("InChunks splits the longest list", exception.Message, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void What_needs_all_rows_at_once_is_refused_on_either_side()
    {
        var usage = Untouched.Client.AzureUsage;
        AssertRefused("each of them would skip rows of its own", usage.Skip(1).InChunks(), usage.InChunks().Skip(1));
        AssertRefused("which an ordering contradicts", usage.OrderBy(x => x.MeterUnit).InChunks(), usage.InChunks().OrderBy(x => x.MeterUnit));
        AssertRefused(
            "the rows of one group may come in more than one",
            usage.GroupBy(x => x.MeterUnit).Select(g => g.Key).InChunks(),
            usage.InChunks().GroupBy(x => x.MeterUnit).Select(g => g.Key),
            usage.Select(x => x.MeterUnit).Distinct().InChunks(),
            usage.InChunks().Select(x => x.MeterUnit).Distinct());
        Assert.StartsWith(
            "PAL1006: PartitionBy splits a query by time",
            usage.InChunks().PartitionBy(x => DateBucket.StartOfDay(x.UsageDate)).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compiled_queries_and_conditions_made_at_run_time_are_split_too()
    {
        var compiled = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string[] ids) => c.Referrals.Where(x => ids.Contains(x.CustomerMarket)).InChunks());
        var stub = Empty();
        await compiled(new PartnerAnalyticsClient(new HttpClient(stub) { BaseAddress = Connecting.Endpoint }), Long).ToListAsync();
        Assert.Equal(Long, stub.Requests.SelectMany(request => ValuesOf(Uri.UnescapeDataString(request.Uri.Query))));
        var composed = await FiltersOfAsync(q => q.Where(Referral.Fields.CustomerMarket.In(Long)));
        Assert.Equal(Long, composed.SelectMany(ValuesOf));
    }

    [Fact]
    public async Task Rows_in_memory_stay_as_they_are()
    {
        var rows = Enumerable.Range(0, 5).Select(i => new Referral { Id = $"{i}", CustomerMarket = $"market {4 - i}" }).AsAnalyticsQueryable();
        Assert.Equal(["0", "1", "2", "3", "4"], await rows.Where(x => Long.Contains(x.CustomerMarket)).InChunks().Select(x => x.Id).ToListAsync());
    }

    [Fact]
    public async Task A_client_that_has_to_get_rows_throws_only_where_none_of_the_requests_has_any()
    {
        var (none, last) = (Empty(), new StubHttp().Route(request => StubResponse.Text(
            Uri.UnescapeDataString(request.Uri.Query).Contains("'market 999'", StringComparison.Ordinal) ? Connecting.PageOf(0, 1, "") : Connecting.PageOf(0, 0, ""))));
        Assert.Single(await Connect(last, throwIfEmpty: true).Where(x => Long.Contains(x.CustomerMarket)).InChunks().ToListAsync());
        await Assert.ThrowsAsync<PartnerAnalyticsException>(
            () => Connect(none, throwIfEmpty: true).Where(x => Long.Contains(x.CustomerMarket)).InChunks().ToListAsync());
        await Assert.ThrowsAsync<PartnerAnalyticsException>(async () =>
        {
            await foreach (var page in Connect(none, throwIfEmpty: true).Where(x => Long.Contains(x.CustomerMarket)).InChunks().AsPages())
            {
                Assert.Empty(page.Values);
            }
        });
    }

    private static void AssertRefused<T>(string reason, params AnalyticsQueryable<T>[] queries) => Assert.All(queries, query =>
    {
        var exception = Assert.Throws<AnalyticsQueryException>(() => query.ToList());
        Assert.Equal("PAL1006", exception.RuleId);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    });

    private static async Task<List<string>> FiltersOfAsync(Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Referral>> query)
    {
        var stub = Empty();
        await query(Connect(stub)).InChunks().ToListAsync();
        return [.. stub.Requests.Select(request => Uri.UnescapeDataString(request.Uri.Query)["?filter=".Length..])];
    }

    private static IEnumerable<string> ValuesOf(string filter) => filter.Split('\'').Where((_, i) => i % 2 == 1);

    private static StubHttp Empty() => new StubHttp().Route(_ => StubResponse.Text(Connecting.PageOf(0, 0, "")));

    private static AnalyticsQueryable<Referral> Connect(StubHttp stub, bool throwIfEmpty = false)
    {
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(stub)), ThrowIfEmpty = throwIfEmpty };
        options.Retry.MaxRetries = 0;
        return new PartnerAnalyticsClient(Connecting.Endpoint, Connecting.Credential, options).Referrals;
    }
}
