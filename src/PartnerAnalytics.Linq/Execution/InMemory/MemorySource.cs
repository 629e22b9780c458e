using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Azure;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution.Windows;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>
/// Rows in memory: a query runs over them as it would run on the service. Where a resource describes the rows, what the service would
/// refuse is refused here too.
/// </summary>
[RequiresDynamicCode(MemoryQueries.DynamicCode)]
[RequiresUnreferencedCode(MemoryQueries.UnreferencedCode)]
internal sealed class MemorySource<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TRow>(IEnumerable<TRow> rows)
    : RowSource
{
    private readonly IQueryable<TRow> _rows = rows.AsQueryable();

    public override AnalyticsResource? Resource { get; } =
        typeof(TRow).GetProperty("Resource", typeof(AnalyticsResource))?.GetValue(null) as AnalyticsResource;

    public override Type RowType => typeof(TRow);

    public override async IAsyncEnumerable<TResult> EnumerateAsync<TResult>(
        QueryChain query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var element in Enumerate<TResult>(query))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return element;
        }
    }

    public override IEnumerable<TResult> Enumerate<TResult>(QueryChain query)
    {
        Verify(query, needsElements: true);
        var elements = Rewrite<TResult>(query, _rows);
        return ProgressReporter.Find(query.Calls()) is { } progress ? MemoryProgress.Report(elements, PageSizeOf(query), progress) : elements;
    }

    public override async IAsyncEnumerable<Page<TResult>> EnumeratePagesAsync<TResult>(
        QueryChain query, string? continuationToken, int? pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        if (Resource is not null && query.Plan.BindPages().HasNoRows)
        {
            yield break;
        }

        Verify(query, needsElements: true);
        var identity = IdentityOf(query);
        var skip = ContinuationToken.Read(continuationToken, identity, rows: 1L + int.MaxValue).Read;
        var elements = Rewrite<TResult>(query, _rows).ToList();
        var progress = ProgressReporter.Find(query.Calls());
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

    public override TResult Execute<TResult>(TerminalCall terminal)
    {
        Verify(terminal.Source, needsElements: !terminal.OnlyCounts);
        var call = Rewriter(terminal.Source, _rows).Visit(terminal.Call());
        var result = (TResult)_rows.Provider.Execute(call)!;
        if (ProgressReporter.Find(terminal.Source.Calls()) is { } progress)
        {
            var rows = MemoryProgress.RowsOf(terminal.Name, result);
            progress.ReportPage(rows, rows);
        }

        return result;
    }

    public override ValueTask<TResult> ExecuteAsync<TResult>(TerminalCall terminal, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Execute<TResult>(terminal));
    }

    public override Uri GetRequestUri(QueryChain query) =>
        throw new InvalidOperationException("The rows are in memory, so there is no request. Use a query of a PartnerAnalyticsClient.");

    public override Partition? CreatePartition(QueryChain query)
    {
        RefuseServiceWords(query);
        return Partition.Create(query.Plan);
    }

    public override async IAsyncEnumerable<WindowPart<TResult>> ReadWindowAsync<TResult>(
        QueryChain query, Partition partition, AnalyticsWindow window, PagePosition start, int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var date = typeof(TRow).GetProperty(partition.Plan.Shape.Partition!.Date.Field.Name)!;
        var rows = _rows.AsEnumerable().Where(row => date.GetValue(row) is DateTimeOffset value && value >= window.From && value < window.Until);
        var elements = Rewrite<TResult>(query, rows.AsQueryable()).ToList();
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
        throw new InvalidOperationException("The rows are in memory, so there are no requests. Use a query of a PartnerAnalyticsClient.");

    public override string Describe(QueryChain query) =>
        Resource is null ? $"rows of {typeof(TRow).Name} in memory" : base.Describe(query);

    // The request tells queries and their values apart; rows that no resource describes have only the expression.
    private string IdentityOf(QueryChain query) => Resource is null
        ? new ServiceCallRemover().Visit(query.Expression).ToString()
        : new ChunkedRun(query.Plan, query.Plan.Bind(needsElements: true), PartnerCenterCloud.Global.Endpoint).Identity;

    private static int? PageSizeOf(QueryChain query) =>
        query.Calls().OfType<PageSizeCall>().LastOrDefault()?.Value is ConstantExpression { Value: int rows } ? rows : null;

    private MemoryRewriter Rewriter(QueryChain query, IQueryable rows) => new(query.Rows, isDescribed: Resource is not null, rows);

    // The untyped members of the provider: with the typed ones, the types of our queries would form a cycle through a type parameter of
    // another assembly, over which the native compiler stumbles.
    private IQueryable<TResult> Rewrite<TResult>(QueryChain query, IQueryable<TRow> rows) =>
        (IQueryable<TResult>)rows.Provider.CreateQuery(Rewriter(query, rows).Visit(query.Expression));

    // Values are read only to be refused: what cannot be sent shall fail in an application's tests as it does in production.
    private void Verify(QueryChain query, bool needsElements)
    {
        RefuseServiceWords(query);
        if (Resource is null)
        {
            RefuseUnsupported(query);
        }
        else if (query.Plan is var plan && plan.Bind(needsElements) is { HasNoRows: false } request)
        {
            foreach (var run in new ChunkedRun(plan, request, PartnerCenterCloud.Global.Endpoint).Runs())
            {
                run.GetFirstUri(PartnerCenterCloud.Global.Endpoint);
            }
        }
    }

    // Nobody can say what the service makes of its own words.
    private static void RefuseServiceWords(QueryChain query)
    {
        if (query.Calls().LastOrDefault(call => call is RawFilterCall or ParameterCall) is { } refused)
        {
            throw NotTranslated($"{refused.Operator} over rows in memory", "Write the condition in Where, or run the query against an emulator.");
        }
    }

    // Without a resource there are no rules to check, but the operators are the same.
    private static void RefuseUnsupported(QueryChain query)
    {
        if (query.Calls().OfType<UnsupportedCall>().LastOrDefault() is { } refused)
        {
            throw NotTranslated(refused.Name, refused.Remedy);
        }
    }

    private static AnalyticsQueryException NotTranslated(string subject, string? remedy) =>
        QueryRefusal.Create(RuleIds.OperatorNotTranslated, Reasons.OperatorNotTranslated(subject, remedy));

    /// <summary>Leaves out the operators that change nothing over rows in memory, so that they do not tell queries apart.</summary>
    private sealed class ServiceCallRemover : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.DeclaringType == typeof(QueryableCalls) && node.Method.Name != nameof(QueryableCalls.GroupByFields)
                ? Visit(node.Arguments[0])
                : base.VisitMethodCall(node);
    }
}

/// <summary>What queries over rows in memory need of the runtime.</summary>
internal static class MemoryQueries
{
    public const string DynamicCode = "Queries over rows in memory compile their expressions.";
    public const string UnreferencedCode = "Queries over rows in memory call LINQ's operators by reflection.";
}
