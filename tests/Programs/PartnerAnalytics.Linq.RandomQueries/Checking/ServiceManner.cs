using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq.RandomQueries.Queries;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>How a service pages, and what it tells of further rows.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Differences">In what the emulator of Partner Center is other than by default.</param>
/// <param name="StoreDifferences">The same of the Store.</param>
internal sealed record ServiceManner(string Name, EmulatorDifference[] Differences, StoreDifference[] StoreDifferences)
{
    private static readonly ServiceManner[] PartnerCenter =
    [
        Of("plain"),
        Of("capped, with links and totals", EmulatorDifference.PagesCapped, EmulatorDifference.LinksAfterEveryTop),
        Of("capped, with bare links only", EmulatorDifference.PagesCapped, EmulatorDifference.BareLinks, EmulatorDifference.NoTotalCount, EmulatorDifference.LinksAfterEveryTop),
        Of("plain"),
        Of("capped, with totals only", EmulatorDifference.PagesCapped, EmulatorDifference.NoLinkMember),
        Of("capped, with totals and null links", EmulatorDifference.PagesCapped, EmulatorDifference.NoLinksAfterTop),
        Of("plain, with bare links", EmulatorDifference.BareLinks),
        Of("ignoring skip", EmulatorDifference.SkipIgnored),
        Of("ignoring skip, capped, without links", EmulatorDifference.SkipIgnored, EmulatorDifference.PagesCapped, EmulatorDifference.NoLinkMember),
    ];

    private static readonly ServiceManner[] Store =
    [
        OfStore("the Store"),
        OfStore("the Store, capped", StoreDifference.PagesCapped),
        OfStore("the Store, capped, with totals of pages", StoreDifference.PagesCapped, StoreDifference.TotalCountOfPage),
        OfStore("the Store, capped, with totals only", StoreDifference.PagesCapped, StoreDifference.NoLinkMember),
        OfStore("the Store, with empty links", StoreDifference.EmptyLinkOnLastPage, StoreDifference.TotalCountOfPage),
        OfStore("the Store, without last links", StoreDifference.NoLinkMemberOnLastPage, StoreDifference.LateEndOfLinks),
    ];

    /// <summary>The manner of a batch.</summary>
    /// <param name="seed">The seed of the batch.</param>
    /// <param name="ofStore">Whether it is of the Store.</param>
    public static ServiceManner Of(ulong seed, bool ofStore) => (ofStore ? Store : PartnerCenter) is var all ? all[seed / 2 % (ulong)all.Length] : null!;

    /// <summary>The rows of a page that the service makes by itself.</summary>
    public int PageSize(ulong seed) => IsPlain ? (int)(seed % 5 * 40) + 60 : (int)(seed % 7 * 6) + 3;

    private bool IsPlain => !Differences.Contains(EmulatorDifference.PagesCapped) && !StoreDifferences.Contains(StoreDifference.PagesCapped);

    private bool IgnoresSkip => Differences.Contains(EmulatorDifference.SkipIgnored);

    /// <summary>
    /// Whether the query is for this service: nothing of an answer tells that a query's own <c>Skip</c> was ignored.
    /// </summary>
    public bool Takes(RandomQuery query) => !IgnoresSkip || !query.Skips;

    /// <summary>Whether an outcome is all that can be had of the service: it says clearly that it repeats rows.</summary>
    public bool Excuses(Outcome outcome) =>
        IgnoresSkip && outcome.Kind == OutcomeKind.Failed && outcome.Text.StartsWith(nameof(PartnerAnalyticsException), StringComparison.Ordinal)
        && outcome.Text.Contains("it repeats the rows of the page before instead of skipping them", StringComparison.Ordinal);

    private static ServiceManner Of(string name, params EmulatorDifference[] differences) => new(name, differences, []);

    private static ServiceManner OfStore(string name, params StoreDifference[] differences) => new(name, [], differences);
}
