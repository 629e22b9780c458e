using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Azure;
using PartnerAnalytics.Linq.Authentication;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution.Projection;
using PartnerAnalytics.Linq.Execution.Windows;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>Rows that the service has: a query becomes requests.</summary>
internal sealed partial class ServiceSource<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TRow>(AnalyticsConnection connection) : RowSource
    where TRow : class, IAnalyticsResource<TRow>
{
    public override AnalyticsResource Resource { get; } = TRow.Resource;

    public override PartnerCenterClouds Cloud => connection.Cloud;

    public override Type RowType => typeof(TRow);

    public override bool IsService => true;

    public override IAsyncEnumerable<TResult> EnumerateAsync<TResult>(QueryChain query, CancellationToken cancellationToken) =>
        EnumerateAsync<TResult>(isAsync: true, query, mayBeEmpty: false, cancellationToken);

    // By pages: a list is no use before its last row has come.
    public override async ValueTask<List<TResult>> ToListAsync<TResult>(QueryChain query, CancellationToken cancellationToken)
    {
        if (ArrivedElements.Find(query.Plan.Calls).Count > 0)
        {
            return await base.ToListAsync<TResult>(query, cancellationToken).ConfigureAwait(false);
        }

        if (Bind(isAsync: true, query, needsElements: true, mayBeEmpty: false, cancellationToken) is not { } request)
        {
            return [];
        }

        var projection = query.GetProjection<TRow, TResult>();
        request.UsedFields = projection.UsedFields;
        List<TResult>? elements = null;
        foreach (var run in request.Runs())
        {
            await foreach (var page in ReadPagesAsync(run, default, cancellationToken).ConfigureAwait(false))
            {
                request.Rows += page.Rows.Count;
                var arrived = Project(page.Rows, projection);
                elements?.AddRange(arrived);
                elements ??= arrived;
            }
        }

        ThrowIfEmpty(request);
        return elements ?? [];
    }

    public override IEnumerable<TResult> Enumerate<TResult>(QueryChain query) =>
        EnumerateAsync<TResult>(isAsync: false, query, mayBeEmpty: false, CancellationToken.None).ToEnumerable();

    private IAsyncEnumerable<TResult> EnumerateAsync<TResult>(
        bool isAsync, QueryChain query, bool mayBeEmpty, CancellationToken cancellationToken)
    {
        var calls = ArrivedElements.Find(query.Plan.Calls);
        if (calls.Count == 0)
        {
            return ReadAsync<TResult>(isAsync, query, mayBeEmpty, cancellationToken);
        }

        mayBeEmpty |= calls.Any(call => call.Operator == nameof(Queryable.DefaultIfEmpty));
        return ApplyAsync<TResult>(query, calls, ReadAsync<object?>(isAsync, query, mayBeEmpty, cancellationToken));
    }

    // An element may come before the first row is asked for, and before that the query has to be one that can be answered.
    private static async IAsyncEnumerable<TResult> ApplyAsync<TResult>(
        QueryChain query, IReadOnlyList<QueryCall> calls, IAsyncEnumerable<object?> elements)
    {
        query.Plan.Verify(needsElements: true);
        await foreach (var element in ArrivedElements.Apply<TResult>(calls, elements).ConfigureAwait(false))
        {
            yield return element;
        }
    }

    private async IAsyncEnumerable<TResult> ReadAsync<TResult>(
        bool isAsync, QueryChain query, bool mayBeEmpty, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Bind(isAsync, query, needsElements: true, mayBeEmpty, cancellationToken) is not { } request)
        {
            yield break;
        }

        var projection = query.GetProjection<TRow, TResult>();
        request.UsedFields = projection.UsedFields;
        var isHandedOut = false;
        try
        {
            foreach (var run in request.Runs())
            {
                var rows = connection.ReadRowsAsync<TRow>(isAsync, run, cancellationToken);
                await foreach (var row in (run.IsReversed ? Reverse(rows) : rows).ConfigureAwait(false))
                {
                    var element = projection.Apply(row);
                    (request.Rows, isHandedOut) = (request.Rows + 1, true);
                    yield return element;
                    isHandedOut = false;
                }
            }
        }
        finally
        {
            // Still handed out: the reader wants no more, and the page is never read to its end.
            if (isHandedOut)
            {
                request.Progress?.ReportPartOfPage(request.Rows);
            }
        }

        ThrowIfEmpty(request);
    }

    public override async IAsyncEnumerable<Page<TResult>> EnumeratePagesAsync<TResult>(
        QueryChain query, string? continuationToken, int? pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var plan = query.Plan;
        var bound = plan.BindPages();
        cancellationToken.ThrowIfCancellationRequested();
        if (bound.HasNoRows)
        {
            yield break;
        }

        bound = pageSize is { } size ? bound with { PageSize = PagingAmount.Of(size) } : bound;
        var request = new ChunkedRun(plan, bound, connection.Endpoint) { Progress = ProgressReporter.Find(plan.Calls) };
        var start = request.ReadToken(continuationToken);
        var projection = query.GetProjection<TRow, TResult>();
        request.UsedFields = projection.UsedFields;
        foreach (var (run, from, until) in request.Runs(start))
        {
            var position = start.Until == until ? start.Page : default;
            request.Rows += position.Read;
            await foreach (var page in ReadPagesAsync(run, position, cancellationToken).ConfigureAwait(false))
            {
                request.Rows += page.Rows.Count;
                var next = request.WriteToken(from, until, page.Next);
                yield return Page<TResult>.FromValues(Project(page.Rows, projection), next, page.Response);
            }
        }

        ThrowIfEmpty(request);
    }

    public override Uri GetRequestUri(QueryChain query)
    {
        var request = Bind(query, needsElements: true, mayBeEmpty: true)
            ?? throw new InvalidOperationException("The query can have no rows, so no request is made for it.");
        return request.Runs().First().GetFirstUri(connection.Endpoint);
    }

    // The connection sees one run at a time, and none of several has to bring rows.
    private void ThrowIfEmpty(ChunkedRun request)
    {
        if (request is { Rows: 0, MayBeEmpty: false } && WhenEmpty() is { } failure)
        {
            throw failure;
        }
    }

    public override Exception? WhenEmpty() => connection.ThrowIfEmpty ? Failures.ForNoRows(Resource) : null;

    public override Partition? CreatePartition(QueryChain query) => Partition.Create(query.Plan);

    public override async IAsyncEnumerable<WindowPart<TResult>> ReadWindowAsync<TResult>(
        QueryChain query, Partition partition, AnalyticsWindow window, PagePosition start, int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new RowRun(partition.Plan, partition.RequestOf(window, pageSize)) { MayBeEmpty = true };
        var projection = query.GetProjection<TRow, TResult>();
        request.UsedFields = projection.UsedFields;
        await foreach (var page in connection.ReadPagesAsync<TRow>(request, start, cancellationToken).ConfigureAwait(false))
        {
            yield return new WindowPart<TResult>(Project(page.Rows, projection), page.Next, request.KnownTotal, page.Response);
        }
    }

    public override Uri GetWindowUri(Partition partition, AnalyticsWindow window) =>
        new RowRun(partition.Plan, partition.RequestOf(window, pageSize: null)).GetFirstUri(connection.Endpoint);

    // The row that is handed out first arrives last.
    private static async IAsyncEnumerable<TRow> Reverse(IAsyncEnumerable<TRow> rows)
    {
        var arrived = new List<TRow>();
        await foreach (var row in rows.ConfigureAwait(false))
        {
            arrived.Add(row);
        }

        for (var i = arrived.Count - 1; i >= 0; i--)
        {
            yield return arrived[i];
        }
    }

    private IAsyncEnumerable<ServicePage<TRow>> ReadPagesAsync(RowRun run, PagePosition start, CancellationToken cancellationToken)
    {
        var pages = connection.ReadPagesAsync<TRow>(run, start, cancellationToken);
        return run.IsReversed ? Whole(pages) : pages;
    }

    private static async IAsyncEnumerable<ServicePage<TRow>> Whole(IAsyncEnumerable<ServicePage<TRow>> pages)
    {
        var rows = new List<TRow>();
        ServicePage<TRow>? last = null;
        await foreach (var page in pages.ConfigureAwait(false))
        {
            rows.AddRange(page.Rows);
            last = page;
        }

        if (last is not null)
        {
            rows.Reverse();
            yield return new ServicePage<TRow> { Rows = rows, Response = last.Response, Envelope = last.Envelope };
        }
    }

    private static List<TResult> Project<TResult>(List<TRow> rows, RowProjection<TRow, TResult> projection)
    {
        if (projection.Function is null && rows is List<TResult> elements)
        {
            return elements;
        }

        var values = new List<TResult>(rows.Count);
        foreach (var row in rows)
        {
            values.Add(projection.Apply(row));
        }

        return values;
    }

    private ChunkedRun? Bind(bool isAsync, QueryChain query, bool needsElements, bool mayBeEmpty, CancellationToken cancellationToken)
    {
        var request = Bind(query, needsElements, mayBeEmpty);
        if (!isAsync && !connection.OwnsTransport)
        {
            throw new InvalidOperationException(
                "The client sends through your HttpClient, whose handlers may only know asynchronous sending. "
                + "Use ToListAsync(), FirstAsync(), CountAsync() or await foreach.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        return request;
    }

    private ChunkedRun? Bind(QueryChain query, bool needsElements, bool mayBeEmpty)
    {
        var plan = query.Plan;
        var request = plan.Bind(needsElements);
        return request.HasNoRows ? null : new ChunkedRun(plan, request, connection.Endpoint)
        {
            Progress = ProgressReporter.Find(plan.Calls),
            MayBeEmpty = mayBeEmpty,
        };
    }
}
