namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>The comparisons of the filter's grammar.</summary>
internal enum CompareOperator
{
    Equal,
    NotEqual,
    GreaterThan,
    GreaterThanOrEqual,
    LessThan,
    LessThanOrEqual,
}
