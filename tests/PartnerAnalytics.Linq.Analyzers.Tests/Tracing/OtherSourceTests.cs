namespace PartnerAnalytics.Linq.Analyzers.Tests.Tracing;

/// <summary>PAL1001 and queries of which only a part is ours, or only a part is seen.</summary>
public sealed class OtherSourceTests
{
    [Theory]
    [InlineData("partner.Referrals.AsEnumerable().Take(20000)")]
    [InlineData("Enumerable.Range(0, 5).Take(20000)")]
    [InlineData("Enumerable.Range(0, 5).AsQueryable().Take(20000)")]
    [InlineData("(await partner.Referrals.Take(5).ToListAsync()).Take(20000)")]
    [InlineData("partner.Referrals.AsAsyncEnumerable().Take(20000)")]
    public Task The_same_name_on_another_type_is_not_reported(string query) => Query.VerifyExpressionAsync(query);

    [Theory]
    [InlineData("Queryable.{|PAL1001:Take(partner.Referrals, 20000)|}")]
    [InlineData("Queryable.{|PAL1001:Take(count: 20000, source: partner.Referrals)|}")]
    [InlineData("partner.Referrals.AsQueryable().{|PAL1001:Take(20000)|}")]
    [InlineData("((IQueryable<Referral>)partner.Referrals).{|PAL1001:Take(20000)|}")]
    [InlineData("partner.Referrals.{|PAL1001:Take(20000)|}.AsQueryable().Select(r => r.Status)")]
    [InlineData("partner.Referrals.Take(20).AsQueryable().{|PAL1006:Where|}(r => r.Status == null)")]
    [InlineData("Queryable.Count(partner.Referrals.{|PAL1001:Take(20000)|})")]
    [InlineData("Queryable.Take(partner.Referrals, 20000).Take(5)")]
    [InlineData("Queryable.Take(partner.Referrals.WithPageSize(500), 20000)")]
    [InlineData("partner.Referrals.Take(20000).AsQueryable().Take(5)")]
    [InlineData("Queryable.First(partner.Referrals.Take(20000))")]
    public Task The_operators_of_queryable_are_read_where_they_apply_to_ours(string query) => Query.VerifyExpressionAsync(query);

    [Theory]
    [InlineData("partner.Referrals.Take(20000).{|PAL1002:SkipLast|}(1)")]
    [InlineData("partner.Referrals.{|PAL1002:Concat|}(partner.Referrals.Take(20000))")]
    [InlineData("partner.Referrals.Take(20000).{|PAL1002:Sum|}(r => 1)")]
    [InlineData("partner.Referrals.{|PAL1002:Take|}(1..^20000)")]
    [InlineData("Enumerable.{|PAL2003:Take|}(partner.Referrals, 20000)")]
    public Task An_operator_that_is_refused_for_another_reason_is_left_to_that_reason(string query) => Query.VerifyExpressionAsync(query);

    [Fact]
    public Task A_plain_queryable_is_not_ours() => Query.VerifyMembersAsync("""
        public IQueryable<Referral> Sliced(IQueryable<Referral> referrals) => referrals.Take(20000);

        public IQueryable<Referral> Own(List<Referral> rows)
        {
            IQueryable<Referral> referrals = rows.AsQueryable();
            return referrals.Take(20000);
        }
        """);

    [Theory]
    [InlineData("IQueryable<Referral> q = partner.Referrals; Use(q.{|PAL1001:Take(20000)|});")]
    [InlineData("IQueryable<Referral> q; q = partner.Referrals; Use(q.{|PAL1001:Take(20000)|});")]
    [InlineData("IQueryable<Referral> q = partner.Referrals.Take(5); Use(q.{|PAL1006:Where|}(r => r.Status == null));")]
    [InlineData("IQueryable<Referral> q = partner.Referrals; IQueryable<Referral> same = q; Use(same.Where(r => {|PAL1003:r.Status!.Length|} == 3));")]
    [InlineData("IQueryable<Referral> q = partner.Referrals.OrderBy(r => {|PAL1005:r.CustomerName|}); Use(q);")]
    [InlineData("IQueryable<Referral> q = partner.Referrals; Use(q.{|PAL1002:Reverse|}());")]
    [InlineData("IQueryable<Referral> q = partner.Referrals; Use(q.{|PAL2003:ToLookup|}(r => r.Status));")]
    [InlineData("IQueryable q = partner.Referrals; Use(q);")]
    [InlineData("IQueryable<Referral> q = isLarge ? partner.Referrals : partner.Referrals.Where(r => r.Id == null); Use(q.{|PAL1001:Take(20000)|});")]
    [InlineData("IQueryable<Referral> q = partner.Referrals; Func<object> f = () => q.{|PAL1001:Take(20000)|}; Use(f);")]
    [InlineData("IQueryable<Referral> q = partner.Referrals; if (isLarge) q = q.Take(3); Use(q.Take(20000));")]
    [InlineData("IQueryable<Referral> q = partner.Referrals.WithPageSize(9); Use(q.Take(20000));")]
    [InlineData("IEnumerable<Referral> q = partner.Referrals; Use(q.Take(20000), q.ToLookup(r => r.Id));")]
    public Task A_local_of_a_plain_type_is_judged_as_the_query_that_it_holds(string statements) => Query.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_query_that_becomes_a_plain_queryable_is_judged_before() => Query.VerifyMembersAsync("""
        public IQueryable<Referral> Sliced()
        {
            IQueryable<Referral> referrals = partner.Referrals.{|PAL1001:Take(20000)|};
            return referrals;
        }

        public IEnumerable<Referral> Few()
        {
            IEnumerable<Referral> referrals = partner.Referrals.{|PAL1001:Take(20000)|};
            return referrals.Take(5);
        }

        public IQueryable<Referral> First()
        {
            IQueryable<Referral> referrals = partner.Referrals.Take(20000);
            return referrals.Take(5);
        }

        public IQueryable<Referral> Converted() => partner.Referrals.{|PAL1001:Take(20000)|};
        """);

