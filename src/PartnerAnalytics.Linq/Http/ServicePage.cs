using Azure;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Http;

/// <summary>A page that was read to its end: what the service said with it, and what tells its rows from those of other pages.</summary>
internal class ServicePage
{
    /// <summary>What the response said besides its rows.</summary>
    public required PageEnvelope Envelope { get; init; }

    /// <summary>How many rows were taken.</summary>
    public long Count { get; init; }

    /// <summary>A hash of all rows.</summary>
    public ulong Hash { get; init; }

    /// <summary>A hash of the first row.</summary>
    public ulong FirstHash { get; init; }

    /// <summary>Whether all rows have the same bytes.</summary>
    public bool IsUniform { get; init; } = true;

    /// <summary>Whether the page has more rows, which were not wanted.</summary>
    public bool IsCut { get; init; }
}

/// <summary>A page with its rows.</summary>
internal sealed class ServicePage<TRow> : ServicePage
{
    /// <summary>The rows, never more than were requested.</summary>
    public required List<TRow> Rows { get; init; }

    /// <summary>Status and headers of the response; its body has been read.</summary>
    public required Response Response { get; init; }

    /// <summary>Where an enumeration goes on; null after its last page.</summary>
    public PagePosition? Next { get; set; }
}

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
