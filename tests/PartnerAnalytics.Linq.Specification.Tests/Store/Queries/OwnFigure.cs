namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>A resource that no page describes, with a parameter and a limit of its own.</summary>
[AnalyticsResource("own/figures", Service = AnalyticsService.Store, Rows = ResourceRows.Totals, MaximumTop = 50)]
public sealed partial record OwnFigure
{
    [AnalyticsField("league", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? League { get; init; }

    [AnalyticsField("day", Condition = FieldCondition.Days, Required = true)]
    public DateTimeOffset? Day { get; init; }

    [AnalyticsField("wins", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? Wins { get; init; }
}
