namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1002: what follows operators that run on the elements as they arrive, and operators with a list.</summary>
internal static class RefusedPAL1002Arrivals
{
    public static readonly Refusals All = new()
    {
        {
            (r, g) => r.Index().Where(x => x.Index > 3).ToList(),
            "PAL1002: Where after Index has no counterpart in the service's request. Index runs on the rows that arrive. Write Where before it where that is meant, or fetch the rows with ToListAsync() first and apply Where to them. Source: Where(x => x.Index > 3)"
        },
        {
            (r, g) => r.Select((x, i) => new { x.Status, i }).Where(x => x.Status == "a").ToList(),
            "PAL1002: Where after Select with an index has no counterpart in the service's request. Select with an index runs on the rows that arrive. Write Where before it where that is meant, or fetch the rows with ToListAsync() first and apply Where to them. Source: Where(x => x.Status == \"a\")"
        },
        {
            (r, g) => Queryable.Select(r, (x, i) => new { x.Status, i }).Skip(2).ToList(),
            "PAL1002: Skip after Select with an index has no counterpart in the service's request. Select with an index runs on the rows that arrive. Write Skip before it where that is meant, or fetch the rows with ToListAsync() first and apply Skip to them. Source: Skip(2)"
        },
        {
            (r, g) => g.Index().OrderBy(x => x.Item.Id).ToList(),
            "PAL1002: OrderBy after Index has no counterpart in the service's request. Index runs on the rows that arrive. Write OrderBy before it where that is meant, or fetch the rows with ToListAsync() first and apply OrderBy to them. Source: OrderBy(x => x.Item.Id)"
        },
        {
            (r, g) => g.OrderBy(x => x.Id).Index().Reverse().ToList(),
            "PAL1002: Reverse after Index has no counterpart in the service's request. Index runs on the rows that arrive. Write Reverse before it where that is meant, or fetch the rows with ToListAsync() first and apply Reverse to them. Source: Reverse()"
        },
        {
            (r, g) => g.OrderBy(x => x.Id).Index().Last(),
            "PAL1002: Last after Index has no counterpart in the service's request. Index runs on the rows that arrive. Fetch the rows with ToListAsync() first and apply Last to them. Source: Last()"
        },
        {
            (r, g) => g.OrderBy(x => x.Id).Index().TakeLast(3).ToList(),
            "PAL1002: TakeLast after Index has no counterpart in the service's request. Index runs on the rows that arrive. Fetch the rows with ToListAsync() first and apply TakeLast to them. Source: TakeLast(3)"
        },
        {
            (r, g) => g.Index().ElementAt(3),
            "PAL1002: ElementAt after Index has no counterpart in the service's request. Index runs on the rows that arrive. Fetch the rows with ToListAsync() first and apply ElementAt to them. Source: ElementAt(3)"
        },
        {
            (r, g) => g.Select((x, i) => x.Name).Distinct().ToList(),
            "PAL1002: Distinct after Select with an index has no counterpart in the service's request. Select with an index runs on the rows that arrive. Write Distinct before it where that is meant, or fetch the rows with ToListAsync() first and apply Distinct to them. Source: Distinct()"
        },
        {
            (r, g) => g.Index().GroupBy(x => x.Item.Name).Select(y => y.Key).ToList(),
            "PAL1002: GroupBy after Index has no counterpart in the service's request. Index runs on the rows that arrive. Write GroupBy before it where that is meant, or fetch the rows with ToListAsync() first and apply GroupBy to them. Source: GroupBy(x => x.Item.Name)"
        },
        {
            (r, g) => g.Index().Max(x => x.Index),
            "PAL1002: Max after Index has no counterpart in the service's request. Index runs on the rows that arrive. Fetch the rows with ToListAsync() first and apply Max to them. Source: Max(x => x.Index)"
        },
        {
            (r, g) => r.Index().Any(x => x.Index > 3),
            "PAL1002: Any after Index has no counterpart in the service's request. Index runs on the rows that arrive. Fetch the rows with ToListAsync() first and apply Any to them. Source: Any(x => x.Index > 3)"
        },
        {
            (r, g) => r.DefaultIfEmpty().Take(3).ToList(),
            "PAL1002: Take after DefaultIfEmpty has no counterpart in the service's request. DefaultIfEmpty runs on the rows that arrive. Write Take before it where that is meant, or fetch the rows with ToListAsync() first and apply Take to them. Source: Take(3)"
        },
        {
            (r, g) => r.DefaultIfEmpty().Any(),
            "PAL1002: Any after DefaultIfEmpty has no counterpart in the service's request. DefaultIfEmpty runs on the rows that arrive. Fetch the rows with ToListAsync() first and apply Any to them. Source: Any()"
        },
        {
            (r, g) => r.Chunk(10).First(),
            "PAL1002: First after Chunk has no counterpart in the service's request. Chunk runs on the rows that arrive. Fetch the rows with ToListAsync() first and apply First to them. Source: First()"
        },
        {
            (r, g) => r.Chunk(10).Take(2).ToList(),
            "PAL1002: Take after Chunk has no counterpart in the service's request. Chunk runs on the rows that arrive. Write Take before it where that is meant, or fetch the rows with ToListAsync() first and apply Take to them. Source: Take(2)"
        },
        {
            (r, g) => r.Append(new Referral()).First(),
            "PAL1002: First after Append has no counterpart in the service's request. Append runs on the rows that arrive. Fetch the rows with ToListAsync() first and apply First to them. Source: First()"
        },
        {
            (r, g) => r.Prepend(new Referral()).Take(3).ToList(),
            "PAL1002: Take after Prepend has no counterpart in the service's request. Prepend runs on the rows that arrive. Write Take before it where that is meant, or fetch the rows with ToListAsync() first and apply Take to them. Source: Take(3)"
        },
        {
            (r, g) => r.Join(new[] { "a" }, x => x.Status, v => v, (x, v) => x).First(),
            "PAL1002: First after Join has no counterpart in the service's request. Join runs on the rows that arrive. Fetch the rows with ToListAsync() first and apply First to them. Source: First()"
        },
        {
            (r, g) => r.Join(new[] { 3 }, x => x.Status!.Length, v => v, (x, v) => x).ToList(),
            "PAL1002: Join by a key that is no field has no counterpart in the service's request. The service compares fields as they are. Use a field as the key, or fetch the rows with ToListAsync() first and apply Join to them. Source: Join(new[] { 3 })"
        },
        {
            (r, g) => r.Join(new[] { "a" }, x => x.Status, v => v, (x, v) => x, StringComparer.OrdinalIgnoreCase).ToList(),
            "PAL1002: Join with a comparer has no counterpart in the service's request. Leave the comparer out; the service compares keys ordinally."
        },
        {
            (r, g) => r.ExceptBy(new[] { "a" }, x => x.Status!.Trim()).ToList(),
            "PAL1002: ExceptBy by a key that is no field has no counterpart in the service's request. The service compares fields as they are. Use a field as the key, or fetch the rows with ToListAsync() first and apply ExceptBy to them. Source: ExceptBy(x => x.Status!.Trim())"
        },
        {
            (r, g) => r.ExceptBy(new[] { "a" }, x => x.Status, StringComparer.OrdinalIgnoreCase).ToList(),
            "PAL1002: ExceptBy with a comparer has no counterpart in the service's request. Leave the comparer out; the service compares keys ordinally."
        },
        {
            (r, g) => r.IntersectBy(r.Select(x => x.PartnerMarket), x => x.Status).ToList(),
            "PAL1002: IntersectBy has no counterpart in the service's request. Whether a key is in another query depends on other rows, and a filter looks at one row at a time. Where all rows of a list of keys are meant, write Where with Contains over it. Otherwise fetch both with ToListAsync() and combine the lists."
        },
    };
}