    [Fact]
    public Task A_query_that_comes_from_elsewhere_may_have_a_page_size() => Query.VerifyMembersAsync("""
        private readonly AnalyticsQueryable<Referral> _accepted = partner.Referrals.WithPageSize(500);

        private AnalyticsQueryable<Referral> Accepted { get; } = partner.Referrals.Take(5);

        public object FromParameter(AnalyticsQueryable<Referral> referrals) => referrals.Take(20000).ToListAsync();

        public object FromField() => _accepted.Take(20000);

        public object FromProperty() => Accepted.Take(20000);

        public object FromMethod() => Make().Take(20000);

        public object FromArray(AnalyticsQueryable<Referral>[] queries) => queries[0].Take(20000);

        public async Task<object> FromTask(Task<AnalyticsQueryable<Referral>> query) => (await query).Take(20000);

        public object FromRows(List<Referral> rows) => rows.AsAnalyticsQueryable().Take(20000);

        private AnalyticsQueryable<Referral> Make() => partner.Referrals.Take(5);
        """);

    [Fact]
    public Task A_page_size_is_judged_wherever_the_query_comes_from() => Query.VerifyMembersAsync("""
        public object FromParameter(AnalyticsQueryable<Referral> referrals) =>
            referrals.Take(20000).{|PAL1001:WithPageSize(20000)|}.ToListAsync();

        public object FromLocal(object referrals)
        {
            var query = (AnalyticsQueryable<Referral>)referrals;
            return query.{|PAL1001:WithPageSize(10000)|};
        }

        public object FromAny(IEnumerable<AnalyticsQueryable<Referral>> queries)
        {
            foreach (var query in queries)
            {
                return query.{|PAL1001:WithPageSize(10000)|};
            }

            return 0;
        }
        """);

    [Fact]
    public Task A_client_for_tests_may_have_rows_in_memory() => Query.VerifyAsync("""
        public sealed class FakeClient(List<Referral> rows) : PartnerAnalyticsClient
        {
            public override AnalyticsQueryable<Referral> Referrals => rows.AsAnalyticsQueryable();

            public object Large() => Referrals.Take(20000);

            public object Service() => base.Referrals.{|PAL1001:Take(20000)|};
        }

        public static class Use
        {
            public static object Large(FakeClient client) => client.Referrals.Take(20000);
        }
        """);

    [Fact]
    public Task A_method_that_gives_a_query_may_add_what_is_missing() => Query.VerifyAsync("""
        public static class Paging
        {
            public static AnalyticsQueryable<T> InPages<T>(this AnalyticsQueryable<T> query) => query.WithPageSize(500);

            public static T Log<T>(this T value) => value;

            public static int Length<T>(this AnalyticsQueryable<T> query) => query.ToString().Length;

            public static object Paged(PartnerAnalyticsClient partner) => partner.Referrals.Take(20000).InPages().ToListAsync();

            public static object Logged(PartnerAnalyticsClient partner) => partner.Referrals.Take(20000).Log().WithPageSize(100);

            public static object Used(PartnerAnalyticsClient partner) => partner.Referrals.{|PAL1001:Take(20000)|}.Length();
        }
        """);

    [Fact]
    public Task Nothing_is_reported_without_the_library() => Query.VerifyAsync("""
        namespace Own
        {
            public sealed class AnalyticsQueryable<T>
            {
                public AnalyticsQueryable<T> Take(int count) => count > 0 ? this : new();

                public static AnalyticsQueryable<T> All() => new AnalyticsQueryable<T>().Take(20000);
            }
        }
        """);
}
