namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Messages;

/// <summary>PAL1003 and PAL1005 to PAL1008: keys, orderings, windows, and the order of operators.</summary>
internal static class OrderRemedies
{
    public static readonly RemedyPair[] All =
    [
        new("await g.GroupBy(x => x.Secret).Select(y => y.Key).ToListAsync();", "await g.GroupBy(x => x.Kind).Select(y => y.Key).ToListAsync();"),
        new("await g.GroupBy(x => x.Secret!.Trim()).Select(y => y.Key).ToListAsync();", "Use((await g.ToListAsync()).GroupBy(x => x.Secret?.Trim()));"),
        new("await r.GroupBy(x => 1).Select(y => y.Key).ToListAsync();", "await r.GroupBy(x => x.Status).Select(y => y.Key).ToListAsync();"),
        new("await r.GroupBy(x => x).Select(y => y.Key).ToListAsync();", "await r.GroupBy(x => new { x.Id, x.Status }).Select(y => y.Key).ToListAsync();"),
        new("await partner.Query<Bolt>().GroupBy(b => b).Select(y => y.Key).ToListAsync();", "await partner.Query<Bolt>().GroupBy(b => b.Id).Select(y => y.Key).ToListAsync();"),
        new("await partner.Query<Nut>().GroupBy(x => x).Select(y => y.Key).ToListAsync();", "Use((await partner.Query<Nut>().ToListAsync()).GroupBy(x => x).Select(y => y.Key));"),
        new("await r.GroupBy(x => new Box { Content = x.Status }).Select(y => y.Key).ToListAsync();", "await r.GroupBy(x => new { Content = x.Status }).Select(y => y.Key).ToListAsync();"),
        new("await r.GroupBy(x => new Box { Content = x.Status }).Select(y => y.Key).ToListAsync();", "await r.GroupBy(x => new Boxed(x.Status)).Select(y => y.Key).ToListAsync();"),
        new("await r.GroupBy(x => x.Status!.ToLower()).Select(y => y.Key).ToListAsync();", "Use((await r.GroupBy(x => x.Status).Select(y => y.Key).ToListAsync()).Select(key => key?.ToLowerInvariant()).Distinct());"),
        new("await r.GroupBy(x => x.Status == \"a\").Select(y => y.Key).ToListAsync();", "Use((await r.GroupBy(x => x.Status).Select(y => y.Key).ToListAsync()).GroupBy(key => key == \"a\"));"),
        new("await r.GroupBy(x => x.Status + x.CustomerMarket).Select(y => y.Key).ToListAsync();", "await r.GroupBy(x => new { x.Status, x.CustomerMarket }).Select(y => y.Key).ToListAsync();"),
        new("await r.GroupBy(x => x.Status == \"a\" || x.CreatedDate > Day).Select(y => y.Key).ToListAsync();", "await r.GroupBy(x => new { x.Status, Month = DateBucket.StartOfMonth(x.CreatedDate) }).Select(y => y.Key).ToListAsync();"),
        new("await r.GroupBy(x => x.CreatedDate!.Value.Year).Select(y => y.Key).ToListAsync();", "await r.GroupBy(x => DateBucket.StartOfMonth(x.CreatedDate)).Select(y => y.Key).ToListAsync();"),
        new("await r.GroupBy(z => z.CreatedDate!.Value.Date).Select(y => y.Key).ToListAsync();", "await r.GroupBy(z => DateBucket.StartOfDay(z.CreatedDate)).Select(y => y.Key).ToListAsync();"),
        new("await r.GroupBy(x => x.CreatedDate).Select(y => y.Key).ToListAsync();", "await r.GroupBy(x => DateBucket.StartOfMonth(x.CreatedDate)).Select(y => y.Key).ToListAsync();"),
        new(
            "await r.GroupBy(x => new { D = DateBucket.StartOfDay(x.CreatedDate), M = DateBucket.StartOfMonth(x.WonDate) }).Select(y => y.Key).ToListAsync();",
            "await r.GroupBy(x => new { D = DateBucket.StartOfDay(x.CreatedDate), M = DateBucket.StartOfDay(x.WonDate) }).Select(y => y.Key).ToListAsync();"),
        new("await g.GroupBy(x => x.Units).Select(y => new { y.Key, Sum = y.Sum(x => x.Units) }).ToListAsync();", "await g.GroupBy(x => x.Name).Select(y => new { y.Key, Sum = y.Sum(x => x.Units) }).ToListAsync();"),
        new("await r.GroupBy(x => x.Status).ToListAsync();", "await r.GroupBy(x => x.Status).Select(g => g.Key).ToListAsync();"),
        new("await g.GroupBy(x => x.Name).ToListAsync();", "await g.GroupBy(x => x.Name).Select(g => new { g.Key, Units = g.Sum(x => x.Units), Price = g.Sum(x => x.Price), Count = g.Count() }).ToListAsync();"),
        new("await r.GroupBy(x => x.Status).Select(y => y.Count()).ToListAsync();", "Use((await r.ToListAsync()).GroupBy(x => x.Status).Select(y => y.Count()));"),
        new("await g.GroupBy(x => x.Name).Select(y => y.Max(x => x.Units)).ToListAsync();", "await g.GroupBy(x => x.Name).Select(y => y.Sum(x => x.Units)).ToListAsync();"),
        new("await g.GroupBy(x => x.Name).OrderBy(y => y.Max(x => x.Units)).Select(y => y.Key).ToListAsync();", "await g.GroupBy(x => x.Name).OrderBy(y => y.Sum(x => x.Units)).Select(y => y.Key).ToListAsync();"),
        new("await g.OrderBy(x => x.Kind).ToListAsync();", "await g.OrderBy(x => x.Name).ToListAsync();"),
        new("await r.OrderBy(x => x.Status).ToListAsync();", "Use((await r.ToListAsync()).OrderBy(x => x.Status));"),
        new("await g.OrderBy(u => u).ToListAsync();", "await g.OrderBy(u => u.Id).ToListAsync();"),
        new("await g.OrderBy(u => new { u.Name, u.Price, u.Units }).ToListAsync();", "await g.OrderBy(u => u.Name).ThenBy(u => u.Units).ToListAsync();"),
        new("await g.OrderBy(u => new { u.Kind }).ToListAsync();", "await g.OrderBy(u => u.Name).ToListAsync();"),
        new("await g.GroupBy(x => new { x.Name, x.Kind }).OrderBy(y => y).Select(y => y.Key).ToListAsync();", "await g.GroupBy(x => new { x.Name, x.Kind }).OrderBy(y => y.Key.Name).Select(y => y.Key).ToListAsync();"),
        new("await g.Select(x => new { x.Name }).OrderBy(y => y).ToListAsync();", "await g.Select(x => new { x.Name }).OrderBy(y => y.Name).ToListAsync();"),
        new("await g.OrderBy(x => x.Name!.Length).ToListAsync();", "await g.OrderBy(x => x.Name).ToListAsync();"),
        new("await r.Take(3).Where(x => x.Status == \"a\").ToListAsync();", "await r.Where(x => x.Status == \"a\").Take(3).ToListAsync();"),
        new("await r.Take(3).FirstAsync(x => x.Status == \"a\");", "await r.Where(x => x.Status == \"a\").Take(3).FirstAsync();"),
        new("await r.GroupBy(x => x.Status).Where(y => y.Key == \"a\").Select(y => y.Key).ToListAsync();", "await r.Where(x => x.Status == \"a\").GroupBy(x => x.Status).Select(y => y.Key).ToListAsync();"),
        new("await r.GroupBy(x => x.Status).Select(y => y.Key).FirstOrDefaultAsync(key => key == \"a\");", "await r.Where(x => x.Status == \"a\").GroupBy(x => x.Status).Select(y => y.Key).FirstOrDefaultAsync();"),
        new("await r.GroupBy(x => x.Status).Select(y => y.Key).Distinct().ToListAsync();", "await r.GroupBy(x => x.Status).Select(y => y.Key).ToListAsync();"),
        new("await g.OrderBy(x => x.Name).GroupBy(x => x.Name).Select(y => y.Key).ToListAsync();", "await g.GroupBy(x => x.Name).OrderBy(y => y.Key).Select(y => y.Key).ToListAsync();"),
        new("await g.OrderBy(x => x.Name).Select(x => x.Kind).Distinct().ToListAsync();", "await g.Select(x => x.Kind).Distinct().ToListAsync();"),
        new("await r.Select(x => new { N = x.Status!.Trim() }).Where(y => y.N == \"a\").ToListAsync();", "await r.Select(x => new { x.Status, N = x.Status!.Trim() }).Where(y => y.Status == \"a\").Select(y => y.Status).ToListAsync();"),
        new("await r.Select(x => new Loud(x.Status)).Where(y => y.Status == \"A\").ToListAsync();", "await r.Select(x => new { x.Status }).Where(y => y.Status == \"A\").ToListAsync();"),
        new("r.Take(3).PartitionBy(x => DateBucket.StartOfMonth(x.CreatedDate)).ToWindows();", Partitioned + ".PartitionBy(x => DateBucket.StartOfMonth(x.CreatedDate)).ToWindows();"),
        new("r.GroupBy(x => x.Status).PartitionBy(y => DateBucket.StartOfMonth(Day)).ToWindows();", "await r.GroupBy(x => DateBucket.StartOfMonth(x.CreatedDate)).Select(y => y.Key).ToListAsync();"),
        new("g.OrderBy(x => x.Name).PartitionBy(x => DateBucket.StartOfDay(x.MadeDate)).ToWindows();", Partitioned + ".PartitionBy(x => DateBucket.StartOfMonth(x.CreatedDate)).ToWindows();"),
        new("r.PartitionBy(x => x.CreatedDate).ToWindows();", Partitioned + ".PartitionBy(x => DateBucket.StartOfMonth(x.CreatedDate)).ToWindows();"),
        new("r.PartitionBy(x => DateBucket.StartOfMonth(Day)).ToWindows();", Partitioned + ".PartitionBy(x => DateBucket.StartOfMonth(x.CreatedDate)).ToWindows();"),
        new("g.PartitionBy(x => DateBucket.StartOfMonth(Day)).ToWindows();", "await g.ToListAsync();"),
        new("await ThenByName(g.Where(x => x.Active == true)).ToListAsync();", "await ThenByName(g.OrderBy(x => x.Id)).ToListAsync();", SeenBy.RunTime),
    ];

    private const string Partitioned = "r.Where(x => x.CreatedDate >= Day && x.CreatedDate < Day.AddYears(1))";
}
