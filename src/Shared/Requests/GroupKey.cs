using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>A field to group by, with the size of its buckets where it is a date.</summary>
internal sealed record GroupKey(AnalyticsFieldInfo Field, DateLevel? Level);

/// <summary>A field to order by.</summary>
internal sealed record Ordering(AnalyticsFieldInfo Field, bool Descending);

/// <summary><c>Take</c> or <c>Skip</c>.</summary>
internal sealed record PagingOperation(bool IsTake, Node Count, int SourceId);
