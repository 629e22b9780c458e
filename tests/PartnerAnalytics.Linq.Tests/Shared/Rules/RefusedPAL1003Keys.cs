using PartnerAnalytics.Linq.Tests.Support;
using static PartnerAnalytics.Linq.Tests.Shared.Rules.RefusalTests;

namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1003: keys and orderings that have no counterpart.</summary>
internal static class RefusedPAL1003Keys
{
    public static readonly Refusals All = new()
    {
        {
            (r, g) => r.GroupBy(x => new Box { Content = x.Status }).Select(y => y.Key.Content).ToList(),
            "PAL1003: Objects of type 'Box' are not known to be equal where their members are, so in C# the groups may be others than the service's. Use an anonymous type, a tuple, or a record whose equality the compiler writes, in a project that uses this library. Source: GroupBy(x => new Box { Content = x.Status })"
        },
        {
            (r, g) => r.Select(x => new Box { Content = x.Status }).Distinct().ToList(),
            "PAL1003: Objects of type 'Box' are not known to be equal where their members are, so in C# the groups may be others than the service's. Use an anonymous type, a tuple, or a record whose equality the compiler writes, in a project that uses this library. Source: Distinct()"
        },
        {
            (r, g) => g.OrderBy(x => DateBucket.StartOfMonth(x.MadeDate)).ThenBy(x => x.Name).ToList(),
            "PAL1003: The service orders by fields as they are, not by a computed value. Order by a field itself, or sort the rows that arrive. Source: OrderBy(x => DateBucket.StartOfMonth(x.MadeDate))"
        },
        {
            (r, g) => g.Select(x => new { Month = DateBucket.StartOfMonth(x.MadeDate), x.Name }).OrderBy(y => y.Name).ThenByDescending(y => y.Month).ToList(),
            "PAL1003: The service orders by fields as they are, not by a computed value. Order by a field itself, or sort the rows that arrive. Source: ThenByDescending(y => y.Month)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name!.Length).ToList(),
            "PAL1003: The service orders by fields as they are, not by a computed value. Order by a field itself, or sort the rows that arrive. Source: 'x.Name.Length' in OrderBy(x => x.Name!.Length)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name ?? "none").ToList(),
            "PAL1003: The service orders by fields as they are, not by a computed value. Order by a field itself, or sort the rows that arrive. Source: OrderBy(x => x.Name ?? \"none\")"
        },
        {
            (r, g) => g.OrderBy(x => new { x.Name, x.Id }).ToList(),
            "PAL1003: The service orders by one field at a time. Write OrderBy(x => x.Name).ThenBy(x => x.Id). Source: OrderBy(x => new { x.Name, x.Id })"
        },
        {
            (r, g) => g.OrderBy(x => 1).ToList(),
            "PAL1003: The service orders by fields as they are, not by a computed value. Order by a field itself, or sort the rows that arrive. Source: OrderBy(x => 1)"
        },
        {
            (r, g) => g.OrderBy(x => x).ToList(),
            "PAL1003: A row has no order of its own. Write OrderBy(x => x.Id). Source: OrderBy(x => x)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status!.ToLower()).Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what 'ToLower' makes of them. Group by x.Status, and combine the groups that arrive. Source: 'x.Status.ToLower()' in GroupBy(x => x.Status!.ToLower())"
        },
        {
            (r, g) => r.GroupBy(x => x.Status ?? "none").Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what '??' makes of them. Group by x.Status, and combine the groups that arrive. Source: GroupBy(x => x.Status ?? \"none\")"
        },
        {
            (r, g) => r.GroupBy(x => x.Status == "a").Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by a condition on them. Group by x.Status, and combine the groups that arrive. Source: GroupBy(x => x.Status == \"a\")"
        },
        {
            (r, g) => r.GroupBy(x => x.CreatedDate!.Value.Month).Select(y => y.Key).ToList(),
            "PAL1003: The service groups dates by day, week or month only. Group by DateBucket.StartOfMonth(x.CreatedDate), and combine the groups that arrive. Source: 'x.CreatedDate.Value.Month' in GroupBy(x => x.CreatedDate!.Value.Month)"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).OrderBy(y => y).Select(y => y.Key).ToList(),
            "PAL1003: A group has no order of its own. Write OrderBy(y => y.Key). Source: OrderBy(y => y)"
        },
        {
            (r, g) => g.OrderBy(x => x.Active == true).ToList(),
            "PAL1003: The service orders by fields as they are, not by a computed value. Order by a field itself, or sort the rows that arrive. Source: OrderBy(x => x.Active == true)"
        },
        {
            (r, g) => g.OrderBy(x => x.Upper).ToList(),
            "PAL1003: 'Upper' is not a field of the resource. Use a property with [AnalyticsField], or apply the condition to the rows that arrive. Source: OrderBy(x => x.Upper)"
        },
        {
            (r, g) => g.GroupBy(x => x.Upper).Select(y => y.Key).ToList(),
            "PAL1003: 'Upper' is not a field of the resource. Use a property with [AnalyticsField], or apply the condition to the rows that arrive. Source: GroupBy(x => x.Upper)"
        },
        {
            (r, g) => g.GroupBy(x => new Version(x.Name!)).Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what 'new Version' makes of them. Group by the fields themselves, and combine the groups that arrive. Source: 'new Version(x.Name)' in GroupBy(x => new Version(x.Name!))"
        },
        {
            (r, g) => g.GroupBy(x => new Captured.Mixed(x.Name, x.Id)).Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what 'new Mixed' makes of them. Group by the fields themselves, and combine the groups that arrive. Source: 'new Mixed(x.Name, x.Id)' in GroupBy(x => new Captured.Mixed(x.Name, x.Id))"
        },
        {
            (r, g) => g.GroupBy(x => new Captured.Mixed(x.Name, x.Id) { Note = x.Kind }).Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what 'new Mixed' makes of them. Group by the fields themselves, and combine the groups that arrive. Source: 'new Mixed(x.Name, x.Id) { Note = x.Kind }' in GroupBy(x => new Captured.Mixed(x.Name, x.Id) { Note = x.Kind })"
        },
        {
            (r, g) => g.GroupBy(x => new Captured.Outer { Text = x.Name, Inner = { "a" } }).Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what 'a nested initializer' makes of them. Group by x.Name, and combine the groups that arrive. Source: 'new Outer { Text = x.Name, Inner }' in GroupBy(x => new Captured.Outer { Text = x.Name, Inner = { \"a\" } })"
        },
        {
            (r, g) => r.PartitionBy(x => DateBucket.StartOfMonth(Day)).ToWindows(),
            "PAL1003: PartitionBy splits by the day, week or month of a date field of the row. Write PartitionBy(x => DateBucket.StartOfMonth(x.AcceptedDate)). Source: 'DateBucket.StartOfMonth(RefusalTests.Day)' in PartitionBy(x => DateBucket.StartOfMonth(Day))"
        },
        {
            (r, g) => r.PartitionBy(x => x.CreatedDate ?? x.WonDate).ToWindows(),
            "PAL1003: PartitionBy splits by the day, week or month of a date field of the row. Write PartitionBy(x => DateBucket.StartOfMonth(x.AcceptedDate)). Source: PartitionBy(x => x.CreatedDate ?? x.WonDate)"
        },
        {
            (r, g) => r.PartitionBy(x => x.CreatedDate!.Value.AddDays(1)).ToWindows(),
            "PAL1003: PartitionBy splits by the day, week or month of a date field of the row. Write PartitionBy(x => DateBucket.StartOfMonth(x.AcceptedDate)). Source: 'x.CreatedDate.Value.AddDays(1)' in PartitionBy(x => x.CreatedDate!.Value.AddDays(1))"
        },
        {
            (r, g) => g.OrderBy(x => new { x.Kind }).ToList(),
            "PAL1003: The service orders by one field at a time. Order by a field that can be sorted, or sort what arrives. Source: OrderBy(x => new { x.Kind })"
        },
        {
            (r, g) => g.GroupBy(x => new { x.Name, x.Kind }).OrderBy(y => y).Select(y => y.Key).ToList(),
            "PAL1003: A group has no order of its own. Write OrderBy(y => y.Key.Name). Source: OrderBy(y => y)"
        },
        {
            (r, g) => r.OrderBy(x => x).ToList(),
            "PAL1003: The service does not sort 'referrals'. Fetch the rows with ToListAsync() and sort them. Source: OrderBy(x => x)"
        },
        {
            (r, g) => r.OrderBy(x => x.Status!.Length).ToList(),
            "PAL1003: The service does not sort 'referrals'. Fetch the rows with ToListAsync() and sort them. Source: 'x.Status.Length' in OrderBy(x => x.Status!.Length)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status + x.CustomerMarket).Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what '+' makes of them. Group by the fields themselves, and combine the groups that arrive. Source: GroupBy(x => x.Status + x.CustomerMarket)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status == "a" || x.CreatedDate > Day).Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by a condition on them. Group by the fields themselves, dates in a DateBucket function, and combine the groups that arrive. Source: '(x.Status == \"a\") || (x.CreatedDate > RefusalTests.Day)' in GroupBy(x => x.Status == \"a\" || x.CreatedDate > Day)"
        },
    };
}
