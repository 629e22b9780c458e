using PartnerAnalytics.Linq;

namespace Native;

/// <summary>Totals of the Store by a record of the program's own.</summary>
[AnalyticsResource("installs", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record Installs
{
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? App { get; init; }

    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Sortable = true)]
    public DateTimeOffset? Day { get; init; }

    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    [AnalyticsField("successfulInstallCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? Count { get; init; }
}
