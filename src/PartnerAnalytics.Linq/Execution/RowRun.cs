using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Shared.Schema;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>A bound query as the run of rows that it wants.</summary>
internal sealed class RowRun(QueryPlan plan, AnalyticsRequest request) : RowRequest
{
    public override AnalyticsResource Resource => plan.Shape.Resource;

    public override int Skip => request.Skip.Value;

    public override int? Top => request.Top?.Value;

    public override int? PageSize => request.PageSize?.Value;

    public override bool[]? WantedFields => UsedFields;

    // A group without its key would pass for that of the rows which have none.
    public override IReadOnlyList<AnalyticsFieldInfo> RequiredFields => plan.Shape switch
    {
        { IsGrouped: false } or { Resource.HasTotals: false } => [],
        { IsByDay: true } => [.. request.GroupBy, Resource.DayOfRows!],
        _ => request.GroupBy,
    };

    // Rows of several days are not the groups that a key without a day asks for.
    public override AnalyticsFieldInfo? SameField =>
        plan.Shape is { IsGrouped: true, IsByDay: false, IsSummed: false } ? Resource.DayOfRows : null;

    /// <summary>Whether the rows are handed out in the reverse of the order in which they arrive.</summary>
    public bool IsReversed => request.IsReversed;

    /// <summary>Whether the elements are made of each field, by its ordinal; null where of all.</summary>
    public bool[]? UsedFields { get; set; }

    /// <summary>Who is told of each page; null where nobody wants to be.</summary>
    public ProgressReporter? Progress { get; init; }

    /// <summary>The rows that earlier runs of the same query brought.</summary>
    public long RowsBefore { get; init; }

    /// <summary>Whether no further run of the same query follows.</summary>
    public bool IsLast { get; init; } = true;

    /// <summary>The rows that the query has in all, by the pages read so far; null where they do not tell.</summary>
    public long? KnownTotal { get; private set; }

    /// <summary>The most rows that can be requested: as many as top says, or as can be skipped.</summary>
    public long MaximumRows => Top ?? 1L + int.MaxValue - Skip;

    /// <summary>Checks how many rows a caller wants of each page.</summary>
    /// <param name="pageSizeHint">The rows; null where the caller does not say.</param>
    /// <param name="resource">The resource; null for rows in memory that none describes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The service does not return so many.</exception>
    public static void VerifyPageSize(int? pageSizeHint, AnalyticsResource? resource)
    {
        var maximum = resource?.MaximumTop ?? ServiceLimits.MaximumTop;
        if (pageSizeHint < 1 || pageSizeHint > maximum)
        {
            throw new ArgumentOutOfRangeException(
                nameof(pageSizeHint), pageSizeHint, $"The service returns 1 to {maximum} rows to one request.");
        }
    }

    /// <summary>The URI of the first request.</summary>
    /// <exception cref="AnalyticsQueryException">The URI would be too long to be sent.</exception>
    public Uri GetFirstUri(Uri endpoint) => GetUri(endpoint, Skip, PageSize is { } size ? Math.Min(size, Top ?? size) : Top);

    /// <summary>What tells the query and its values from others, whatever the size of its pages.</summary>
    /// <exception cref="AnalyticsQueryException">The URI would be too long to be sent.</exception>
    public string IdentityAt(Uri endpoint) => GetUri(endpoint, Skip, Top).PathAndQuery + (IsReversed ? " reversed" : "");

    /// <summary>The length of the longest URI by which a page of the run may be requested, in characters.</summary>
    public int MaximumLengthAt(Uri endpoint)
    {
        using var sink = Write(endpoint, int.MaxValue, Resource.MaximumTop);
        return sink.Length;
    }

    /// <summary>Tells who wants to know how many rows the run has brought.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="total">The rows of the run in all; null where that is not known.</param>
    public void Report(long rows, long? total) => Progress?.ReportPage(RowsBefore + rows, IsLast ? RowsBefore + total : null);

