using System.Buffers;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Queries.Compiled;
using PartnerAnalytics.Linq.Tests.Querying;

namespace PartnerAnalytics.Linq.Tests.Compiled;

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
            Assert.Equal(expected[i % expected.Length], query.ToRequestText(Untouched.Client, market, statuses, skip));
        });

        static (string? Market, string?[] Statuses, int Skip) Values(int i) =>
            (i % 2 == 0 ? null : "m" + i, [.. Enumerable.Range(0, 1 + (i % 4)).Select(j => "s" + j)], i % 3 == 0 ? 0 : i);
    }

    [Fact]
    public void Text_is_kept_where_values_are_only_written()
    {
        var captured = "x";
        Assert.True(Keeps<string, Referral>((c, market) => c.Referrals.Where(r => r.CustomerMarket == market && r.Status == captured)));
        Assert.True(Keeps<string[], Referral>((c, statuses) => c.Referrals.Where(r => statuses.Contains(r.Status))));
        Assert.True(Keeps<DateTimeOffset?, Referral>((c, from) => c.Referrals.Where(r => from == null || r.CreatedDate >= from)));
        Assert.True(Keeps<string?, Referral>((c, market) => c.Referrals.Where(r => string.IsNullOrEmpty(market) || r.CustomerMarket == market)));
        Assert.True(Keeps<int, Gadget>((c, rows) => c.Query<Gadget>().Where(g => g.Units > rows).Take(rows).Skip(rows)));
        Assert.True(Keeps<bool, Gadget>((c, flag) => c.Query<Gadget>().Where(g => flag || g.Active == flag)));
        Assert.False(Keeps<string, Referral>((c, market) => c.Referrals.Where(r => r.CustomerMarket == market.Trim())));
        Assert.False(Keeps<string, Referral>((c, market) => c.Referrals.Where(r => market == "all" || r.CustomerMarket == market)));
        Assert.False(Keeps<string, Referral>((c, text) => c.Referrals.WhereRaw(text)));
        Assert.NotNull(captured);
    }

    [Fact]
    public void A_call_boxes_nothing_and_makes_no_string()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market, DateTimeOffset? from, long units, int take) => c.Query<Gadget>()
            .Where(g => g.Name == market && g.MadeDate > from && g.Units >= units).Take(take));
        var writer = new ArrayBufferWriter<char>(4096);
        var from = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
        query.WriteTo(writer, Untouched.Client, "US", from, 5, 10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            writer.ResetWrittenCount();
            query.WriteTo(writer, Untouched.Client, "O'Neill", from, i, 10 + i);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * 24);
    }

    [Fact]
    public void More_patterns_than_are_kept_are_written_all_the_same()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string?[] v) => c.Referrals.Where(r => v.Contains(r.Status)));
        var many = AnalyticsQueryable.Compile(
            (PartnerAnalyticsClient c, string? a, string? b, string? d, string? e, string? f, string? g, string? h) => c.Referrals.Where(r =>
                r.Status != a && r.Status != b && r.Status != d && r.Status != e && r.Status != f && r.Status != g && r.Status != h));
        Assert.NotNull(query);
        for (var i = 0; i < 128; i++)
        {
            string? Value(int bit) => (i >> bit & 1) == 0 ? null : "v" + bit;
            var (a, b, d, e, f, g, h) = (Value(0), Value(1), Value(2), Value(3), Value(4), Value(5), Value(6));
            Assert.Equal(
                Untouched.Referrals.Where(r =>
                    r.Status != a && r.Status != b && r.Status != d && r.Status != e && r.Status != f && r.Status != g && r.Status != h)
                    .ToRequestUri().OriginalString,
                many.ToRequestText(Untouched.Client, a, b, d, e, f, g, h));
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
            Uri.UnescapeDataString(query.ToRequestText(
                Untouched.Client, "n", 1, 2.5, 3.50m, true, new DateTimeOffset(2018, 1, 1, 12, 30, 0, TimeSpan.FromHours(2)), 7, 8)));
    }

    [Fact]
    public void The_address_is_that_of_the_client_of_the_call()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market) => c.Referrals.Where(r => r.CustomerMarket == market));
        var other = new PartnerAnalyticsClient(new Uri("https://other.example/under/"), Azure.Core.DelegatedTokenCredential.Create((_, _) => default));
        Assert.StartsWith("https://partner.example/partner/", query.ToRequestText(Untouched.Client, "a"), StringComparison.Ordinal);
        Assert.Equal(other.Referrals.Where(r => r.CustomerMarket == "a").ToRequestUri(), query.ToRequestUri(other, "a"));
    }

    [Fact]
    public async Task A_client_that_is_mocked_gives_its_rows()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market, string suffix) => c.Referrals
            .Where(r => r.CustomerMarket == market).Select(r => r.Status + suffix).Take(5));
        var mock = new MockedClient();
        Assert.Equal(["b!"], await query.ToListAsync(mock, "US", "!"));
        Assert.Equal(["a?", "c?"], await query.AsAsyncEnumerable(mock, "DE", "?").ToListAsync());
        Assert.Throws<InvalidOperationException>(() => query.ToRequestText(mock, "US", "!"));
    }

    [Fact]
    public void A_client_that_adds_operators_to_a_resource_keeps_them()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market) => c.Referrals.Where(r => r.CustomerMarket == market));
        Assert.EndsWith(
            "referrals?filter=status eq 'Accepted' and customerMarket eq 'US'",
            Uri.UnescapeDataString(query.ToRequestText(new NarrowClient(), "US")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_captured_condition_is_read_by_each_call()
    {
        Expression<Func<Referral, bool>> condition = r => r.Status == "a";
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market) => c.Referrals.Where(condition).Where(r => r.CustomerMarket == market));
        Assert.EndsWith("status eq 'a' and customerMarket eq 'm'", Uri.UnescapeDataString(query.ToRequestText(Untouched.Client, "m")), StringComparison.Ordinal);
        condition = r => r.Status == Other;
        Assert.EndsWith("status eq 'b' and customerMarket eq 'm'", Uri.UnescapeDataString(query.ToRequestText(Untouched.Client, "m")), StringComparison.Ordinal);
    }

    private static readonly string Other = "b";

    private static bool Keeps<T1, TElement>(Expression<Func<PartnerAnalyticsClient, T1, IQueryable<TElement>>> query) =>
        CompiledQuery<TElement>.Create(query).KeepsText;

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
