using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Azure;
using PartnerAnalytics.Linq.Execution.Windows;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Queries;

namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>
/// Rows in memory: a query runs over them as it would run on the service. Where a resource describes the rows, what the service would
/// refuse is refused here too.
/// </summary>
[RequiresDynamicCode(MemoryQueries.DynamicCode)]
[RequiresUnreferencedCode(MemoryQueries.UnreferencedCode)]
internal sealed class MemoryRoot<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TRow>(IEnumerable<TRow> rows)
    : AnalyticsRoot
{
    private readonly IQueryable<TRow> _rows = rows.AsQueryable();

    public override AnalyticsResource? Resource { get; } =
        typeof(TRow).GetProperty("Resource", typeof(AnalyticsResource))?.GetValue(null) as AnalyticsResource;

    public override Type RowType => typeof(TRow);

    public override async IAsyncEnumerable<TResult> EnumerateAsync<TResult>(
        AnalyticsQueryable query, bool mayBeEmpty, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var element in Enumerate<TResult>(query))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return element;
        }
    }

    public override IEnumerable<TResult> Enumerate<TResult>(AnalyticsQueryable query)
    {
        Verify(query, needsElements: true);
        var elements = Rewrite<TResult>(query);
        return ProgressReporter.Find(query) is { } progress ? MemoryProgress.Report(elements, PageSizeOf(query), progress) : elements;
    }

    public override async IAsyncEnumerable<Page<TResult>> EnumeratePagesAsync<TResult>(
        AnalyticsQueryable query, string? continuationToken, int? pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        Verify(query, needsElements: true);
        var identity = IdentityOf(query);
        var skip = ContinuationToken.Read(continuationToken, identity, rows: 1L + int.MaxValue).Read;
        var elements = Rewrite<TResult>(query).ToList();
        var progress = ProgressReporter.Find(query);
        var size = pageSize ?? PageSizeOf(query) ?? elements.Count;
        while (skip < elements.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var values = elements.GetRange((int)skip, (int)Math.Min(size, elements.Count - skip));
            skip += values.Count;
            progress?.ReportPage(skip, elements.Count);
            var next = skip < elements.Count ? ContinuationToken.Write(identity, new PagePosition(skip, null)) : null;
            yield return Page<TResult>.FromValues(values, next, new EmptyResponse(200, "OK"));
        }
    }

    public override ValueTask<bool> AnyAsync(AnalyticsQueryable query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Verify(query, needsElements: false);
        var any = Elements(query).Cast<object?>().Any();
        var found = any ? 1 : 0;
        ProgressReporter.Find(query)?.ReportPage(found, found);
        return ValueTask.FromResult(any);
    }

    public override ValueTask<long> CountAsync(AnalyticsQueryable query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Verify(query, needsElements: false);
        var count = Elements(query).Cast<object?>().LongCount();
        ProgressReporter.Find(query)?.ReportPage(count, count);
        return ValueTask.FromResult(count);
    }

    public override TResult Execute<TResult>(TerminalCall terminal)
    {
        Verify(terminal.Source, terminal.Name is not ("Any" or "Count" or "LongCount"));
        var call = MemoryRewriter.Rewrite(terminal.Call(), this, _rows);
        var result = _rows.Provider.Execute<TResult>(call.Type == typeof(TResult) ? call : Expression.Convert(call, typeof(TResult)));
        if (ProgressReporter.Find(terminal.Source) is { } progress)
        {
            var rows = MemoryProgress.RowsOf(terminal.Name, result);
            progress.ReportPage(rows, rows);
        }

        return result;
    }

    public override Uri GetRequestUri(AnalyticsQueryable query) =>
        throw new InvalidOperationException("The rows are in memory, so there is no request. Ask a query of a PartnerAnalyticsClient.");

    public override Partition? CreatePartition(AnalyticsQueryable query)
    {
        RefuseServiceWords(query);
        return Partition.Create(query.Plan);
    }

    public override async IAsyncEnumerable<WindowPart<TResult>> ReadWindowAsync<TResult>(
        AnalyticsQueryable query,
        Partition partition,
        AnalyticsWindow window,
        PagePosition start,
        int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var date = typeof(TRow).GetProperty(partition.Plan.Shape.Partition!.Date.Field.Name)!;
        var rows = _rows.AsEnumerable().Where(row => date.GetValue(row) is DateTimeOffset value && value >= window.From && value < window.Until);
        var elements = _rows.Provider.CreateQuery<TResult>(MemoryRewriter.Rewrite(query.QueryExpression, query.Root, rows.AsQueryable())).ToList();
        var size = pageSize ?? PageSizeOf(query) ?? Math.Max(elements.Count, 1);
        for (var skip = (int)start.Read; skip == start.Read || skip < elements.Count; skip += size)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var values = elements.Skip(skip).Take(size).ToList();
            PagePosition? next = skip + size < elements.Count ? new PagePosition(skip + size, null) : null;
            yield return new WindowPart<TResult>(values, next, elements.Count, new EmptyResponse(200, "OK"));
        }
    }

    public override Uri GetWindowUri(Partition partition, AnalyticsWindow window) =>
        throw new InvalidOperationException("The rows are in memory, so there are no requests. Ask a query of a PartnerAnalyticsClient.");

    public override IQueryable CreateRowQuery(AnalyticsQueryable? previous, QueryOperator @operator, object? argument, Expression expression) =>
        new AnalyticsQueryable<TRow>(this, previous, @operator, argument, null, _ => expression);

    public override string Describe(AnalyticsQueryable query) =>
        Resource is null ? $"rows of {typeof(TRow).Name} in memory" : base.Describe(query);

    // What the service would be asked tells queries and their values apart; rows that no resource describes have only the query's text.
    private string IdentityOf(AnalyticsQueryable query)
    {
        if (Resource is null)
        {
            return MemoryProgress.Without(query.QueryExpression).ToString();
        }

        var request = new ServiceRequest(query.Plan, query.Plan.Bind(needsElements: true));
        return request.GetUri(PartnerCenterCloud.Global.Endpoint, request.Skip, request.Top).PathAndQuery;
    }

    private static int? PageSizeOf(AnalyticsQueryable query)
    {
        var step = query;
        while (step is not null && step.Operator != QueryOperator.WithPageSize)
        {
            step = step.Previous;
        }

        return step?.Argument as int?;
    }

    private IQueryable<TResult> Rewrite<TResult>(AnalyticsQueryable query) =>
        _rows.Provider.CreateQuery<TResult>(MemoryRewriter.Rewrite(query.QueryExpression, query.Root, _rows));

    private System.Collections.IEnumerable Elements(AnalyticsQueryable query) =>
        _rows.Provider.CreateQuery(MemoryRewriter.RewriteToCount(query.QueryExpression, this, _rows));

    // Values are read only to be refused: what cannot be sent shall fail in an application's tests as it does in production.
    private void Verify(AnalyticsQueryable query, bool needsElements)
    {
        RefuseServiceWords(query);
        if (Resource is null)
        {
            RefuseUnsupported(query);
        }
        else if (query.Plan is var plan && plan.Bind(needsElements) is { HasNoRows: false } request)
        {
            new ServiceRequest(plan, request).GetFirstUri(PartnerCenterCloud.Global.Endpoint);
        }
    }

    // Nobody can say what the service makes of its own words.
    private static void RefuseServiceWords(AnalyticsQueryable query)
    {
        for (var step = query; step is not null; step = step.Previous)
        {
            if (step.Operator is QueryOperator.WhereRaw or QueryOperator.WithParameter)
            {
                var reason = Shared.Messages.Reasons.OperatorNotTranslated(
                    $"{step.Operator} over rows in memory", "Write the condition in Where, or run the query against an emulator.");
                throw new AnalyticsQueryException(Shared.Messages.RuleIds.OperatorNotTranslated, $"{Shared.Messages.RuleIds.OperatorNotTranslated}: {reason}");
            }
        }
    }

    // Without a resource there are no rules to check, but the operators are the same.
    private static void RefuseUnsupported(AnalyticsQueryable query)
    {
        for (var step = query; step is not null; step = step.Previous)
        {
            if (step.Argument is UnsupportedOperator refused)
            {
                var reason = Shared.Messages.Reasons.OperatorNotTranslated(refused.Name, refused.Remedy);
                throw new AnalyticsQueryException(Shared.Messages.RuleIds.OperatorNotTranslated, $"{Shared.Messages.RuleIds.OperatorNotTranslated}: {reason}");
            }
        }
    }
}
