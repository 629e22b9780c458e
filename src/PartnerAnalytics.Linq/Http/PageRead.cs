namespace PartnerAnalytics.Linq.Http;

/// <summary>A page of an enumeration, all of its rows read.</summary>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Read">The rows read so far, those of the page and those before the start of the enumeration included.</param>
/// <param name="TotalCount">The number of rows that the service says there are; null where it says nothing.</param>
/// <param name="IsLast">Whether there is no more to ask for.</param>
internal readonly record struct PageRead(long Rows, long Read, long? TotalCount, bool IsLast);
