namespace PartnerAnalytics.Linq.Http;

/// <summary>Where an enumeration goes on: enough to ask for the next page in another process.</summary>
/// <param name="Read">How many rows were taken before.</param>
/// <param name="Link">Path and query of the service's link to the page; null where the page is asked for by <c>skip</c>.</param>
/// <param name="Before">What is known of the pages before.</param>
internal readonly record struct PagePosition(long Read, string? Link, PagesBefore Before = default);
