namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1002: operators that have no counterpart.</summary>
internal static class RefusedPAL1002
{
    public static readonly Refusals All = new()
    {
        {
            (r, g) => r.Reverse().ToList(),
            "PAL1002: Reverse has no counterpart in the service's request. The service counts from the start. Fetch the rows with ToListAsync() first and apply Reverse to them. Source: Reverse()"
        },
        {
            (r, g) => r.Last(),
            "PAL1002: Last has no counterpart in the service's request. The service counts from the start. Fetch the rows with ToListAsync() first and apply Last to them. Source: Last()"
        },
        {
            (r, g) => r.LastOrDefault(x => x.Status == "a"),
            "PAL1002: LastOrDefault has no counterpart in the service's request. The service counts from the start. Fetch the rows with ToListAsync() first and apply LastOrDefault to them. Source: LastOrDefault()"
        },
        {
            (r, g) => r.TakeLast(3).ToList(),
            "PAL1002: TakeLast has no counterpart in the service's request. The service counts from the start. Fetch the rows with ToListAsync() first and apply TakeLast to them. Source: TakeLast(3)"
        },
        {
            (r, g) => r.SkipLast(3).ToList(),
            "PAL1002: SkipLast has no counterpart in the service's request. The service counts from the start. Fetch the rows with ToListAsync() first and apply SkipLast to them."
        },
        {
            (r, g) => r.TakeWhile(x => x.Status == "a").ToList(),
            "PAL1002: TakeWhile has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply TakeWhile to them."
        },
        {
            (r, g) => r.SkipWhile(x => x.Status == "a").ToList(),
            "PAL1002: SkipWhile has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply SkipWhile to them."
        },
        {
            (r, g) => g.Sum(x => x.Units),
            "PAL1002: Sum has no counterpart in the service's request. Group the rows, select g.Sum(x => x.Units) and g.Sum(x => x.Price) and add up the groups that arrive, or fetch the rows with ToListAsync() first and apply Sum to them. Source: Sum(x => x.Units)"
        },
        {
            (r, g) => g.Average(x => x.Units),
            "PAL1002: Average has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply Average to them."
        },
        {
            (r, g) => r.Aggregate((a, b) => a),
            "PAL1002: Aggregate has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply Aggregate to them."
        },
        {
            (r, g) => r.Concat(r).ToList(),
            "PAL1002: Concat has no counterpart in the service's request. It gives twice what is in both queries, and one request gives each row once. Where that is meant, join the conditions with || in one Where, or fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.Union(r).ToList(),
            "PAL1002: Union has no counterpart in the service's request. It gives what is in the first query before what is in the second, and one request has one order. Where the order does not matter, join the conditions with || in one Where, select a field and add Distinct(); or fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.UnionBy(r, x => x.Status).ToList(),
            "PAL1002: UnionBy has no counterpart in the service's request. Of rows with equal keys it gives the first only, which the service cannot pick. Fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.Except(r).ToList(),
            "PAL1002: Except has no counterpart in the service's request. Whether a value is in another query depends on other rows, and a filter looks at one row at a time. Of whole rows, join the conditions with && and ! in one Where. With a list of values it works on a field: Select(x => x.Field).Except(values). Otherwise fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.Intersect(r).ToList(),
            "PAL1002: Intersect has no counterpart in the service's request. Whether a value is in another query depends on other rows, and a filter looks at one row at a time. Of whole rows, join the conditions with && in one Where. With a list of values it works on a field: Select(x => x.Field).Intersect(values). Otherwise fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.Zip(r).ToList(),
            "PAL1002: Zip has no counterpart in the service's request. One request queries one resource. Fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.Join(g, x => x.Id, y => y.Id, (x, y) => x).ToList(),
            "PAL1002: Join has no counterpart in the service's request. One request queries one resource. Fetch the other with ToListAsync() and join with the list, or fetch both and combine the lists."
        },
        {
            (r, g) => r.GroupJoin(g, x => x.Id, y => y.Id, (x, ys) => x).ToList(),
            "PAL1002: GroupJoin has no counterpart in the service's request. One request queries one resource. Fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.LeftJoin(g, x => x.Id, y => y.Id, (x, y) => x).ToList(),
            "PAL1002: LeftJoin has no counterpart in the service's request. One request queries one resource. Fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => (from x in r from y in g select x).ToList(),
            "PAL1002: SelectMany has no counterpart in the service's request. Each row of the response gives one element. Fetch the rows with ToListAsync() first and apply SelectMany to them."
        },
        {
            (r, g) => r.SelectMany(x => x.Status!).ToList(),
            "PAL1002: SelectMany has no counterpart in the service's request. Each row of the response gives one element. Fetch the rows with ToListAsync() first and apply SelectMany to them."
        },
        {
            (r, g) => r.SequenceEqual(r),
            "PAL1002: SequenceEqual has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply SequenceEqual to them."
        },
        {
            (r, g) => r.Distinct().ToList(),
            "PAL1002: Distinct over whole rows has no counterpart in the service's request. Select the fields first, for example Select(x => x.Id).Distinct(). Source: Distinct()"
        },
        {
            (r, g) => r.Select(x => x.Status).Distinct(StringComparer.OrdinalIgnoreCase).ToList(),
            "PAL1002: Distinct with a comparer has no counterpart in the service's request. Leave the comparer out; the service compares ordinally."
        },
        {
            (r, g) => r.GroupBy(x => x.Status, StringComparer.OrdinalIgnoreCase).Select(y => y.Key).ToList(),
            "PAL1002: GroupBy with a comparer has no counterpart in the service's request. Leave the comparer out; the service compares keys ordinally. Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => g.CountBy(x => x.Name!, StringComparer.OrdinalIgnoreCase).ToList(),
            "PAL1002: CountBy with a comparer has no counterpart in the service's request. Leave the comparer out; the service compares keys ordinally. Source: CountBy(x => x.Name!)"
        },
        {
            (r, g) => g.DistinctBy(x => x.Name, StringComparer.OrdinalIgnoreCase).Select(x => x.Name).ToList(),
            "PAL1002: DistinctBy with a comparer has no counterpart in the service's request. Leave the comparer out; the service compares keys ordinally. Source: DistinctBy(x => x.Name)"
        },
        {
            (r, g) => Queryable.GroupBy(r, x => x.Status, StringComparer.OrdinalIgnoreCase).Select(y => y.Key).ToList(),
            "PAL1002: GroupBy with a comparer has no counterpart in the service's request. Leave the comparer out; the service compares keys ordinally. Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name, StringComparer.OrdinalIgnoreCase).ToList(),
            "PAL1002: OrderBy with a comparer has no counterpart in the service's request. Leave the comparer out; the service orders ordinally."
        },
        {
            (r, g) => Queryable.Where(r, (x, i) => i > 3).ToList(),
            "PAL1002: Where with an index has no counterpart in the service's request. The service does not number its rows. Use Skip and Take to choose rows by their places, or fetch the rows with ToListAsync() first and apply Where to them."
        },
        {
            (r, g) => r.Cast<object>().ToList(),
            "PAL1002: Cast<object> has no counterpart in the service's request. Leave it out: the elements are of type Referral. Source: Cast<object>()"
        },
        {
            (r, g) => r.Select(x => x.Status + "!").OfType<string>().ToList(),
            "PAL1002: OfType<string> has no counterpart in the service's request. It would leave out elements that are null, of which the service knows nothing where they are computed. Fetch the rows with ToListAsync() first and apply OfType to them. Source: OfType<string>()"
        },
        {
            (r, g) => Queryable.OfType<bool?>(g.Select(x => !x.Active)).ToList(),
            "PAL1002: OfType<bool?> has no counterpart in the service's request. It would leave out elements that are null, of which the service knows nothing where they are computed. Fetch the rows with ToListAsync() first and apply OfType to them. Source: OfType<bool?>()"
        },
        {
            (r, g) => r.OfType<IDisposable>().ToList(),
            "PAL1002: OfType<IDisposable> has no counterpart in the service's request. Leave it out: the elements are of type Referral. Source: OfType<IDisposable>()"
        },
        {
            (r, g) => r.Select(x => new { x.Id }).OfType<object>().ToList(),
            "PAL1002: OfType<object> has no counterpart in the service's request. Leave it out: the elements are of an anonymous type. Source: OfType<object>()"
        },
        {
            (r, g) => g.Last(),
            "PAL1002: Last has no counterpart in the service's request. The service counts from the start. Order the rows first, for example with OrderBy(x => x.Id). Source: Last()"
        },
        {
            (r, g) => g.ElementAt(^2),
            "PAL1002: ElementAt has no counterpart in the service's request. The service counts from the start. Order the rows first, for example with OrderBy(x => x.Id). Source: ElementAt(^2)"
        },
        {
            (r, g) => g.Select(x => x.Name).TakeLast(2).ToList(),
            "PAL1002: TakeLast has no counterpart in the service's request. The service counts from the start. Order the rows first, for example with Order(). Source: TakeLast(2)"
        },
        {
            (r, g) => r.Take(^3..).ToList(),
            "PAL1002: Take has no counterpart in the service's request. The service counts from the start. Fetch the rows with ToListAsync() first and apply Take to them. Source: Take(^3..)"
        },
        {
            (r, g) => g.OrderBy(x => x.Id).Take(1..^3).ToList(),
            "PAL1002: Take with a range that counts from both ends has no counterpart in the service's request. How far it reaches depends on how many rows there are. Fetch the rows with ToListAsync() first and apply Take to them. Source: Take(1..^3)"
        },
        {
            (r, g) => g.OrderBy(x => x.Id).Take(^3..1).ToList(),
            "PAL1002: Take with a range that counts from both ends has no counterpart in the service's request. How far it reaches depends on how many rows there are. Fetch the rows with ToListAsync() first and apply Take to them. Source: Take(^3..1)"
        },
        {
            (r, g) => g.OrderBy(x => x.Id).SkipLast(3).ToList(),
            "PAL1002: SkipLast has no counterpart in the service's request. The service counts from the start. Turn the order round with OrderByDescending and count from there, or fetch the rows with ToListAsync() first and apply SkipLast to them."
        },
        {
            (r, g) => r.Intersect(new Referral[0]).ToList(),
            "PAL1002: Intersect has no counterpart in the service's request. Whether a value is in another query depends on other rows, and a filter looks at one row at a time. Of whole rows, join the conditions with && in one Where. With a list of values it works on a field: Select(x => x.Field).Intersect(values). Otherwise fetch both with ToListAsync() and combine the lists. Source: Intersect(new Referral[0])"
        },
        {
            (r, g) => r.Select(x => x.Status).Except(r.Select(x => x.PartnerMarket)).ToList(),
            "PAL1002: Except has no counterpart in the service's request. Whether a value is in another query depends on other rows, and a filter looks at one row at a time. Of whole rows, join the conditions with && and ! in one Where. With a list of values it works on a field: Select(x => x.Field).Except(values). Otherwise fetch both with ToListAsync() and combine the lists."
        },
    };
}
