namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1007: dates in a key.</summary>
internal static class RefusedPAL1007
{
    public static readonly Refusals All = new()
    {
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
            "PAL1007: One request has one aggregation level, but the key needs 'day' and 'month'. Use the same DateBucket function for every date. Source: 'DateBucket.StartOfMonth(x.CreatedDate)' in GroupBy(x => new { D = DateBucket.StartOfDay(x.CreatedDate), M = DateBucket.StartOfMonth(x.CreatedDate) })"
        },
        {
            (r, g) => r.PartitionBy(x => x.CreatedDate).ToWindows(),
            "PAL1007: PartitionBy splits by the day, week or month of a date. Write DateBucket.StartOfMonth(x.CreatedDate), or StartOfWeek or StartOfDay. Source: PartitionBy(x => x.CreatedDate)"
        },
    };
}
