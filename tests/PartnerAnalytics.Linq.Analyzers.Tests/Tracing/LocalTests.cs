namespace PartnerAnalytics.Linq.Analyzers.Tests.Tracing;

/// <summary>PAL1001 on queries that are kept in a local variable or chosen by a condition.</summary>
public sealed class LocalTests
{
    [Fact]
    public Task A_query_in_a_local_is_followed_to_its_use() => Query.VerifyStatementsAsync("""
        var accepted = partner.Referrals.Where(r => r.Status == "Accepted");
        Use(await accepted.{|PAL1001:Take(20000)|}.ToListAsync(), await accepted.Take(5).ToListAsync());
        """);

    [Fact]
    public Task A_query_in_a_local_may_become_legal_later() => Query.VerifyStatementsAsync("""
        var large = partner.Referrals.Take(20000);
        Use(await large.Take(5).ToListAsync());
        Use(isLarge ? large.WithPageSize(500) : large.Skip(15000));
        """);

    [Fact]
    public Task A_take_that_one_of_several_uses_makes_illegal_is_reported_once() => Query.VerifyStatementsAsync("""
        var large = partner.Referrals.{|PAL1001:Take(20000)|};
        Use(await large.ToListAsync(), await large.Skip(3).ToListAsync(), await large.Take(5).ToListAsync());
        Use(large);
        """);

    [Theory]
    [InlineData("var large = partner.Referrals.{|PAL1001:Take(20000)|};")]
    [InlineData("var large = partner.Referrals.{|PAL1001:Take(20000)|}; Use(large);")]
    [InlineData("var large = partner.Referrals.{|PAL1001:Take(20000)|}; await foreach (var row in large) Use(row);")]
    [InlineData("var large = partner.Referrals.{|PAL1001:Take(20000)|}; foreach (var row in large) Use(row);")]
    [InlineData("var large = partner.Referrals.{|PAL1001:Take(20000)|}; var same = large; Use(same);")]
    [InlineData("var large = partner.Referrals.{|PAL1001:Take(20000)|}; Func<object> f = () => large; Use(f);")]
    [InlineData("AnalyticsQueryable<Referral> large; large = partner.Referrals.{|PAL1001:Take(20000)|}; Use(large);")]
    [InlineData("AnalyticsQueryable<Referral> large; Use(large = partner.Referrals.{|PAL1001:Take(20000)|}); Use(large.Take(5));")]
    [InlineData("var pair = (partner.Referrals.{|PAL1001:Take(20000)|}, rows); Use(pair);")]
    [InlineData("_ = partner.Referrals.{|PAL1001:Take(20000)|};")]
    [InlineData("partner.Referrals.{|PAL1001:Take(20000)|};")]
    [InlineData("Func<object> f = () => partner.Referrals.{|PAL1001:Take(20000)|}; Use(f);")]
    [InlineData("object Make() => partner.Referrals.{|PAL1001:Take(20000)|}; Use(Make());")]
    [InlineData("Func<CancellationToken, object> f = partner.Referrals.{|PAL1001:Take(20000)|}.ToListAsync; Use(f);")]
    public Task A_query_that_nothing_more_is_applied_to_is_judged_as_it_is(string statements) =>
        Query.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var query = partner.Referrals.Take(20000); if (isLarge) query = query.WithPageSize(500); Use(query);")]
    [InlineData("var query = partner.Referrals.Take(20000); query = query.Take(5); Use(query);")]
    [InlineData("var query = partner.Referrals.WithPageSize(5); query = partner.Referrals; Use(query.Take(20000));")]
    [InlineData("var query = partner.Referrals.Take(20000); Change(ref query); Use(query); "
        + "static void Change(ref AnalyticsQueryable<Referral> q) => q = q.Take(5);")]
    [InlineData("var query = partner.Referrals.Take(20000); Action change = () => query = query.Take(5); change(); Use(query);")]
    [InlineData("var query = partner.Referrals.Take(20000); (query, _) = (query.Take(5), 0); Use(query);")]
    [InlineData("var (query, count) = (partner.Referrals.Take(20000), 5); Use(query.Take(count));")]
    [InlineData("var query = partner.Referrals.Take(20000); ref var alias = ref query; alias = alias.Take(5); Use(query);")]
    [InlineData("AnalyticsQueryable<Referral>? query = null; query ??= partner.Referrals.Take(20000); Use(query.Take(5));")]
    [InlineData("if (partner.Referrals.Take(20000) is { } query) Use(query.Take(5));")]
    [InlineData("var query = partner.Referrals.Take(20000); Use(nameof(query), query.Take(5));")]
    public Task A_local_with_several_values_is_not_judged(string statements) => Query.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("Use((isLarge ? partner.Referrals.{|PAL1001:Take(20000)|} : partner.Referrals.Take(5)).Skip(1));")]
    [InlineData("Use((isLarge ? partner.Referrals.Take(20000) : partner.Referrals).Take(5));")]
    [InlineData("Use((isLarge ? partner.Referrals.Take(5) : partner.Referrals).{|PAL1001:Take(20000)|});")]
    [InlineData("Use((isLarge ? partner.Referrals.WithPageSize(500) : partner.Referrals.Take(5)).Take(20000));")]
    [InlineData("var query = isLarge ? partner.Referrals.Take(20000) : partner.Referrals; Use(query.WithPageSize(500));")]
    [InlineData("Use((rows switch { 1 => partner.Referrals.Take(5), _ => partner.Referrals.{|PAL1001:Take(20000)|} }).Skip(1));")]
    [InlineData("AnalyticsQueryable<Referral>? none = null; Use((none ?? partner.Referrals.{|PAL1001:Take(20000)|}).Skip(1));")]
    [InlineData("var query = partner?.Referrals.Take(20000); Use(query?.Take(5), query?.Skip(1).WithPageSize(500));")]
    public Task A_choice_is_followed_on_each_side(string statements) => Query.VerifyStatementsAsync(statements);

    [Fact]
    public Task Many_ways_through_locals_end() => Query.VerifyStatementsAsync(
        "var q0 = partner.Referrals.Take(20000);\n"
        + string.Join("\n", Enumerable.Range(0, 30).Select(i => $"var q{i + 1} = isLarge ? q{i}.Skip(1) : q{i}.Skip(2);"))
        + "\nUse(q30.Take(5));");

    [Fact]
    public Task Fields_and_initializers_are_judged() => Query.VerifyMembersAsync("""
        private readonly AnalyticsQueryable<Referral> _large = partner.Referrals.{|PAL1001:Take(20000)|};

        private readonly Func<PartnerAnalyticsClient, object> _make = static p => p.Referrals.{|PAL1001:Take(20000)|};

        public object Large { get; } = partner.Referrals.{|PAL1001:Take(20000)|};

        public object Both => (_large, _make);
        """);

    [Fact]
    public Task A_member_that_is_assigned_passes_its_value_on() => Query.VerifyMembersAsync("""
        private AnalyticsQueryable<Referral>? _few;

        public object Few() => (_few = partner.Referrals.Take(20000)).Take(5);

        public object? Last => _few;
        """);
}
