using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;
using static PartnerAnalytics.Linq.Tests.Shared.Rules.RefusalTests;

namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1006: operators in an order that the service cannot honour.</summary>
internal static class RefusedPAL1006
{
    public static readonly Refusals All = new()
    {
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
            "PAL1006: The condition of First stands after Take or Skip, but the service cuts the page last. Put it into a Where before Take and Skip. Source: First(x => x.Status == \"a\")"
        },
        {
            (r, g) => r.Take(3).Count(x => x.Status == "a"),
            "PAL1006: The condition of Count stands after Take or Skip, but the service cuts the page last. Put it into a Where before Take and Skip. Source: Count(x => x.Status == \"a\")"
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
            (r, g) => g.GroupBy(x => x.Name).Where(y => y.Count() > 3).Select(y => y.Key).ToList(),
            "PAL1006: Where tests what is computed of a group, but the service filters rows before it groups them. Test nothing but g.Key, or apply the condition to the groups that arrive. Source: Where(y => y.Count() > 3)"
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
            (r, g) => g.GroupBy(x => x.Name).Select(y => new { y.Key, Count = y.Count() }).Where(y => y.Key == "a" && y.Count > 3).ToList(),
            "PAL1006: Where tests what is computed of a group, but the service filters rows before it groups them. Test nothing but g.Key, or apply the condition to the groups that arrive. Source: Where(y => y.Key == \"a\" && y.Count > 3)"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Where(y => y.Max(x => x.Units) > 3).Select(y => y.Key).ToList(),
            "PAL1006: Where tests what is computed of a group, but the service filters rows before it groups them. Test nothing but g.Key, or apply the condition to the groups that arrive. Source: Where(y => y.Max(x => x.Units) > 3)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name).GroupBy(x => x.Name).Select(y => y.Key).ToList(),
            "PAL1006: GroupBy stands after an ordering, which grouping does not keep. Leave the ordering out, or order the groups by their key. Source: GroupBy(x => x.Name)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name).Select(x => x.Name).Distinct().ToList(),
            "PAL1006: Distinct stands after an ordering, which grouping does not keep. Leave the ordering out, or order the groups by their key. Source: Distinct()"
        },
        {
            (r, g) => r.Select(x => new { Length = x.Id!.Length }).Where(y => y.Length == 3).ToList(),
            "PAL1006: 'Length' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Use the fields themselves, or apply the operator to the rows that arrive. Source: 'y.Length' in Where(y => y.Length == 3)"
        },
        {
            (r, g) => (from x in r let n = x.Status!.Length where n == 3 select x).ToList(),
            "PAL1006: 'n' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Use the fields themselves, or apply the operator to the rows that arrive. Source: 'n' in Where(n == 3)"
        },
        {
            (r, g) => g.Select(x => new { N = x.Name + "!" }).OrderBy(y => y.N).ToList(),
            "PAL1006: 'N' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Use the fields themselves, or apply the operator to the rows that arrive. Source: OrderBy(y => y.N)"
        },
        {
            (r, g) => r.Select(x => new { S = x.Status!.ToLower() }).GroupBy(y => y.S).Select(y => y.Key).ToList(),
            "PAL1006: 'S' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Use the fields themselves, or apply the operator to the rows that arrive. Source: GroupBy(y => y.S)"
        },
        {
            (r, g) => r.Select(x => x.Status!.ToLower()).Distinct().ToList(),
            "PAL1006: 'ToLower' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Use the fields themselves, or apply the operator to the rows that arrive. Source: 'x.Status.ToLower()' in Select(x => x.Status!.ToLower())"
        },
        {
            (r, g) => ThenByName(g.Where(x => x.Active == true)).ToList(),
            "PAL1006: ThenBy needs an OrderBy directly before it. Write OrderBy first. Source: ThenBy(x => x.Name)"
        },
        {
            (r, g) => ThenByName(g.OrderBy(x => x.Id).Where(x => x.Active == true)).ToList(),
            "PAL1006: ThenBy needs an OrderBy directly before it. Write OrderBy first. Source: ThenBy(x => x.Name)"
        },
        {
            (r, g) => ThenByName(g.OrderBy(x => x.Id).WithPageSize(3)).ToList(),
            "PAL1006: ThenBy needs an OrderBy directly before it. Write OrderBy first. Source: ThenBy(x => x.Name)"
        },
        {
            (r, g) => r.Take(3).PartitionBy(x => DateBucket.StartOfMonth(x.CreatedDate)).ToWindows(),
            "PAL1006: PartitionBy reads all rows of a query, window by window, but Take or Skip leaves some of them out. Leave Take and Skip out, and stop reading where you have enough. Source: PartitionBy(x => DateBucket.StartOfMonth(x.CreatedDate))"
        },
        {
            (r, g) => r.Skip(3).PartitionBy(x => DateBucket.StartOfMonth(x.CreatedDate)).ToRequestUris(),
            "PAL1006: PartitionBy reads all rows of a query, window by window, but Take or Skip leaves some of them out. Leave Take and Skip out, and stop reading where you have enough. Source: PartitionBy(x => DateBucket.StartOfMonth(x.CreatedDate))"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).PartitionBy(y => DateBucket.StartOfMonth(Day)).ToWindows(),
            "PAL1006: PartitionBy splits rows by their date, but the query gives groups of rows, which may have rows in several windows. Leave PartitionBy out; for a group of each month, group by DateBucket.StartOfMonth of the date. Source: PartitionBy(y => DateBucket.StartOfMonth(Day))"
        },
        {
            (r, g) => r.Select(x => x.Status).Distinct().PartitionBy(y => DateBucket.StartOfMonth(Day)).ToWindows(),
            "PAL1006: PartitionBy splits rows by their date, but the query gives groups of rows, which may have rows in several windows. Leave PartitionBy out; for a group of each month, group by DateBucket.StartOfMonth of the date. Source: PartitionBy(y => DateBucket.StartOfMonth(Day))"
        },
        {
            (r, g) => g.OrderBy(x => x.Name).PartitionBy(x => DateBucket.StartOfDay(x.MadeDate)).ToWindows(),
            "PAL1006: PartitionBy gives the rows in order of its windows, which an OrderBy before it contradicts. Leave OrderBy out, or order the rows that arrive. Source: PartitionBy(x => DateBucket.StartOfDay(x.MadeDate))"
        },
        {
            (r, g) => r.Select(x => new { Next = x.CreatedDate!.Value.AddDays(1) }).PartitionBy(y => DateBucket.StartOfDay(y.Next)).ToWindows(),
            "PAL1006: 'Next' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Use the fields themselves, or apply the operator to the rows that arrive. Source: 'y.Next' in PartitionBy(y => DateBucket.StartOfDay(y.Next))"
        },
        {
            (r, g) => Queryable.Any(r.Take(3), x => x.Status == "a"),
            "PAL1006: The condition of Any stands after Take or Skip, but the service cuts the page last. Put it into a Where before Take and Skip. Source: Any(x => x.Status == \"a\")"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Count()).FirstOrDefault(y => y > 3),
            "PAL1006: The condition of FirstOrDefault tests what is computed of a group, but the service filters rows before it groups them. Test nothing but g.Key, or apply the condition to the groups that arrive. Source: FirstOrDefault(y => y > 3)"
        },
        {
            (r, g) => g.Take(3).CountBy(x => x.Name!).ToList(),
            "PAL1006: CountBy stands after Take or Skip, but the service cuts the page last. Put CountBy before Take and Skip. Source: CountBy(x => x.Name!)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name).DistinctBy(x => x.Name).Select(x => x.Name).ToList(),
            "PAL1006: DistinctBy stands after an ordering, which grouping does not keep. Leave the ordering out, or order the groups by their key. Source: DistinctBy(x => x.Name)"
        },
        {
            (r, g) => g.DistinctBy(x => x.Name).Where(x => x.Kind == "SMALL").Select(x => x.Name).ToList(),
            "PAL1006: Where tests what is computed of a group, but the service filters rows before it groups them. Test nothing but g.Key, or apply the condition to the groups that arrive. Source: Where(x => x.Kind == \"SMALL\")"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).Take(3).Where(y => y.Key == "a").Select(y => y.Key).ToList(),
            "PAL1006: Where stands after Take or Skip, but the service cuts the page last. Put Where before Take and Skip. Source: Where(y => y.Key == \"a\")"
        },
        {
            (r, g) => r.Select(x => new { L = x.Status!.Trim() }).Where(y => y.L.Length == 3).ToList(),
            "PAL1006: 'L' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Use the fields themselves, or apply the operator to the rows that arrive. Source: 'y.L.Length' in Where(y => y.L.Length == 3)"
        },
        {
            (r, g) => g.OrderBy(x => x.Id).Take(5).Reverse().ToList(),
            "PAL1006: Reverse counts from the end of what Take or Skip leaves, but the service counts from the ends of all rows. Fetch the rows with ToListAsync() first and apply Reverse to them. Source: Reverse()"
        },
        {
            (r, g) => g.OrderBy(x => x.Id).Skip(5).Last(),
            "PAL1006: Last counts from the end of what Take or Skip leaves, but the service counts from the ends of all rows. Fetch the rows with ToListAsync() first and apply Last to them. Source: Last()"
        },
        {
            (r, g) => g.OrderBy(x => x.Id).TakeLast(5).Take(2).ToList(),
            "PAL1006: Take counts from the start of the last rows, and where that is depends on how many rows there are. Fetch the rows with ToListAsync() first and apply Take to them. Source: Take(2)"
        },
        {
            (r, g) => g.OrderBy(x => x.Id).TakeLast(5).First(),
            "PAL1006: First counts from the start of the last rows, and where that is depends on how many rows there are. Fetch the rows with ToListAsync() first and apply First to them. Source: First()"
        },
        {
            (r, g) => g.Take(5).Max(x => x.Units),
            "PAL1006: Max looks among what Take or Skip leaves, but the service orders all rows before it cuts the page. Fetch the rows with ToListAsync() first and apply Max to them. Source: Max(x => x.Units)"
        },
        {
            (r, g) => g.Take(5).All(x => x.Units == 1),
            "PAL1006: All looks among what Take or Skip leaves, but the service filters all rows before it cuts the page. Fetch the rows with ToListAsync() first and apply All to them. Source: All(x => x.Units == 1)"
        },
        {
            (r, g) => g.Select(x => x.Name).Take(5).Contains("a"),
            "PAL1006: Contains looks among what Take or Skip leaves, but the service filters all rows before it cuts the page. Fetch the rows with ToListAsync() first and apply Contains to them. Source: Contains(\"a\")"
        },
        {
            (r, g) => g.Take(5).Any(x => x.Units == 1),
            "PAL1006: The condition of Any stands after Take or Skip, but the service cuts the page last. Put it into a Where before Take and Skip. Source: Any(x => x.Units == 1)"
        },
    };

    // What a cast to IOrderedQueryable lets one write.
    private static IQueryable<Gadget> ThenByName(AnalyticsQueryable<Gadget> query)
    {
        Expression<Func<Gadget, string?>> name = x => x.Name;
        return query.Provider.CreateQuery<Gadget>(Expression.Call(
            new Func<IOrderedQueryable<Gadget>, Expression<Func<Gadget, string?>>, IOrderedQueryable<Gadget>>(Queryable.ThenBy).Method,
            Expression.Convert(query.Expression, typeof(IOrderedQueryable<Gadget>)),
            Expression.Quote(name)));
    }
}
