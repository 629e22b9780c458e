namespace PartnerAnalytics.Linq.Http;

/// <summary>Where an enumeration goes on: enough to request the next page in another process.</summary>
/// <param name="Read">How many rows were taken before.</param>
/// <param name="Link">Path and query of the service's link to the page; null where the page is requested by <c>skip</c>.</param>
/// <param name="Before">What is known of the pages before.</param>
internal readonly record struct PagePosition(long Read, string? Link, PagesBefore Before = default);

/// <summary>What is known of the pages before a position, to judge the page that comes next.</summary>
/// <param name="Total">The total that a page told of; null where none did.</param>
/// <param name="Key">By what the rows were hashed.</param>
/// <param name="Rows">How many rows the last page had.</param>
/// <param name="Hash">The hash of the last page.</param>
/// <param name="FirstHash">The hash of its first row.</param>
internal readonly record struct PagesBefore(long? Total, ulong Key, long Rows, ulong Hash, ulong FirstHash);
