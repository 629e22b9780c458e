namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1008: aggregates that the resource does not return.</summary>
internal static class RefusedPAL1008
{
    public static readonly Refusals All = new()
    {
        {
            (r, g) => r.GroupBy(x => x.Status).Select(y => new { y.Key, Count = y.Count() }).ToList(),
            "PAL1008: The service returns no Count() for groups of 'referrals', only their keys. Fetch the rows with ToListAsync() and compute it from them. Source: 'y.Count()' in Select(y => new { y.Key, Count = y.Count() })"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Max(x => x.Units)).ToList(),
            "PAL1008: The service returns no Max for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: Select(y => y.Max(x => x.Units))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Average(x => x.Units)).ToList(),
            "PAL1008: The service returns no Average for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: Select(y => y.Average(x => x.Units))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Sum(x => x.Weight)).ToList(),
            "PAL1008: The service returns no Sum(x => x.Weight) for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: Select(y => y.Sum(x => x.Weight))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Sum(x => x.Units + 2)).ToList(),
            "PAL1008: The service returns no Sum of a computed value for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: Select(y => y.Sum(x => x.Units + 2))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Sum(x => x.Units ?? 1)).ToList(),
            "PAL1008: The service returns no Sum of a computed value for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: Select(y => y.Sum(x => x.Units ?? 1))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Sum(x => x.Units / 2)).ToList(),
            "PAL1008: C# rounds the quotient of each row and adds up what comes of it; the service adds up 'units' itself. Write g.Sum(x => x.Units) / 2, which rounds once, or fetch the rows with ToListAsync() and add them up. Source: Select(y => y.Sum(x => x.Units / 2))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => new { y.Key, Sum = y.Sum(x => x.Price * 1.19m) }).ToList(),
            "PAL1008: C# rounds the product of each row and adds up what comes of it; the service adds up 'price' itself. Write g.Sum(x => x.Price) * 1.19m, which rounds once, or fetch the rows with ToListAsync() and add them up. Source: 'y.Sum(x => x.Price * 1.19)' in Select(y => new { y.Key, Sum = y.Sum(x => x.Price * 1.19m) })"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Sum(x => x.Weight * 2)).ToList(),
            "PAL1008: The service returns no Sum of a computed value for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: Select(y => y.Sum(x => x.Weight * 2))"
        },
        {
            (r, g) => g.GroupBy(x => x.Units).Select(y => y.Sum(x => x.Units * 2)).ToList(),
            "PAL1008: 'units' is part of the key, so groups return its value and not its sum. Leave it out of the key, or do not sum it. Source: Select(y => y.Sum(x => x.Units * 2))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Select((x, i) => x.Units).Sum()).ToList(),
            "PAL1008: The service returns no Select for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: 'y.Select((x, i) => x.Units)' in Select(y => y.Select((x, i) => x.Units).Sum())"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Count(x => x.Active == true)).ToList(),
            "PAL1008: The service returns no Count with a condition for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: Select(y => y.Count(x => x.Active == true))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.First()).ToList(),
            "PAL1008: The service returns no First for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: Select(y => y.First())"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Select(x => x.Id).ToList()).ToList(),
            "PAL1008: The service returns no ToList for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: Select(y => y.Select(x => x.Id).ToList())"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => new { y.Key, Any = y.Any(x => x.Units > 3) }).ToList(),
            "PAL1008: The service returns no Any for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: 'y.Any(x => x.Units > 3)' in Select(y => new { y.Key, Any = y.Any(x => x.Units > 3) })"
        },
        {
            (r, g) => g.GroupBy(x => x.Units).Select(y => new { y.Key, Sum = y.Sum(x => x.Units) }).ToList(),
            "PAL1008: 'units' is part of the key, so groups return its value and not its sum. Leave it out of the key, or do not sum it. Source: 'y.Sum(x => x.Units)' in Select(y => new { y.Key, Sum = y.Sum(x => x.Units) })"
        },
        {
            (r, g) => g.GroupBy(x => x.Units).OrderBy(y => y.Sum(x => x.Units)).Select(y => y.Key).ToList(),
            "PAL1008: 'units' is part of the key, so groups return its value and not its sum. Leave it out of the key, or do not sum it. Source: OrderBy(y => y.Sum(x => x.Units))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name, (key, rows) => rows.Max(x => x.Units)).ToList(),
            "PAL1008: The service returns no Max for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: 'rows.Max(x => x.Units)' in GroupBy(x => x.Name)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).OrderBy(y => y.Count()).Select(y => y.Key).ToList(),
            "PAL1008: The service returns no Count() for groups of 'referrals', only their keys. Fetch the rows with ToListAsync() and compute it from them. Source: OrderBy(y => y.Count())"
        },
        {
            (r, g) => g.GroupBy(x => new { x.Units, x.Name }).Select(y => y.Sum(x => x.Units)).ToList(),
            "PAL1008: 'units' is part of the key, so groups return its value and not its sum. Leave it out of the key, or do not sum it. Source: Select(y => y.Sum(x => x.Units))"
        },
        {
            (r, g) => g.GroupBy(x => new { x.Units, x.Name }).OrderBy(y => y.Sum(x => x.Units)).Select(y => y.Key).ToList(),
            "PAL1008: 'units' is part of the key, so groups return its value and not its sum. Leave it out of the key, or do not sum it. Source: OrderBy(y => y.Sum(x => x.Units))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Sum(x => x.Weight) * 2).ToList(),
            "PAL1008: The service returns no Sum(x => x.Weight) for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: 'y.Sum(x => x.Weight)' in Select(y => y.Sum(x => x.Weight) * 2)"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).OrderBy(y => y.Max(x => x.Units)).Select(y => y.Key).ToList(),
            "PAL1008: The service returns no Max for groups of 'gadgets'; it returns g.Sum(x => x.Units), g.Sum(x => x.Price) and g.Count(). Use what it returns, or fetch the rows with ToListAsync() and compute it from them. Source: OrderBy(y => y.Max(x => x.Units))"
        },
        {
            (r, g) => r.CountBy(x => x.Status!).ToList(),
            "PAL1008: The service returns no Count() for groups of 'referrals', only their keys. Fetch the rows with ToListAsync() and compute it from them. Source: CountBy(x => x.Status!)"
        },
    };
}
