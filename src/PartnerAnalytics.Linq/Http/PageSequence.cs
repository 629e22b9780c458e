using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// The requests that one enumeration makes, one after the other. Knows how a page leads to the next: by its link, by <c>skip</c>, or not
/// at all.
/// </summary>
internal sealed class PageSequence
{
    /// <summary>The most rows that the service puts on a page by itself; a page with as many may have been cut off there.</summary>
    public const int FullPage = 10_000;

    /// <summary>How many addresses are remembered to notice a circle: enough for three hundred million rows.</summary>
    private const int RememberedLinks = 32_768;

    private readonly RowRequest _request;
    private readonly Uri _endpoint;
    private readonly TotalCountWatch _totals;
    private readonly int _maximumEmptyPages;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private long _read;
    private bool _followsLink;
    private (long Rows, ulong Hash) _lastSkipped;
    private int _emptyPages;

    public PageSequence(RowRequest request, Uri endpoint, TotalCountWatch totals, PagePosition start = default)
    {
        _totals = totals;
        _maximumEmptyPages = totals.Limits.MaximumEmptyPages;
        _request = request;
        _endpoint = endpoint;
        _read = start.Read;
        if (start.Link is null)
        {
            GoOnBySkip();
        }
        else
        {
            Uri = Follow(start.Link, endpoint);
        }
    }

    /// <summary>Where to go on; null when there is nothing more to ask for.</summary>
    public PagePosition? Position => Uri is null ? null : new PagePosition(_read, _followsLink ? Uri.PathAndQuery : null);

    /// <summary>The address of the next request; null when there is nothing more to ask for.</summary>
    public Uri? Uri { get; private set; }

    /// <summary>How many rows to take from the page; null for all.</summary>
    public int? Limit { get; private set; }

    /// <summary>Moves on to the next request, given what came with the page.</summary>
    /// <param name="envelope">What the answer said besides its rows.</param>
    /// <param name="rows">How many rows were taken from the page.</param>
    /// <param name="hash">What tells the page's rows from other rows.</param>
    /// <exception cref="UnreadablePageException">The next page cannot be asked for.</exception>
    public void MoveNext(PageEnvelope envelope, long rows, ulong hash)
    {
        if (envelope.HasNullRows && envelope.TotalCount > _request.Skip + _read)
        {
            throw new UnreadablePageException($"it has no rows, but a total count of {envelope.TotalCount}");
        }

        _totals.Check(envelope.TotalCount, rows);
        _read += rows;
        var current = Uri!;
        Uri = null;
        if (_request.PageSize is not null)
        {
            if (rows >= Limit && !(_read >= _request.Top))
            {
                GoOnBySkip();
            }
        }
        else if (_request.Top is null)
        {
            if (envelope.NextLink is { } link)
            {
                ThrowIfNothingComes(rows);
                Uri = Follow(link, current);
            }
            else if (!envelope.HasNextLinkMember && rows > 0 && MayHaveMore(envelope.TotalCount, rows))
            {
                ThrowIfSkipIsIgnored(rows, hash);
                GoOnBySkip();
            }
        }
    }

    // A service that does not heed skip would send its first page for ever.
    private void ThrowIfSkipIsIgnored(long rows, ulong hash)
    {
        if (rows > 1 && _lastSkipped == (rows, hash))
        {
            throw new UnreadablePageException("it repeats the rows of the page before instead of skipping them");
        }

        _lastSkipped = (rows, hash);
    }

    private void ThrowIfNothingComes(long rows)
    {
        _emptyPages = rows == 0 ? _emptyPages + 1 : 0;
        if (_emptyPages > _maximumEmptyPages)
        {
            throw new UnreadablePageException(
                $"it is the page {_emptyPages} in a row that has a next link and no rows ({nameof(PartnerAnalyticsClientOptions.Limits)}.{nameof(PartnerAnalyticsLimits.MaximumEmptyPages)})");
        }
    }

    // A total that is no larger than the page may be the page's own count; it says nothing about a page that is full.
    private bool MayHaveMore(long? total, long rows) =>
        _request.Skip + _read < total || (rows >= FullPage && !(total > rows));

    private void GoOnBySkip()
    {
        var skip = _request.Skip + _read;
        if (skip > int.MaxValue)
        {
            throw new UnreadablePageException("there are more rows than can be skipped");
        }

        var remaining = _request.Top is { } top ? (int?)(top - _read) : null;
        Limit = _request.PageSize is { } size ? Math.Min(size, remaining ?? size) : remaining;
        Uri = _request.GetUri(_endpoint, (int)skip, Limit);
        _followsLink = false;
        _visited.Add(Key(Uri));
    }

    private Uri Follow(string link, Uri current)
    {
        if (!Uri.TryCreate(current, link, out var next))
        {
            throw new UnreadablePageException("its next link is not an address");
        }

        if (!Endpoints.AreSameOrigin(next, _endpoint))
        {
            throw new UnreadablePageException(
                $"its next link goes to '{next.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}' instead of " +
                $"'{_endpoint.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}', where the access token belongs");
        }

        if (_visited.Count >= RememberedLinks)
        {
            _visited.Clear();
        }

        if (!_visited.Add(Key(next)))
        {
            throw new UnreadablePageException("its next link leads back to a page that was already read");
        }

        _followsLink = true;
        return next;
    }

    private static string Key(Uri uri) => uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
}
