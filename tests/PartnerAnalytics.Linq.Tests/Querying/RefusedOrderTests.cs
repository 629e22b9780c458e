namespace PartnerAnalytics.Linq.Tests.Querying;

/// <summary>Operators in an order that the service cannot honour, and groups that it does not make. All that a user reads about each; nothing is sent.</summary>
public sealed class RefusedOrderTests
{
    private static readonly Refusals Refused = new()
    {
        // PAL1006: operators in an order that the service cannot honour.
        {
            (r, g) => r.Take(3).Where(x => x.Status == "a").ToList(),
            "PAL1006: Where stands after Take or Skip, but the service cuts the page last. Put Where before Take and Skip. Source: Where(x => x.Status == \"a\")"
        },
        {
            (r, g) => r.Skip(3).Where(x => x.Status == "a").ToList(),
            "PAL1006: Where stands after Take or Skip, but the service cuts the page last. Put Where before Take and Skip. Source: Where(x => x.Status == \"a\")"
        },
        {
            (r, g) => r.Take(3).First(x => x.Status == "a"),
            "PAL1006: Where stands after Take or Skip, but the service cuts the page last. Put Where before Take and Skip. Source: Where(x => x.Status == \"a\")"
        },
        {
            (r, g) => r.Take(3).Count(x => x.Status == "a"),
            "PAL1006: Where stands after Take or Skip, but the service cuts the page last. Put Where before Take and Skip. Source: Where(x => x.Status == \"a\")"
        },
        {
            (r, g) => g.Take(3).OrderBy(x => x.Name).ToList(),
            "PAL1006: OrderBy stands after Take or Skip, but the service cuts the page last. Put OrderBy before Take and Skip. Source: OrderBy(x => x.Name)"
        },
        {
            (r, g) => g.Skip(3).OrderByDescending(x => x.Name).ToList(),
            "PAL1006: OrderByDescending stands after Take or Skip, but the service cuts the page last. Put OrderByDescending before Take and Skip. Source: OrderByDescending(x => x.Name)"
        },
        {
            (r, g) => r.Take(3).GroupBy(x => x.Status).Select(y => y.Key).ToList(),
            "PAL1006: GroupBy stands after Take or Skip, but the service cuts the page last. Put GroupBy before Take and Skip. Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => r.Take(3).Select(x => x.Status).Distinct().ToList(),
            "PAL1006: Distinct stands after Take or Skip, but the service cuts the page last. Put Distinct before Take and Skip. Source: Distinct()"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).Where(y => y.Key == "a").Select(y => y.Key).ToList(),
            "PAL1006: Where stands after the rows were grouped, but the service groups last. Put Where before the grouping, or apply it to the groups that arrive. Source: Where(y => y.Key == \"a\")"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Where(y => y.Count() > 3).Select(y => y.Key).ToList(),
            "PAL1006: Where stands after the rows were grouped, but the service groups last. Put Where before the grouping, or apply it to the groups that arrive. Source: Where(y => y.Count() > 3)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).Select(y => y.Key).Distinct().ToList(),
            "PAL1006: Distinct stands after the rows were grouped, but the service groups last. Group once, by all the fields that are needed. Source: Distinct()"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).Select(y => new { y.Key }).GroupBy(z => z.Key).Select(z => z.Key).ToList(),
            "PAL1006: GroupBy stands after the rows were grouped, but the service groups last. Group once, by all the fields that are needed. Source: GroupBy(z => z.Key)"
        },
        {
            (r, g) => r.Select(x => x.Status).Distinct().Where(s => s == "a").ToList(),
            "PAL1006: Where stands after the rows were grouped, but the service groups last. Put Where before the grouping, or apply it to the groups that arrive. Source: Where(s => s == \"a\")"
        },
        {
            (r, g) => g.OrderBy(x => x.Name).GroupBy(x => x.Name).Select(y => y.Key).ToList(),
            "PAL1006: GroupBy stands after an ordering, which grouping does not keep. Group first and order the groups. Source: GroupBy(x => x.Name)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name).Select(x => x.Name).Distinct().ToList(),
            "PAL1006: Distinct stands after an ordering, which grouping does not keep. Group first and order the groups. Source: Distinct()"
        },
        {
            (r, g) => r.Select(x => new { Length = x.Id!.Length }).Where(y => y.Length == 3).ToList(),
            "PAL1006: 'Length' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Put the operator before it, or apply it to the rows that arrive. Source: 'y.Length' in Where(y => y.Length == 3)"
        },
        {
            (r, g) => (from x in r let n = x.Status!.Length where n == 3 select x).ToList(),
            "PAL1006: 'n' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Put the operator before it, or apply it to the rows that arrive. Source: 'n' in Where(n == 3)"
        },
        {
            (r, g) => g.Select(x => new { N = x.Name + "!" }).OrderBy(y => y.N).ToList(),
            "PAL1006: 'N' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Put the operator before it, or apply it to the rows that arrive. Source: OrderBy(y => y.N)"
        },
        {
            (r, g) => r.Select(x => new { S = x.Status!.ToLower() }).GroupBy(y => y.S).Select(y => y.Key).ToList(),
            "PAL1006: 'S' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Put the operator before it, or apply it to the rows that arrive. Source: GroupBy(y => y.S)"
        },
        {
            (r, g) => r.Select(x => x.Status!.ToLower()).Distinct().ToList(),
            "PAL1006: 'ToLower' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Put the operator before it, or apply it to the rows that arrive. Source: 'x.Status.ToLower()' in Select(x => x.Status!.ToLower())"
        },

        // PAL1007: dates in a key.
        {
            (r, g) => r.GroupBy(x => x.CreatedDate).Select(y => y.Key).ToList(),
            "PAL1007: The service groups dates by day, week or month only. Write DateBucket.StartOfMonth(x.CreatedDate), or StartOfWeek or StartOfDay. Source: GroupBy(x => x.CreatedDate)"
        },
        {
            (r, g) => r.GroupBy(x => new { x.Status, x.CreatedDate }).Select(y => y.Key).ToList(),
            "PAL1007: The service groups dates by day, week or month only. Write DateBucket.StartOfMonth(x.CreatedDate), or StartOfWeek or StartOfDay. Source: 'x.CreatedDate' in GroupBy(x => new { x.Status, x.CreatedDate })"
        },
        {
            (r, g) => r.Select(x => x.CreatedDate).Distinct().ToList(),
            "PAL1007: The service groups dates by day, week or month only. Write DateBucket.StartOfMonth(x.CreatedDate), or StartOfWeek or StartOfDay. Source: Select(x => x.CreatedDate)"
        },
        {
            (r, g) => r.GroupBy(x => x.CreatedDate!.Value).Select(y => y.Key).ToList(),
            "PAL1007: The service groups dates by day, week or month only. Write DateBucket.StartOfMonth(x.CreatedDate), or StartOfWeek or StartOfDay. Source: 'x.CreatedDate.Value' in GroupBy(x => x.CreatedDate!.Value)"
        },
        {
            (r, g) => r.GroupBy(x => new { D = DateBucket.StartOfDay(x.CreatedDate), M = DateBucket.StartOfMonth(x.CreatedDate) }).Select(y => y.Key).ToList(),
            "PAL1007: One request has one aggregation level, but the key asks for 'day' and 'month'. Use the same DateBucket function for every date. Source: 'DateBucket.StartOfMonth(x.CreatedDate)' in GroupBy(x => new { D = DateBucket.StartOfDay(x.CreatedDate), M = DateBucket.StartOfMonth(x.CreatedDate) })"
        },

        // PAL1008: aggregates that the resource does not return.
        {
            (r, g) => r.GroupBy(x => x.Status).Select(y => new { y.Key, Count = y.Count() }).ToList(),
            "PAL1008: The service returns no Count() for groups of 'referrals', only their keys. Fetch the rows with ToListAsync() and compute it from them. Source: 'y.Count()' in Select(y => new { y.Key, Count = y.Count() })"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Max(x => x.Units)).ToList(),
            "PAL1008: The service returns no Max for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.Max(x => x.Units))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Average(x => x.Units)).ToList(),
            "PAL1008: The service returns no Average for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.Average(x => x.Units))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Sum(x => x.Weight)).ToList(),
            "PAL1008: The service returns no Sum(x => x.Weight) for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.Sum(x => x.Weight))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Sum(x => x.Units * 2)).ToList(),
            "PAL1008: The service returns no Sum of a computed value for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.Sum(x => x.Units * 2))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Count(x => x.Active == true)).ToList(),
            "PAL1008: The service returns no Count with a condition for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.Count(x => x.Active == true))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.First()).ToList(),
            "PAL1008: The service returns no First for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.First())"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Select(x => x.Id).ToList()).ToList(),
            "PAL1008: The service returns no Select for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: 'y.Select(x => x.Id)' in Select(y => y.Select(x => x.Id).ToList())"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => new { y.Key, Any = y.Any() }).ToList(),
            "PAL1008: The service returns no Any for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: 'y.Any()' in Select(y => new { y.Key, Any = y.Any() })"
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
            "PAL1008: The service returns no Max for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: 'rows.Max(x => x.Units)' in GroupBy(x => x.Name)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).OrderBy(y => y.Count()).Select(y => y.Key).ToList(),
            "PAL1008: The service returns no Count() for groups of 'referrals', only their keys. Fetch the rows with ToListAsync() and compute it from them. Source: OrderBy(y => y.Count())"
        },
    };

    public static TheoryData<string> Sources => Refused.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_query_is_refused_in_these_words(string source) => Refused.Verify(source);
}
