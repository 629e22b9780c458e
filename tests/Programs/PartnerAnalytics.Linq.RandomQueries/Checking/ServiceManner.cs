using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq.RandomQueries.Queries;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>How a service pages, and what it tells of further rows.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Differences">In what the emulator is other than by default.</param>
internal sealed record ServiceManner(string Name, params EmulatorDifference[] Differences)
{
    private static readonly ServiceManner[] All =
    [
        new("plain"),
        new("capped, with links and totals", EmulatorDifference.PagesCapped, EmulatorDifference.LinksAfterEveryTop),
        new("capped, with bare links only", EmulatorDifference.PagesCapped, EmulatorDifference.BareLinks, EmulatorDifference.NoTotalCount, EmulatorDifference.LinksAfterEveryTop),
        new("plain"),
        new("capped, with totals only", EmulatorDifference.PagesCapped, EmulatorDifference.NoLinkMember),
        new("capped, with totals and null links", EmulatorDifference.PagesCapped, EmulatorDifference.NoLinksAfterTop),
        new("plain, with bare links", EmulatorDifference.BareLinks),
        new("ignoring skip", EmulatorDifference.SkipIgnored),
        new("ignoring skip, capped, without links", EmulatorDifference.SkipIgnored, EmulatorDifference.PagesCapped, EmulatorDifference.NoLinkMember),
    ];

    /// <summary>The manner of a batch.</summary>
    public static ServiceManner Of(ulong seed) => All[seed % (ulong)All.Length];

    /// <summary>The rows of a page that the service makes by itself.</summary>
    public int PageSize(ulong seed) => IsPlain ? (int)(seed % 5 * 40) + 60 : (int)(seed % 7 * 6) + 3;

    private bool IsPlain => !Differences.Contains(EmulatorDifference.PagesCapped);

    private bool IgnoresSkip => Differences.Contains(EmulatorDifference.SkipIgnored);

    /// <summary>
    /// Whether the query is for this service: nothing of an answer tells that a query's own <c>Skip</c> was ignored.
    /// </summary>
    public bool Takes(RandomQuery query) => !IgnoresSkip || !query.Skips;

    /// <summary>Whether an outcome is all that can be had of the service: it says clearly that it repeats rows.</summary>
    public bool Excuses(Outcome outcome) =>
        IgnoresSkip && outcome.Kind == OutcomeKind.Failed && outcome.Text.StartsWith(nameof(PartnerAnalyticsException), StringComparison.Ordinal)
        && outcome.Text.Contains("it repeats the rows of the page before instead of skipping them", StringComparison.Ordinal);
}
