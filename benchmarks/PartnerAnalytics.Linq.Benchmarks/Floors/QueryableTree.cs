using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Benchmarks.Floors;

/// <summary>
/// What any <see cref="IQueryable{T}"/> costs before it does anything: the tree of the query, built by <see cref="Queryable"/> over rows in
/// memory, and left there.
/// </summary>
internal static class QueryableTree
{
    private static readonly IQueryable<Referral> Source = new EnumerableQuery<Referral>([]);

    public static IQueryable<Referral> Build(string market, DateTimeOffset from) => Source
        .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from)
        .Skip(200)
        .Take(100);

    /// <summary>The part of it that the compiler writes where the query stands, and that no library can spare: the condition.</summary>
    public static Expression<Func<Referral, bool>> BuildLambda(string market, DateTimeOffset from) =>
        r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from;
}
