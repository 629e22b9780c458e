namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>How the dates in a key are truncated.</summary>
internal enum Bucket
{
    /// <summary>Not at all, which the rules refuse.</summary>
    None,
    Day,
    Week,
    Month,
}