    /// <exception cref="AnalyticsQueryException">The URI would be too long to be sent.</exception>
    public override Uri GetUri(Uri endpoint, int skip, int? top)
    {
        using var sink = Write(endpoint, skip, top);
        return sink.Length <= ServiceLimits.MaximumUriLength
            ? new Uri(sink.ToString(), UriKind.Absolute)
            : throw TooLong(sink.Length);
    }

    /// <summary>The refusal of a URI that cannot be sent.</summary>
    public AnalyticsQueryException TooLong(int length) => plan.ToException(new Refusal(
        RuleIds.ValueNotSendable, request.IsChunked ? Reasons.NoListToSplit(length) : Reasons.UriTooLong(length), LongestFilter()));

    /// <exception cref="InvalidOperationException">There are several rows where the query asks for one of all.</exception>
    public override void OnPageRead(ServicePage page, long read, bool isLast)
    {
        if (plan.Shape.IsOneGroup && Math.Max(read, page.Envelope.TotalCount ?? 0) > 1)
        {
            throw new InvalidOperationException(
                $"The query asks '{Resource.Path}' for one group of all rows, and the service returned several rows. Discard what was "
                + "read, and group by a field that the service groups by.");
        }

        KnownTotal = isLast ? read : FindTotal(page.Count, read, page.Envelope.TotalCount) ?? KnownTotal;
        Report(read, KnownTotal);
    }

    /// <summary>The rows that the query has in all; null where that cannot be told.</summary>
    /// <param name="rows">The rows of a page.</param>
    /// <param name="read">The rows up to and with that page.</param>
    /// <param name="totalCount">The total that came with it. One that is not greater than the page may be the count of the page.</param>
    public long? FindTotal(long rows, long read, long? totalCount) =>
        totalCount > rows ? Math.Min(Math.Max(totalCount.Value - Skip, read), Top ?? long.MaxValue) : null;

    private UriSink Write(Uri endpoint, int skip, int? top)
    {
        var page = request.Skip.Value == skip && request.Top?.Value == top
            ? request
            : request with { Skip = PagingAmount.Of(skip), Top = top is { } rows ? PagingAmount.Of(rows) : null };
        var sink = new UriSink(endpoint.AbsoluteUri);
        sink.Path(request.Service.Root, request.Path);
        RequestWriter.Write(page, ref sink);
        return sink;
    }

    private int LongestFilter() => plan.Shape.Filters.Count > 0 ? plan.Shape.Filters[^1].SourceId : -1;
}

/// <summary>Tells those that a query's <c>WithProgress</c> names how far one reading of it has come.</summary>
internal sealed class ProgressReporter
{
    private readonly List<IProgress<AnalyticsProgress>> _listeners;
    private long _rows;
    private long _pages;
    private long? _total;

    private ProgressReporter(List<IProgress<AnalyticsProgress>> listeners) => _listeners = listeners;

    /// <summary>The reporter of a query; null where nobody wants to be told.</summary>
    public static ProgressReporter? Find(IReadOnlyList<QueryCall> calls)
    {
        List<IProgress<AnalyticsProgress>>? listeners = null;
        for (var i = 0; i < calls.Count; i++)
        {
            if (calls[i] is ProgressCall call)
            {
                (listeners ??= []).Add(call.Progress);
            }
        }

        return listeners is null ? null : new ProgressReporter(listeners);
    }

    /// <summary>A page was read.</summary>
    /// <param name="rows">The rows read so far.</param>
    /// <param name="total">The rows that the query has in all; null where the page does not tell.</param>
    public void ReportPage(long rows, long? total)
    {
        _rows = rows;
        _pages++;
        _total = total ?? _total;
        var progress = new AnalyticsProgress(_rows, _pages, _total);
        foreach (var listener in _listeners)
        {
            listener.Report(progress);
        }
    }

    /// <summary>The reader leaves in the middle of a page.</summary>
    /// <param name="rows">The rows handed out so far.</param>
    public void ReportPartOfPage(long rows)
    {
        if (rows > _rows)
        {
            ReportPage(rows, total: null);
        }
    }
}
