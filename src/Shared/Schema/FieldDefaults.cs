namespace PartnerAnalytics.Linq.Shared.Schema;

/// <summary>What a query may do with a field whose <c>[AnalyticsField]</c> does not say it.</summary>
internal static class FieldDefaults
{
    /// <summary>The operators of a filter.</summary>
    public static FilterOperators Filter(AnalyticsFieldType type, FieldAggregate aggregate) =>
        IsOnlyInGroups(aggregate) ? FilterOperators.None
        : type == AnalyticsFieldType.DateTimeOffset ? FilterOperators.Comparison
        : FilterOperators.Equality;

    /// <summary>Whether the field may be part of a key.</summary>
    public static bool Groupable(FieldAggregate aggregate) => !IsOnlyInGroups(aggregate);

    /// <summary>Whether the field exists in the rows of groups only.</summary>
    public static bool IsOnlyInGroups(FieldAggregate aggregate) => aggregate is FieldAggregate.Count or FieldAggregate.BucketOnly;
}
