using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>The same through <see cref="IQueryable{T}"/> and <see cref="Queryable"/>, as code sees it that does not know this library.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class QueryableTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries()
    {
        IEqualityComparer<string?> ordinal = StringComparer.Ordinal;
        var three = 3;
        return new QueryList
        {
            { "static calls", r => Queryable.Take(Queryable.Skip(Queryable.Where(r.Referrals, x => x.Status == "Accepted"), 3), 4) },
            { "a variable of the interface", r => Plain(r.Referrals).Where(x => x.Status == "Won").Select(x => new { x.Id, x.Status }) },
            { "query syntax", r => from x in Plain(r.Referrals) let s = x.Status where s == "Won" select new { x.Id, s } },
            {
                "groups",
                r => Plain(r.Gadgets).GroupBy(x => x.Kind).Select(g => new { g.Key, Count = g.Count(), Sum = g.Sum(x => x.Units) })
            },
            {
                "groups with a result selector",
                r => Plain(r.Gadgets).GroupBy(x => x.Kind, (key, rows) => new { key, Count = rows.Count() })
            },
            {
                "groups with an element selector",
                r => Plain(r.Gadgets).GroupBy(x => x.Kind, x => x.Units).Select(g => new { g.Key, Sum = g.Sum() })
            },
            {
                "groups with element and result selector",
                r => Plain(r.Gadgets).GroupBy(x => x.Kind, x => x.Units, (key, units) => new { key, Sum = units.Sum() })
            },
            {
                "groups with a null comparer",
                r => Plain(r.Referrals).GroupBy(x => x.Status, (IEqualityComparer<string?>?)null).Select(g => g.Key)
            },
            { "groups with the ordinal comparer", r => Plain(r.Referrals).GroupBy(x => x.Status, ordinal).Select(g => g.Key) },
            {
                "groups with the default comparer",
                r => Plain(r.Referrals).GroupBy(x => x.Status, EqualityComparer<string?>.Default).Select(g => g.Key)
            },
            { "order", r => Plain(r.Gadgets).OrderBy(x => x.Active).ThenByDescending(x => x.Units).ThenBy(x => x.Price) },
            { "order with a null comparer", r => Plain(r.Gadgets).OrderBy(x => x.Units, null).ThenByDescending(x => x.Price, null) },
            { "order of text with a null comparer", r => Plain(r.Gadgets).OrderBy(x => x.Name, null), Expected.OrdersStrings },
            {
                "order of text with the ordinal comparer",
                r => Plain(r.Gadgets).OrderBy(x => x.Name, StringComparer.Ordinal),
                Expected.OrdersStrings
            },
            { "order by an ordered variable", r => Ordered(r.Gadgets).ThenBy(x => x.Price) },
            { "distinct", r => Plain(r.Referrals).Select(x => x.Status).Distinct() },
            { "distinct with a null comparer", r => Plain(r.Referrals).Select(x => x.Status).Distinct(null) },
            { "distinct with the ordinal comparer", r => Plain(r.Referrals).Select(x => x.Status).Distinct(ordinal) },
            { "Skip and Take", r => Plain(r.Referrals).Skip(three).Take(three + 2).Skip(-1) },
            { "Cast and OfType", r => Plain(r.Referrals).Cast<Referral>().OfType<Referral>().Take(3) },
            { "as a query of objects", r => Objects(r.Referrals).Take(3) },
            { "as a query of objects, cast back", r => Objects(r.Referrals).Cast<Referral>().Where(x => x.Status == "Won") },
            { "from with a type, over a query of objects", r => from Referral x in Objects(r.Referrals) where x.Status == "Won" select x.Id },
            { "from with a type, over a query without one", r => from Referral x in Untyped(r.Referrals) where x.Status == "Won" select x.Id },
            { "a covariant query in the middle", r => Objects(r.Referrals.Where(x => x.Status == "Won").Select(x => x.Id!)).Take(2) },
            {
                "steps mixed with members",
                r => ((AnalyticsQueryable<Referral>)Plain(r.Referrals).Where(x => x.Status == "Won")).Where(x => x.CustomerMarket == "US")
                    .Take(2)
            },
            { "WithPageSize in the middle", r => Plain(r.Referrals.Where(x => x.Status == "Accepted").WithPageSize(10)).Select(x => x.Id) },
            { "AsQueryable changes nothing", r => r.Referrals.AsQueryable().Where(x => x.Status == "Won") },
            { "AsAnalyticsQueryable changes nothing", r => r.Referrals.AsAnalyticsQueryable().Where(x => x.Status == "Won") },
            { "a condition composed at run time", r => r.Referrals.Where(StatusIs("Won")) },
            {
                "the provider without types",
                r => (IQueryable<Referral>)r.Referrals.Provider.CreateQuery(r.Referrals.Where(x => x.Status == "Won").Expression)
            },
            {
                "the provider without types, of a root",
                r => (IQueryable<Referral>)r.Referrals.Provider.CreateQuery(r.Referrals.Expression)
            },
        };
    }

    private static IQueryable<T> Plain<T>(AnalyticsQueryable<T> query) => query;

    private static IQueryable<object> Objects(IQueryable<object> query) => query;

    private static IQueryable Untyped(IQueryable query) => query;

    private static IOrderedQueryable<OpenGadget> Ordered(AnalyticsQueryable<OpenGadget> query) => query.OrderBy(x => x.Active);

    private static Expression<Func<Referral, bool>> StatusIs(string status)
    {
        var row = Expression.Parameter(typeof(Referral), "x");
        return Expression.Lambda<Func<Referral, bool>>(
            Expression.Equal(Expression.Property(row, nameof(Referral.Status)), Expression.Constant(status)), row);
    }
}
