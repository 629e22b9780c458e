namespace PartnerAnalytics.Linq.Http;

/// <summary>What is known of the pages before a position, so that the page that comes there can be judged.</summary>
/// <param name="Total">The total that a page told of; null where none did.</param>
/// <param name="Key">By what the rows were hashed.</param>
/// <param name="Rows">How many rows the last page had.</param>
/// <param name="Hash">The hash of the last page.</param>
/// <param name="FirstHash">The hash of its first row.</param>
internal readonly record struct PagesBefore(long? Total, ulong Key, long Rows, ulong Hash, ulong FirstHash);
