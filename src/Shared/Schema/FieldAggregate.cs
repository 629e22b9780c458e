namespace PartnerAnalytics.Linq;

/// <summary>What a field holds in the rows of a grouped query.</summary>
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
enum FieldAggregate
{
    /// <summary>The field is not an aggregate.</summary>
    None = 0,

    /// <summary>The sum of the field over the rows of the bucket: <c>g.Sum(x => x.Field)</c>.</summary>
    Sum = 1,

    /// <summary>The number of rows in the bucket: <c>g.Count()</c>. The field is absent from rows that are not grouped.</summary>
    Count = 2,

    /// <summary>A figure that the service computes for each bucket; absent from rows that are not grouped.</summary>
    BucketOnly = 3,
}
