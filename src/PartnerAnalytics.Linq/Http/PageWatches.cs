using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Notices that the pages of one enumeration repeat rows: a service that ignores <c>skip</c> would send its first page for ever.
/// A page that is all alike to one before proves it, unless all of its rows are alike: rows need not have a key, and a hundred equal ones
/// may well be followed by a hundred more. Neither does a page that only begins like one before prove it. Such pages are suspicious, and
/// a probe decides: a request for a row beyond the end, to which only a service that ignores <c>skip</c> responds with one.
/// </summary>
internal sealed class RepeatWatch
{
    /// <summary>How many pages are remembered: enough for three hundred million rows.</summary>
    private const int Remembered = 32_768;

    // Most enumerations have one page, which has nothing to repeat.
    private HashSet<(long Rows, ulong Hash)>? _pages;
    private HashSet<ulong>? _firstRows;
    private (long Rows, ulong Hash, ulong FirstHash) _first;
    private bool _isTrusted;

    /// <param name="before">The page before the enumeration's first, if there is one.</param>
    public RepeatWatch(PagesBefore before) => _first = (before.Rows, before.Hash, before.FirstHash);

    /// <summary>Whether a page before began with the same row.</summary>
    public bool MayRepeat(ulong firstHash) =>
        !_isTrusted && (_firstRows?.Contains(firstHash) ?? (_first.Rows > 0 && _first.FirstHash == firstHash));

    /// <summary>Takes note of a page.</summary>
    /// <returns>Whether the page is suspicious.</returns>
    /// <exception cref="UnreadablePageException">The page repeats one before.</exception>
    public bool IsSuspicious(ServicePage page)
    {
        if (page.Count == 0 || _isTrusted)
        {
            return false;
        }

        if (_first.Rows == 0)
        {
            _first = (page.Count, page.Hash, page.FirstHash);
            return false;
        }

        if (_pages is null || _pages.Count >= Remembered)
        {
            _pages = [(_first.Rows, _first.Hash)];
            _firstRows = [_first.FirstHash];
        }

        if (!_pages.Add((page.Count, page.Hash)) && !page.IsUniform)
        {
            throw Repeats();
        }

        return !_firstRows!.Add(page.FirstHash);
    }

    /// <summary>The probe brought no row: the service honors <c>skip</c>, and pages that are alike are so by right.</summary>
    public void Trust() => _isTrusted = true;

    /// <summary>What to throw for pages that repeat.</summary>
    public static UnreadablePageException Repeats() =>
        new("it repeats the rows of the page before instead of skipping them") { Remedy = Remedies.SkipIgnored };
}

/// <summary>Notices that the total changes between the pages of one enumeration.</summary>
internal sealed class TotalCountWatch(string resource, ClientContext client)
{
    private long? _known;

    /// <summary>How much of a response is accepted.</summary>
    public PartnerAnalyticsLimits Limits => client.Limits;

    /// <param name="total">The total that came with the page; null where none came.</param>
    /// <param name="rows">The rows of the page. A total that is no larger may be the page's own count, and says nothing.</param>
    /// <exception cref="UnreadablePageException">The total changed, and the options make that an error.</exception>
    public void Check(long? total, long rows)
    {
        if (total is not { } now || now <= rows)
        {
            return;
        }

        if (_known is { } before && before != now)
        {
            var change = new AnalyticsTotalCountChange(resource, before, now);
            client.Telemetry.TotalCountChanged(resource, before, now);
            client.TotalCountChanged?.Invoke(change);
            if (client.RequireStableTotalCount)
            {
                throw new UnreadablePageException($"its total count is {now}, that of the pages before was {before}", cutShort: true);
            }
        }

        _known = now;
    }
}
