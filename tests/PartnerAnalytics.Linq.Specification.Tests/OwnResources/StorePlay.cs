namespace PartnerAnalytics.Linq.Specification.Tests.OwnResources;

/// <summary>Totals of the Store that the emulator knows by their attributes only.</summary>
[AnalyticsResource("own/plays", Service = AnalyticsService.Store, Rows = ResourceRows.Totals, MaximumTop = 50)]
public sealed partial record StorePlay
{
    [AnalyticsField("gameId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? GameId { get; init; }

    [AnalyticsField("level", Condition = FieldCondition.Parameter, Groupable = false)]
    public string? Level { get; init; }

    [AnalyticsField("day", Condition = FieldCondition.Days, Required = true, Sortable = true)]
    public DateTimeOffset? Day { get; init; }

    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    [AnalyticsField("isTrial")]
    public bool? IsTrial { get; init; }

    [AnalyticsField("minutes", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public decimal? Minutes { get; init; }

    [AnalyticsField("players", Filter = FilterOperators.None, Groupable = false)]
    public long? Players { get; init; }
}

/// <summary>Rows of the Store as they are.</summary>
[AnalyticsResource("own/notes", Service = AnalyticsService.Store)]
public sealed partial record StoreNote
{
    [AnalyticsField("gameId", Condition = FieldCondition.Parameter, Required = true)]
    public string? GameId { get; init; }

    [AnalyticsField("written", Condition = FieldCondition.Days)]
    public DateTimeOffset? Written { get; init; }

    [AnalyticsField("text", Filter = FilterOperators.Equality | FilterOperators.Contains, Groupable = false)]
    public string? Text { get; init; }

    [AnalyticsField("stars", Filter = FilterOperators.Comparison, Sortable = true)]
    public long? Stars { get; init; }

    [AnalyticsField("answered")]
    public DateTimeOffset? Answered { get; init; }
}
