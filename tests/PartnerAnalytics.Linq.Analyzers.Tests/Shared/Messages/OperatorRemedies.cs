namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Messages;

/// <summary>PAL1001, PAL1002 and PAL1009: operators.</summary>
internal static class OperatorRemedies
{
    public static readonly RemedyPair[] All =
    [
        new("await r.Take(10_000).ToListAsync();", "await r.Take(9999).ToListAsync();"),
        new("await r.Take(10_000).ToListAsync();", "await r.Take(10_000).WithPageSize(9999).ToListAsync();"),
        new("await r.WithPageSize(10_000).ToListAsync();", "await r.WithPageSize(9999).ToListAsync();"),
        new("Use(r.TakeWhile(x => x.Status == \"a\").ToList());", "Use((await r.ToListAsync()).TakeWhile(x => x.Status == \"a\").ToList());"),
        new("Use(g.Max(x => x.Units));", "Use((await g.ToListAsync()).Max(x => x.Units));"),
        new("Use(g.Min(x => x.Units));", "Use((await g.ToListAsync()).Min(x => x.Units));"),
        new("Use(g.Average(x => x.Units));", "Use((await g.ToListAsync()).Average(x => x.Units));"),
        new("Use(r.Aggregate((a, b) => a));", "Use((await r.ToListAsync()).Aggregate((a, b) => a));"),
        new("Use(g.Sum(x => x.Units));", "Use((await g.ToListAsync()).Sum(x => x.Units));"),
        new("Use(g.Sum(x => x.Units));", "Use((await g.GroupBy(x => x.Name).Select(g => g.Sum(x => x.Units)).ToListAsync()).Sum());"),
        new("Use(r.All(x => x.Status == \"a\"));", "Use(!await r.AnyAsync(x => !(x.Status == \"a\")));"),
        new("Use(g.All(x => x.Kind == \"SMALL\"));", "Use((await g.ToListAsync()).All(x => x.Kind == \"SMALL\"));"),
        new("Use(r.ElementAt(3));", "Use(await r.Skip(3).FirstAsync());"),
        new("Use(r.ElementAtOrDefault(3));", "Use(await r.Skip(3).FirstOrDefaultAsync());"),
        new("Use(r.Last());", "Use((await r.ToListAsync()).Last());"),
        new("Use(g.OrderBy(x => x.Id).Last());", "Use(await g.OrderByDescending(x => x.Id).FirstAsync());"),
        new("Use(g.OrderBy(x => x.Id).TakeLast(3).ToList());", "Use(await g.OrderByDescending(x => x.Id).Take(3).ToListAsync());"),
        new("Use(g.Reverse().ToList());", "Use(Enumerable.Reverse(await g.ToListAsync()));"),
        new("Use(r.Select(x => x.Status).Contains(\"a\"));", "Use(await r.Select(x => x.Status).AnyAsync(x => x == \"a\"));"),
        new("Use(g.Select(x => x.Secret).Contains(\"a\"));", "Use((await g.Select(x => x.Secret).ToListAsync()).Contains(\"a\"));"),
        new("Use(g.Select(x => x.Name).Order().ToList());", "Use(await g.Select(x => x.Name).OrderBy(x => x).ToListAsync());"),
        new("Use(g.OrderDescending().ToList());", "Use(await g.OrderByDescending(x => x.Id).ToListAsync());"),
        new("Use(r.Select(x => x.Status).Order().ToList());", "Use((await r.Select(x => x.Status).ToListAsync()).Order().ToList());"),
        new("Use(r.Join(g, x => x.Id, y => y.Id, (x, y) => x).ToList());", "Use((await r.ToListAsync()).Join(await g.ToListAsync(), x => x.Id, y => y.Id, (x, y) => x).ToList());"),
        new("Use(r.Concat(r).ToList());", "Use((await r.ToListAsync()).Concat(await r.ToListAsync()).ToList());"),
        new("Use(r.Where(x => x.Status == \"a\").Union(r.Where(x => x.Status == \"b\")).ToList());", "Use(await r.Where(x => x.Status == \"a\" || x.Status == \"b\").ToListAsync());"),
        new("Use(r.SelectMany(x => x.Status ?? \"\").ToList());", "Use((await r.ToListAsync()).SelectMany(x => x.Status ?? \"\").ToList());"),
        new("Use((from x in r from y in g select x).ToList());", "Use((await r.ToListAsync()).SelectMany(x => new[] { x }).ToList());"),
        new("Use(Queryable.Where(r, (x, i) => i > 3).ToList());", "Use((await r.ToListAsync()).Where((x, i) => i > 3).ToList());"),
        new("Use(Queryable.Where(r, (x, i) => i > 3).ToList());", "Use(await r.Skip(4).ToListAsync());"),
        new("Use(Queryable.Select(r, (x, i) => i).ToList());", "Use((await r.ToListAsync()).Select((x, i) => i).ToList());"),
        new("Use(g.OrderBy(x => x.Name, StringComparer.OrdinalIgnoreCase).ToList());", "Use(await g.OrderBy(x => x.Name).ToListAsync());"),
        new("Use(r.GroupBy(x => x.Status, StringComparer.OrdinalIgnoreCase).Select(y => y.Key).ToList());", "Use(await r.GroupBy(x => x.Status).Select(y => y.Key).ToListAsync());"),
        new("Use(r.Select(x => x.Status).Distinct(StringComparer.OrdinalIgnoreCase).ToList());", "Use(await r.Select(x => x.Status).Distinct().ToListAsync());"),
        new("Use(r.Take(1..3).ToList());", "Use(await r.Skip(1).Take(3 - 1).ToListAsync());"),
        new("Use(r.Cast<object>().ToList());", "Use(await r.ToListAsync());"),
        new("Use(r.Select(x => new { x.Id }).OfType<object>().ToList());", "Use(await r.Select(x => new { x.Id }).ToListAsync());"),
        new("Use(r.Select(x => x.Status).OfType<string>().ToList());", "Use(await r.Select(x => x.Status).Where(x => x != null).ToListAsync());"),
        new("Use(r.GroupBy(x => x.Status).Select(y => new { y.Key }).OfType<object>().ToList());", "Use(await r.GroupBy(x => x.Status).Select(y => new { y.Key }).ToListAsync());"),
        new("Use(r.Distinct().ToList());", "Use(await r.Select(x => x.Id).Distinct().ToListAsync());"),
        new("Use(partner.Query<Nut>().Distinct().ToList());", "Use((await partner.Query<Nut>().ToListAsync()).Distinct().ToList());"),
        new("await r.WithProcessedDate(new DateOnly(2018, 1, 1)).ToListAsync();", "await r.ToListAsync();"),
        new(
            "Use(AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string m) => Queryable.Where(r, x => x.CustomerMarket == m)));",
            "Use(AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string m) => Queryable.Where(c.Referrals, x => x.CustomerMarket == m)));"),
        new(
            "Use(AnalyticsQueryable.Compile((PartnerAnalyticsClient c, Expression<Func<Referral, bool>> condition) => Queryable.Where(c.Referrals, condition)));",
            "Use(AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string m) => Queryable.Where(c.Referrals, x => x.CustomerMarket == m)));"),
        new(
            "Use(new PartnerAnalyticsClient((Azure.Core.TokenCredential)null!, new PartnerAnalyticsClientOptions { Cloud = PartnerCenterCloud.China }).Referrals.ToList());",
            "Use(new PartnerAnalyticsClient((Azure.Core.TokenCredential)null!, new PartnerAnalyticsClientOptions { Cloud = PartnerCenterCloud.UsGovernment }).Referrals.ToList());",
            SeenBy.Compiler),
    ];
}
