using PartnerAnalytics.Linq.Authentication;
using PartnerAnalytics.Linq.Rows;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// The requests that one enumeration makes, one after the other. Knows how a page leads to the next: by its link, by <c>skip</c>, or not
/// at all.
/// </summary>
internal sealed class PageSequence
{
    /// <summary>The most rows that the service puts on a page by itself; a page with as many may have been cut off there.</summary>
    public const int FullPage = 10_000;

    /// <summary>How many URIs are remembered to notice a circle: enough for three hundred million rows.</summary>
    private const int RememberedLinks = 32_768;

    private readonly RowRequest _request;
    private readonly Uri _endpoint;
    private readonly TotalCountWatch _totals;
    private readonly RepeatWatch _repeats;
    private readonly ulong _hashKey;
    private readonly int _maximumEmptyPages;
    private Uri? _firstVisited;
    private HashSet<string>? _visited;
    private long _read;
    private bool _followsLink;
    private PagesBefore _before;
    private int _emptyPages;
    private (Uri? Uri, int? Limit) _afterProbe;

    public PageSequence(RowRequest request, Uri endpoint, TotalCountWatch totals, ulong hashKey, PagePosition start = default)
    {
        _totals = totals;
        _maximumEmptyPages = totals.Limits.MaximumEmptyPages;
        _request = request;
        _endpoint = endpoint;
        _hashKey = hashKey;
        _read = start.Read;
        _before = start.Before;
        _repeats = new RepeatWatch(start.Before);
        if (start.Link is null)
        {
            GoOnBySkip();
        }
        else
        {
            Follow(start.Link, endpoint);
        }
    }

    /// <summary>Where to go on; null when there is nothing more to request.</summary>
    public PagePosition? Position => Uri is null ? null : new PagePosition(_read, _followsLink ? Uri.PathAndQuery : null, _before);

    /// <summary>The URI of the next request; null when there is nothing more to request.</summary>
    public Uri? Uri { get; private set; }

    /// <summary>How many rows to take from the page; null for all.</summary>
    public int? Limit { get; private set; }

    /// <summary>Whether the next request is a probe: not for a page, but to find out whether the service honors <c>skip</c>.</summary>
    public bool IsProbe { get; private set; }

    /// <summary>Whether the enumeration has come to its end without any row.</summary>
    public bool IsEmpty => Uri is null && _read == 0;

    /// <summary>Whether that is a normal result.</summary>
    public bool MayBeEmpty => _request.MayBeEmpty;

    /// <summary>
    /// Whether the page that begins with a row may repeat one before; what becomes of it is known after <see cref="MoveNext"/>.
    /// </summary>
    /// <param name="firstHash">The hash of the row.</param>
    public bool MayRepeat(ulong firstHash) => _repeats.MayRepeat(firstHash);

    /// <summary>Moves on to the next request, given the page that was read.</summary>
    /// <param name="page">The page.</param>
    /// <exception cref="UnreadablePageException">The next page cannot be requested.</exception>
    public void MoveNext(ServicePage page)
    {
        var envelope = page.Envelope;
        if (IsProbe)
        {
            EndProbe(page);
            return;
        }

        if (envelope.HasNullRows && envelope.TotalCount > _request.Skip + _read)
        {
            throw new UnreadablePageException($"it has no rows, but a total count of {envelope.TotalCount}");
        }

        _totals.Check(envelope.TotalCount, page.Count);
        var isSuspicious = _repeats.IsSuspicious(page) && IsRequestedBySkip;
        _read += page.Count;

        // A total that is no larger than the page may be the page's own count, and says nothing.
        var total = envelope.TotalCount > page.Count ? envelope.TotalCount : _before.Total;
        _before = page.Count == 0
            ? _before with { Total = total }
            : new PagesBefore(total, _hashKey, page.Count, page.Hash, page.FirstHash);
        var current = Uri!;
        Uri = null;
        if (!(_read >= _request.Top))
        {
            GoOn(page, current);
        }

        _request.OnPageRead(page, _read, isLast: Uri is null);
        if (isSuspicious)
        {
            BeginProbe();
        }
    }

