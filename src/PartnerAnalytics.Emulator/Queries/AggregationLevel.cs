namespace PartnerAnalytics.Emulator.Queries;

/// <summary>How wide the buckets are in which grouped dates fall.</summary>
internal enum AggregationLevel
{
    /// <summary>Days, in UTC.</summary>
    Day,

    /// <summary>Weeks that begin on Monday, in UTC.</summary>
    Week,

    /// <summary>Months, in UTC.</summary>
    Month,
}
