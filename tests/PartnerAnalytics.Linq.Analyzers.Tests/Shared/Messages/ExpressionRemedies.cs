namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Messages;

/// <summary>PAL1003 and PAL1004: conditions.</summary>
internal static class ExpressionRemedies
{
    public static readonly RemedyPair[] All =
    [
        new("await r.Where(x => x.Status!.StartsWith(\"a\")).ToListAsync();", "Use((await r.ToListAsync()).Where(x => x.Status?.StartsWith(\"a\") == true));"),
        new("await r.Where(x => x.Status!.Trim() == \"a\").ToListAsync();", "await r.Where(x => x.Status == \"a\").ToListAsync();"),
        new("await r.Where(x => Microsoft.VisualBasic.CompilerServices.Operators.CompareString(x.Status, \"a\", false) == 0).ToListAsync();", "await r.Where(x => String.Equals(x.Status, \"a\")).ToListAsync();"),
        new("await r.Where(x => Grouped.Contains(x.Status!)).ToListAsync();", "var values = Grouped.Select(group => group.Key).ToList(); await r.Where(x => values.Contains(x.Status!)).ToListAsync();"),
        new("await r.Where(x => Queryable.Select(g, y => y.Name).Contains(x.Status)).ToListAsync();", "var values = await g.Select(y => y.Name).ToListAsync(); await r.Where(x => values.Contains(x.Status)).ToListAsync();"),
        new(
            "var parameter = Expression.Parameter(typeof(Referral), \"x\"); await r.Where(Expression.Lambda<Func<Referral, bool>>(IsA.Body, parameter)).ToListAsync();",
            "var parameter = Expression.Parameter(typeof(Referral), \"x\"); await r.Where(Expression.Lambda<Func<Referral, bool>>(Expression.Invoke(IsA, parameter), parameter)).ToListAsync();",
            SeenBy.RunTime),
        new("await r.Where(x => Own(x)).ToListAsync();", "await r.Where(x => x.Status == \"a\").ToListAsync();"),
        new("await r.Where(y => y.CreatedDate!.Value.Month == 1).ToListAsync();", "var start = Day; await r.Where(y => y.CreatedDate >= start && y.CreatedDate < start.AddMonths(1)).ToListAsync();"),
        new("await r.Select(x => new { D = x.CreatedDate }).Where(y => y.D!.Value.Day == 1).ToListAsync();", "var day = Day; await r.Select(x => new { D = x.CreatedDate }).Where(y => y.D >= day && y.D < day.AddDays(1)).ToListAsync();"),
        new("await r.Where(x => x.CreatedDate!.Value.LocalDateTime == Day.LocalDateTime).ToListAsync();", "await r.Where(x => x.CreatedDate == Day).ToListAsync();"),
        new(
            "var other = rows > 3; await g.Where(x => (x.Active ?? other) == (x.Units > 3)).ToListAsync();",
            "await g.Where(x => (x.Active == true && x.Units > 3) || (!(x.Active == true) && !(x.Units > 3))).ToListAsync();"),
        new("await g.Where(x => x.Units == Letters.BinarySearch(\"a\")).ToListAsync();", "var found = Array.BinarySearch(Letters, \"a\"); await g.Where(x => x.Units == found).ToListAsync();"),
        new("await r.Where(x => x.CreatedDate!.Value.Hour == 3).ToListAsync();", "Use((await r.ToListAsync()).Where(x => x.CreatedDate?.Hour == 3));"),
        new("await g.Where(x => x.MadeDate!.Value.Year == 2018).ToListAsync();", "Use((await g.ToListAsync()).Where(x => x.MadeDate?.Year == 2018));"),
        new("await r.Where(x => x.Status!.Length == 3).ToListAsync();", "Use((await r.ToListAsync()).Where(x => x.Status?.Length == 3));"),
        new("await g.Where(x => x.Units * 2 == 4).ToListAsync();", "await g.Where(x => x.Units == 2).ToListAsync();"),
        new("await r.Where(x => x.Status == x.CustomerName).ToListAsync();", "Use((await r.ToListAsync()).Where(x => x.Status == x.CustomerName));"),
        new("await r.Where(x => \"abc\".Contains(x.Status!)).ToListAsync();", "var list = new List<string?> { \"a\", \"bc\" }; await r.Where(x => list.Contains(x.Status)).ToListAsync();"),
        new("await r.Where(x => new[] { x.Status, x.CustomerMarket }.Contains(\"a\")).ToListAsync();", "await r.Where(x => x.Status == \"a\" || x.CustomerMarket == \"a\").ToListAsync();"),
        new("await r.Where(x => Letters.Contains(x.Status ?? x.CustomerMarket)).ToListAsync();", "await r.Where(x => Letters.Contains(x.Status)).ToListAsync();"),
        new("await r.Where(x => Letters.Count(value => value.ToLower() == x.Status) > 0).ToListAsync();", "var list = Letters; await r.Where(x => list.Any(value => value.ToLower() == x.Status)).ToListAsync();"),
        new("await r.Where(x => Letters.ToList().FindAll(value => value == x.Status).Count == 0).ToListAsync();", "var list = Letters.ToList(); await r.Where(x => list.All(value => value != x.Status)).ToListAsync();"),
        new("await r.Where(x => Letters.Contains(x.Status, StringComparer.OrdinalIgnoreCase)).ToListAsync();", "await r.Where(x => Letters.Contains(x.Status)).ToListAsync();"),
        new("await g.Where(x => (int)x.Units! == 3).ToListAsync();", "await g.Where(x => x.Units == 3L).ToListAsync();"),
        new("await g.Where(x => x.Upper == \"A\").ToListAsync();", "await g.Where(x => x.Name == \"A\").ToListAsync();"),
        new("await r.Where(x => x == null).ToListAsync();", "await r.Where(x => x.Id == null).ToListAsync();"),
        new("await g.Where(x => x.Label!.Contains(\"a\") || x.Units == 5).ToListAsync();", "await g.Where(x => (x.Label ?? \"\").Contains(\"a\") || x.Units == 5).ToListAsync();"),
        new("await g.Where(x => x.Label!.Contains(\"a\") || x.Units == 5).ToListAsync();", "await g.Where(x => x.Units == 5 || x.Label!.Contains(\"a\")).ToListAsync();"),
        new("await g.Where(x => x.Kind!.Equals(\"SMALL\") || x.Units == 5).ToListAsync();", "await g.Where(x => x.Kind == \"SMALL\" || x.Units == 5).ToListAsync();"),
        new("await g.Where(x => x.Secret == \"a\").ToListAsync();", "Use((await g.ToListAsync()).Where(x => x.Secret == \"a\"));"),
        new("await g.Where(x => x.MadeDate < Day).ToListAsync();", "await g.Where(x => x.MadeDate > Day).ToListAsync();"),
        new("await g.Where(x => !x.Name!.Contains(\"a\")).ToListAsync();", "Use((await g.ToListAsync()).Where(x => x.Name?.Contains('a') == false));"),
    ];
}