    // Whatever comes of links of another kind, skip has no part in it.
    private bool IsRequestedBySkip =>
        !_followsLink || Uri!.Query.Contains(RequestGrammar.Skip + "=", StringComparison.OrdinalIgnoreCase);

    private void BeginProbe()
    {
        _afterProbe = (Uri, Limit);
        Uri = _request.GetUri(_endpoint, int.MaxValue, 1);
        Limit = 0;
        IsProbe = true;
    }

    private void EndProbe(ServicePage page)
    {
        if (page.IsCut)
        {
            throw RepeatWatch.Repeats();
        }

        _repeats.Trust();
        (Uri, Limit) = _afterProbe;
        IsProbe = false;
    }

    private void GoOn(ServicePage page, Uri current)
    {
        var envelope = page.Envelope;
        if (page.Count >= Limit)
        {
            // As many as were requested. A link would lead behind rows that were not requested.
            GoOnBySkip();
        }
        else if (envelope.NextLink is { } link)
        {
            ThrowIfNothingComes(page.Count);
            if (_request.Resource.Description.FollowsLinks)
            {
                Follow(link, current);
            }
            else
            {
                // It says that there is more, but not where.
                GoOnBySkip();
            }
        }
        else if (_before.Total > _request.Skip + _read)
        {
            // Where a number of rows was requested, the service may link to nothing, as it has returned what was requested.
            if (page.Count == 0 || (Limit is null && envelope.HasNextLinkMember))
            {
                throw new UnreadablePageException(
                    $"it leads to no further page, but of a total count of {_before.Total} there were only {_request.Skip + _read}"
                    + (_request.Skip > 0 ? " with those skipped" : ""))
                {
                    Remedy = Remedies.Missing,
                };
            }

            GoOnBySkip();
        }
        else if (Limit is null && !envelope.HasNextLinkMember && page.Count >= FullPage && !(envelope.TotalCount > page.Count))
        {
            GoOnBySkip();
        }
    }

    private void ThrowIfNothingComes(long rows)
    {
        _emptyPages = rows == 0 ? _emptyPages + 1 : 0;
        if (_emptyPages > _maximumEmptyPages)
        {
            throw new UnreadablePageException(
                $"it is page {_emptyPages} in a row with a next link and no rows "
                + $"({PartnerAnalyticsLimits.PathOf(nameof(PartnerAnalyticsLimits.MaximumEmptyPages))})");
        }
    }

    private void GoOnBySkip()
    {
        var skip = _request.Skip + _read;
        if (skip > int.MaxValue)
        {
            throw new UnreadablePageException("there are more rows than can be skipped");
        }

        SetLimit();
        Uri = _request.GetUri(_endpoint, (int)skip, Limit);
        _followsLink = false;
        Visit(Uri);
    }

    private void Follow(string link, Uri current)
    {
        var next = NextLink.Resolve(link, current, _endpoint, _request.Resource.Description.Root)
            ?? throw new UnreadablePageException("its next link is not a URI");
        if (!Endpoints.AreSameOrigin(next, _endpoint))
        {
            throw new UnreadablePageException(
                $"its next link goes to '{next.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}' instead of " +
                $"'{_endpoint.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}', where the access token belongs");
        }

        if (!Visit(next))
        {
            throw new UnreadablePageException("its next link leads back to a page that was already read");
        }

        SetLimit();
        Uri = next;
        _followsLink = true;
    }

    private void SetLimit()
    {
        var remaining = _request.Top is { } top ? (int?)(top - _read) : null;
        Limit = _request.PageSize is { } size ? Math.Min(size, remaining ?? size) : remaining;
    }

    // Most queries have one page.
    private bool Visit(Uri uri)
    {
        if (_firstVisited is null)
        {
            _firstVisited = uri;
            return true;
        }

        _visited ??= new HashSet<string>(StringComparer.Ordinal) { Key(_firstVisited) };
        if (_visited.Count >= RememberedLinks)
        {
            _visited.Clear();
        }

        return _visited.Add(Key(uri));
    }

    private static string Key(Uri uri) => uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
}
