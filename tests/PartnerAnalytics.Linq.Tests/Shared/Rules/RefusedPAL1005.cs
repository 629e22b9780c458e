namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1005: fields that cannot be grouped or sorted, and rows of groups.</summary>
internal static class RefusedPAL1005
{
    public static readonly Refusals All = new()
    {
        {
            (r, g) => r.OrderBy(x => x.Status).ToList(),
            "PAL1005: The service does not sort 'referrals'. Fetch the rows with ToListAsync() and sort them. Source: OrderBy(x => x.Status)"
        },
        {
            (r, g) => r.OrderByDescending(x => x.CreatedDate).First(),
            "PAL1005: The service does not sort 'referrals'. Fetch the rows with ToListAsync() and sort them. Source: OrderByDescending(x => x.CreatedDate)"
        },
        {
            (r, g) => (from x in r orderby x.Status select x).ToList(),
            "PAL1005: The service does not sort 'referrals'. Fetch the rows with ToListAsync() and sort them. Source: OrderBy(x.Status)"
        },
        {
            (r, g) => g.OrderBy(x => x.Price).ToList(),
            "PAL1005: The service does not sort by 'price'; 'gadgets' can be sorted by id, name, units, madeDate and gadgetCount. Order by one of these, or sort the rows that arrive. Source: OrderBy(x => x.Price)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name).ThenBy(x => x.Active).ToList(),
            "PAL1005: The service does not sort by 'active'; 'gadgets' can be sorted by id, name, units, madeDate and gadgetCount. Order by one of these, or sort the rows that arrive. Source: ThenBy(x => x.Active)"
        },
        {
            (r, g) => g.GroupBy(x => x.Secret).Select(y => y.Key).ToList(),
            "PAL1005: The service does not group by 'secret'. Group by other fields, or fetch the rows with ToListAsync() and group them. Source: GroupBy(x => x.Secret)"
        },
        {
            (r, g) => g.Select(x => x.Secret).Distinct().ToList(),
            "PAL1005: The service does not group by 'secret'. Group by other fields, or fetch the rows with ToListAsync() and group them. Source: Select(x => x.Secret)"
        },
        {
            (r, g) => r.GroupBy(x => x).Select(y => y.Key).ToList(),
            "PAL1005: The whole row cannot be a key. Name the fields to group by, for example new { x.Id, x.Status }. Source: GroupBy(x => x)"
        },
        {
            (r, g) => r.GroupBy(x => 1).Select(y => y.Key).ToList(),
            "PAL1005: The key names no field of the row, so the service cannot group by it. Name at least one field that can be grouped. Source: GroupBy(x => 1)"
        },
        {
            (r, g) => r.Select(x => 1).Distinct().ToList(),
            "PAL1005: The key names no field of the row, so the service cannot group by it. Name at least one field that can be grouped. Source: Distinct()"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).ToList(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key, for example g.Key. Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status, x => x.Id).ToList(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key, for example g.Key. Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).First(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key, for example g.Key. Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).Select(y => y).ToList(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key, for example g.Key. Source: Select(y => y)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).Select(y => new { y.Key, Rows = y }).ToList(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key, for example g.Key. Source: 'y' in Select(y => new { y.Key, Rows = y })"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).ToList(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key and the aggregates: g.Key, g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Source: GroupBy(x => x.Name)"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).OrderBy(y => y.Sum(x => x.Price)).Select(y => y.Key).ToList(),
            "PAL1005: The service does not sort by 'price'; 'gadgets' can be sorted by id, name, units, madeDate and gadgetCount. Order by one of these, or sort the rows that arrive. Source: OrderBy(y => y.Sum(x => x.Price))"
        },
        {
            (r, g) => g.DistinctBy(x => x.Kind).ToList(),
            "PAL1005: The service returns the key of each group, not its first row. Select nothing but the key after DistinctBy: Select(x => x.Kind). Source: DistinctBy(x => x.Kind)"
        },
        {
            (r, g) => g.DistinctBy(x => x.Kind).Select(x => x.Name).ToList(),
            "PAL1005: The service returns the key of each group, not its first row. Select nothing but the key after DistinctBy: Select(x => x.Kind). Source: Select(x => x.Name)"
        },
        {
            (r, g) => g.DistinctBy(x => DateBucket.StartOfDay(x.MadeDate)).Select(x => new { x.MadeDate }).ToList(),
            "PAL1005: The service returns the key of each group, not its first row. Select nothing but the key after DistinctBy. Source: Select(x => new { x.MadeDate })"
        },
        {
            (r, g) => r.IntersectBy(new[] { "a" }, x => x.Status).ToList(),
            "PAL1005: The service returns the key of each group, not its first row. Select nothing but the key after IntersectBy: Select(x => x.Status). For all rows of these keys, write Where(x => values.Contains(x.Status)) instead. Source: IntersectBy(x => x.Status)"
        },
        {
            (r, g) => g.ExceptBy(new[] { "a" }, x => x.Name).Select(x => x.Kind).ToList(),
            "PAL1005: The service returns the key of each group, not its first row. Select nothing but the key after ExceptBy: Select(x => x.Name). For all rows of these keys, write Where(x => !values.Contains(x.Name)) instead. Source: Select(x => x.Kind)"
        },
        {
            (r, g) => g.DistinctBy(x => x.Kind).Index().ToList(),
            "PAL1005: The service returns the key of each group, not its first row. Select nothing but the key after DistinctBy: Select(x => x.Kind). Source: DistinctBy(x => x.Kind)"
        },
        {
            (r, g) => g.GroupBy(x => x.Kind).Chunk(3).ToList(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key and the aggregates: g.Key, g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Source: GroupBy(x => x.Kind)"
        },
        {
            (r, g) => g.GroupBy(x => x.Secret!.Trim()).Select(y => y.Key).ToList(),
            "PAL1005: The service does not group by 'secret'. Group by other fields, or fetch the rows with ToListAsync() and group them. Source: 'x.Secret.Trim()' in GroupBy(x => x.Secret!.Trim())"
        },
        {
            (r, g) => r.Max(x => x.CreatedDate),
            "PAL1005: The service does not sort 'referrals'. Fetch the rows with ToListAsync() first and apply Max to them. Source: Max(x => x.CreatedDate)"
        },
        {
            (r, g) => g.MaxBy(x => x.Price),
            "PAL1005: The service does not sort by 'price'; 'gadgets' can be sorted by id, name, units, madeDate and gadgetCount. Fetch the rows with ToListAsync() first and apply MaxBy to them. Source: MaxBy(x => x.Price)"
        },
        {
            (r, g) => r.Select(x => x.Status).Order().ToList(),
            "PAL1005: The service does not sort 'referrals'. Fetch the rows with ToListAsync() and sort them. Source: Order()"
        },
    };
}
