namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>A resource of the Store that an application declares itself: this record is all there is to do.</summary>
[AnalyticsResource("installs", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record OwnInstall
{
    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Sortable = true)]
    public DateTimeOffset? Day { get; init; }

    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? App { get; init; }

    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    [AnalyticsField("osVersion", Sortable = true)]
    public string? System { get; init; }

    [AnalyticsField("successfulInstallCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? Installs { get; init; }
}
