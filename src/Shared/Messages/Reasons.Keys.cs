using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Messages;

/// <content>The words for what queries group, order and split by.</content>
internal static partial class Reasons
{
    private const FilterOperators RangeOperators = FilterOperators.GreaterThanOrEqual | FilterOperators.LessThan;

    public static string NotSortable(AnalyticsFieldInfo field, AnalyticsResource resource)
    {
        var sortable = Join(resource.Fields.Where(f => f.Sortable).Select(f => f.WireName));
        return sortable.Length == 0
            ? NothingSortable(resource)
            : $"The service does not sort by '{field.WireName}'; '{resource.Path}' can be sorted by {sortable}. Order by one of these, or sort the rows that arrive.";
    }

    public static string OrderByOneField(Node key, AnalyticsResource resource)
    {
        var names = OrderableNames(key, resource);
        var first = key switch
        {
            RowNode => "A row has no order of its own. ",
            GroupNode => "A group has no order of its own. ",
            _ => "The service orders by one field at a time. ",
        };
        return !resource.Fields.Any(f => f.Sortable) ? NothingSortable(resource)
            : names.Count == 0 ? first + "Order by a field that can be sorted, or sort what arrives."
            : $"{first}Write OrderBy({Parameter(names[0])} => {names[0]})"
              + (names.Count > 1 ? $".ThenBy({Parameter(names[1])} => {names[1]})." : ".");
    }

    public static string OrderByComputed(AnalyticsResource resource) => resource.Fields.Any(f => f.Sortable)
        ? "The service orders by fields as they are, not by a computed value. Order by a field itself, or sort the rows that arrive."
        : NothingSortable(resource);

    public static string RowInKey(Node key, AnalyticsResource resource)
    {
        var fields = FieldsForKey(key.Written ?? "x", resource).Take(2).ToList();
        return "The whole row cannot be a key. " + fields.Count switch
        {
            0 => Remedies.Fetch("GroupBy"),
            1 => $"Name the field to group by: {fields[0]}.",
            _ => $"Name the fields to group by, for example new {{ {fields[0]}, {fields[1]} }}.",
        };
    }

    /// <summary>The fields of a row that can be a key as they are.</summary>
    public static IEnumerable<string> FieldsForKey(string row, AnalyticsResource resource) =>
        resource.Fields.Where(f => f.Groupable && f.Type != AnalyticsFieldType.DateTimeOffset).Select(f => row + "." + f.Name);

    /// <summary>A key that is not a field.</summary>
    /// <param name="key">The key.</param>
    /// <param name="detail">What makes it another; null for a condition.</param>
    public static string KeyIsComputed(Node key, string? detail)
    {
        var fields = NodeFields.Of(key);
        var only = fields.Count == 1 && key is not UnsupportedNode { Kind: UnsupportedKind.Construction } ? fields[0] : null;
        if (only is { Field.Type: AnalyticsFieldType.DateTimeOffset } date)
        {
            var function = detail is "Year" or "Month" ? "StartOfMonth" : "StartOfDay";
            return $"The service groups dates by day, week or month only. Group by DateBucket.{function}({date.Name}), and combine the groups that arrive.";
        }

        var what = detail is null ? "a condition on them" : $"what '{detail}' makes of them";
        return $"The service groups by fields as they are, not by {what}. "
            + (only is not null ? $"Group by {only.Name}, and combine the groups that arrive."
                : fields.Any(field => field.Field.Type == AnalyticsFieldType.DateTimeOffset) ? "Group by the fields themselves, dates in a DateBucket function, and combine the groups that arrive."
                : "Group by the fields themselves, and combine the groups that arrive.");
    }

    public static string DateWithoutBucket(FieldNode date) =>
        $"The service groups dates by day, week or month only. Write DateBucket.StartOfMonth({date.Name}), or StartOfWeek or StartOfDay.";

    public static string WindowWithoutBucket(FieldNode date) =>
        $"PartitionBy splits by the day, week or month of a date. Write DateBucket.StartOfMonth({date.Name}), or StartOfWeek or StartOfDay.";

    public static string NotAWindow(AnalyticsResource resource) =>
        "PartitionBy splits by the day, week or month of a date field of the row. "
        + (resource.Fields.FirstOrDefault(f => f.Type == AnalyticsFieldType.DateTimeOffset && (f.Filter & RangeOperators) == RangeOperators) is { } date
            ? $"Write PartitionBy(x => DateBucket.StartOfMonth(x.{date.Name}))."
            : $"'{resource.Path}' has no date that can be asked for by range: leave PartitionBy out.");

    private static string NothingSortable(AnalyticsResource resource) =>
        $"The service does not sort '{resource.Path}'. Fetch the rows with ToListAsync() and sort them.";

    /// <summary>The fields of a key that rows can be sorted by, in the words of the query; of a row, the first such field.</summary>
    private static List<string> OrderableNames(Node key, AnalyticsResource resource)
    {
        var owner = key.Written;
        return key switch
        {
            RowNode => [.. resource.Fields.Where(f => f.Sortable && f.Aggregate == FieldAggregate.None).Select(f => (owner ?? "x") + "." + f.Name).Take(1)],
            GroupNode group => OrderableNames(group.Key with { Written = (owner ?? "g") + ".Key" }, resource),
            NewObjectNode created => [.. created.Members.SelectMany(member => OrderableNames(
                owner is null ? member.Value : member.Value with { Written = owner + "." + member.Name }, resource))],
            FieldNode { Field.Sortable: true } field => [field.Name],
            BucketNode { Date.Field.Sortable: true } bucket when bucket.Written is { } name => [name],
            _ => [],
        };
    }

    private static string Parameter(string name) => name.IndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name;
}
