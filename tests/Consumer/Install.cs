using PartnerAnalytics.Linq;

namespace Consumer;

/// <summary>A resource of the Store that the application declares itself.</summary>
[AnalyticsResource("installs", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record Install
{
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? App { get; init; }

    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true)]
    public DateTimeOffset? Day { get; init; }

    [AnalyticsField("market")]
    public string? Market { get; init; }

    [AnalyticsField("successfulInstallCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? Count { get; init; }
}
