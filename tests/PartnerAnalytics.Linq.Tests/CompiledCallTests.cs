using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests;

/// <summary>How compiled queries are called: by many threads, with other clients, with up to eight values.</summary>
public sealed class CompiledCallTests
{
    [Fact]
    public void Threads_share_a_query()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? market, string?[] statuses, int skip) => c.Referrals
            .Where(r => (market == null || r.CustomerMarket == market) && statuses.Contains(r.Status)).Skip(skip));
        var expected = new string[8 * 20];
        for (var i = 0; i < expected.Length; i++)
        {
            var (market, statuses, skip) = Values(i);
            expected[i] = Untouched.Referrals.Where(r => (market == null || r.CustomerMarket == market) && statuses.Contains(r.Status)).Skip(skip)
                .ToRequestUri().OriginalString;
        }

        Parallel.For(0, 4000, i =>
        {
            var (market, statuses, skip) = Values(i % expected.Length);
            Assert.Equal(expected[i % expected.Length], query(Untouched.Client, market, statuses, skip).ToRequestUri().OriginalString);
        });

        static (string? Market, string?[] Statuses, int Skip) Values(int i) =>
            (i % 2 == 0 ? null : "m" + i, [.. Enumerable.Range(0, 1 + (i % 4)).Select(j => "s" + j)], i % 3 == 0 ? 0 : i);
    }

    [Fact]
    public void Every_pattern_of_nulls_is_written()
    {
        var many = AnalyticsQueryable.Compile(
            (PartnerAnalyticsClient c, string? a, string? b, string? d, string? e, string? f, string? g, string? h) => c.Referrals.Where(r =>
                r.Status != a && r.Status != b && r.Status != d && r.Status != e && r.Status != f && r.Status != g && r.Status != h));
        for (var i = 0; i < 128; i++)
        {
            string? Value(int bit) => (i >> bit & 1) == 0 ? null : "v" + bit;
            var (a, b, d, e, f, g, h) = (Value(0), Value(1), Value(2), Value(3), Value(4), Value(5), Value(6));
            Assert.Equal(
                Untouched.Referrals.Where(r =>
                    r.Status != a && r.Status != b && r.Status != d && r.Status != e && r.Status != f && r.Status != g && r.Status != h)
                    .ToRequestUri().OriginalString,
                many(Untouched.Client, a, b, d, e, f, g, h).ToRequestUri().OriginalString);
        }
    }

    [Fact]
    public void Eight_values()
    {
        var query = AnalyticsQueryable.Compile(
            (PartnerAnalyticsClient c, string? name, long? units, double? weight, decimal? price, bool? active, DateTimeOffset? made, int skip, int take) =>
                c.Query<Gadget>()
                    .Where(g => g.Name == name && g.Units == units && g.Weight == weight && g.Price == price && g.Active == active && g.MadeDate > made)
                    .Skip(skip).Take(take));
        Assert.Equal(
            "https://partner.example/partner/v1/analytics/gadgets?filter=name eq 'n' and units eq 1 and weight eq 2.5 and price eq 3.50 and active eq true"
            + " and madeDate gt cast('2018-01-01T10:30:00Z', Edm.DateTimeOffset)&top=8&skip=7",
            Uri.UnescapeDataString(query(
                Untouched.Client, "n", 1, 2.5, 3.50m, true, new DateTimeOffset(2018, 1, 1, 12, 30, 0, TimeSpan.FromHours(2)), 7, 8).ToRequestUri().OriginalString));
    }

    [Fact]
    public void The_URI_is_that_of_the_client_of_the_call()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market) => c.Referrals.Where(r => r.CustomerMarket == market));
        var other = new PartnerAnalyticsClient(new Uri("https://other.example/under/"), Azure.Core.DelegatedTokenCredential.Create((_, _) => default));
        Assert.StartsWith("https://partner.example/partner/", query(Untouched.Client, "a").ToRequestUri().OriginalString, StringComparison.Ordinal);
        Assert.Equal(other.Referrals.Where(r => r.CustomerMarket == "a").ToRequestUri(), query(other, "a").ToRequestUri());
    }

    [Fact]
    public async Task A_client_that_is_mocked_gives_its_rows()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market, string suffix) => c.Referrals
            .Where(r => r.CustomerMarket == market).Select(r => r.Status + suffix).Take(5));
        var mock = new MockedClient();
        Assert.Equal(["b!"], await query(mock, "US", "!").ToListAsync());
        Assert.Equal(["a?", "c?"], await query(mock, "DE", "?").AsAsyncEnumerable().ToListAsync());
        Assert.Throws<InvalidOperationException>(() => query(mock, "US", "!").ToRequestUri().OriginalString);
    }

    [Fact]
    public async Task What_a_call_gives_is_a_query_like_any_other()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market, int take) => c.Referrals.Where(r => r.CustomerMarket == market).Take(take));
        var called = query(Untouched.Client, "US", 7);

        Assert.EndsWith(
            "referrals?filter=customerMarket eq 'US'&top=5&skip=2",
            Uri.UnescapeDataString(called.Skip(2).Take(5).Select(r => r.Id).ToRequestUri().AbsoluteUri),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "referrals?filter=customerMarket eq 'US'&top=6&skip=1",
            Uri.UnescapeDataString(((AnalyticsQueryable<string?>)Queryable.Select(Queryable.Skip(called, 1), r => r.Id)).ToRequestUri().AbsoluteUri),
            StringComparison.Ordinal);
        Assert.Equal("GET referrals?filter=customerMarket eq {market}&top={take}", called.ToString());
        Assert.Equal("PAL1006", Assert.Throws<AnalyticsQueryException>(() => called.Where(r => r.Status == "a").ToRequestUri()).RuleId);
        Assert.Equal(["b"], await query(new MockedClient(), "US", 5).Select(r => r.Status).ToListAsync());
        Assert.Equal(2, await query(new MockedClient(), "DE", 5).CountAsync());
        Assert.Equal("a", (await query(new MockedClient(), "DE", 5).FirstAsync()).Status);
        Assert.Equal(["a"], (await query(new MockedClient(), "DE", 5).AsPages(pageSizeHint: 1).FirstAsync()).Values.Select(r => r.Status));
    }

    [Fact]
    public void A_client_that_adds_operators_to_a_resource_keeps_them()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market) => c.Referrals.Where(r => r.CustomerMarket == market));
        Assert.EndsWith(
            "referrals?filter=status eq 'Accepted' and customerMarket eq 'US'",
            Uri.UnescapeDataString(query(new NarrowClient(), "US").ToRequestUri().OriginalString),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_captured_condition_is_read_by_each_call()
    {
        Expression<Func<Referral, bool>> condition = r => r.Status == "a";
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market) => c.Referrals.Where(condition).Where(r => r.CustomerMarket == market));
        Assert.EndsWith("status eq 'a' and customerMarket eq 'm'", Uri.UnescapeDataString(query(Untouched.Client, "m").ToRequestUri().OriginalString), StringComparison.Ordinal);
        condition = r => r.Status == Other;
        Assert.EndsWith("status eq 'b' and customerMarket eq 'm'", Uri.UnescapeDataString(query(Untouched.Client, "m").ToRequestUri().OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public void What_operators_are_given_is_read_when_the_delegate_is_called_and_what_conditions_have_captured_when_the_query_runs()
    {
        var (market, rows, box) = ("DE", 5, new Rows { Count = 7 });
        var captured = AnalyticsQueryable.Compile(
            (PartnerAnalyticsClient c) => c.Referrals.Where(r => r.CustomerMarket == market).Take(rows));
        var added = AnalyticsQueryable.Compile(
            (PartnerAnalyticsClient c, int more) => Queryable.Take(c.Referrals.Where(r => r.CustomerMarket == market), rows + more));
        var given = AnalyticsQueryable.Compile(
            (PartnerAnalyticsClient c, Rows rows) => c.Referrals.Where(r => r.CustomerMarket == market).Skip(rows.Count).Take(rows.Count));
        var paged = AnalyticsQueryable.Compile(
            (PartnerAnalyticsClient c) => c.Referrals.Where(r => r.CustomerMarket == market).WithPageSize(rows));
        (AnalyticsQueryable<Referral> AdHoc, AnalyticsQueryable<Referral> Compiled)[] queries =
        [
            (Untouched.Referrals.Where(r => r.CustomerMarket == market).Take(rows), captured(Untouched.Client)),
            (Untouched.Referrals.Where(r => r.CustomerMarket == market).Take(rows + 1), added(Untouched.Client, 1)),
            (Untouched.Referrals.Where(r => r.CustomerMarket == market).Skip(box.Count).Take(box.Count), given(Untouched.Client, box)),
            (Untouched.Referrals.Where(r => r.CustomerMarket == market).WithPageSize(rows), paged(Untouched.Client)),
        ];
        (market, rows, box.Count) = ("US", 9, 9);

        string[] expected = ["top=5", "top=6", "top=7&skip=7", "top=5"];
        Assert.Equal(expected.Select(rows => "filter=customerMarket eq 'US'&" + rows), queries.Select(query => Sent(query.AdHoc)));
        Assert.Equal(queries.Select(query => Sent(query.AdHoc)), queries.Select(query => Sent(query.Compiled)));
        Assert.Equal(
            queries.Select(query => Sent(query.AdHoc.Select(r => r.Id))),
            queries.Select(query => Sent(query.Compiled.Select(r => r.Id))));

        static string Sent<T>(AnalyticsQueryable<T> query) => Uri.UnescapeDataString(query.ToRequestUri().Query.TrimStart('?'));
    }

    [Fact]
    public void Neither_the_values_of_a_call_nor_its_client_are_kept_by_the_query()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string?[] markets) => c.Referrals
            .Where(r => markets.Contains(r.CustomerMarket)).Select(r => new { r.Id, r.Status }));
        var (values, client) = Call(query);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(values.IsAlive || client.IsAlive);
        Assert.NotNull(query(Untouched.Client, ["NL"]).ToRequestUri());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Values, WeakReference Client) Call<T>(
        Func<PartnerAnalyticsClient, string?[], AnalyticsQueryable<T>> query)
    {
        var credential = Azure.Core.DelegatedTokenCredential.Create((_, _) => default);
        var client = new PartnerAnalyticsClient(new Uri("https://partner.example/"), credential);
        string?[] values = ["DE", "US"];
        Assert.EndsWith(
            "referrals?filter=customerMarket eq 'DE' or customerMarket eq 'US'",
            Uri.UnescapeDataString(query(client, values).ToRequestUri().OriginalString),
            StringComparison.Ordinal);
        return (new WeakReference(values), new WeakReference(client));
    }

    private static readonly string Other = "b";

    private sealed class Rows
    {
        public int Count { get; set; }
    }

    private sealed class MockedClient : PartnerAnalyticsClient
    {
        public override AnalyticsQueryable<Referral> Referrals => new Referral[]
        {
            new() { CustomerMarket = "DE", Status = "a" }, new() { CustomerMarket = "US", Status = "b" }, new() { CustomerMarket = "DE", Status = "c" },
        }.AsAnalyticsQueryable();
    }

    private sealed class NarrowClient() : PartnerAnalyticsClient(Azure.Core.DelegatedTokenCredential.Create((_, _) => default))
    {
        public override AnalyticsQueryable<Referral> Referrals => base.Referrals.Where(r => r.Status == "Accepted");
    }
}
