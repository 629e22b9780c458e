namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>The size of a bucket of dates; the <c>aggregationLevel</c>.</summary>
internal enum DateLevel
{
    Day,
    Week,
    Month,
}
