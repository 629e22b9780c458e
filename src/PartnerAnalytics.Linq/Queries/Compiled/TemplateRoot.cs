using System.Linq.Expressions;
using Azure;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Execution.Windows;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>The root of a query that is compiled before any client is known.</summary>
internal sealed class TemplateRoot<TRow> : AnalyticsRoot
    where TRow : class, IAnalyticsResource<TRow>
{
    public override AnalyticsResource Resource => TRow.Resource;

    public override Type RowType => typeof(TRow);

    public override bool TakesParameters => true;

    public override IAsyncEnumerable<TResult> EnumerateAsync<TResult>(
        AnalyticsQueryable query, bool mayBeEmpty, CancellationToken cancellationToken) => throw NoClient();

    public override IAsyncEnumerable<Page<TResult>> EnumeratePagesAsync<TResult>(
        AnalyticsQueryable query, string? continuationToken, int? pageSize, CancellationToken cancellationToken) => throw NoClient();

    public override IEnumerable<TResult> Enumerate<TResult>(AnalyticsQueryable query) => throw NoClient();

    public override ValueTask<long> CountAsync(AnalyticsQueryable query, CancellationToken cancellationToken) => throw NoClient();

    public override ValueTask<bool> AnyAsync(AnalyticsQueryable query, CancellationToken cancellationToken) => throw NoClient();

    public override TResult Execute<TResult>(TerminalCall terminal) => throw NoClient();

    public override Uri GetRequestUri(AnalyticsQueryable query) => throw NoClient();

    public override Partition? CreatePartition(AnalyticsQueryable query) => throw NoClient();

    public override IAsyncEnumerable<WindowPart<TResult>> ReadWindowAsync<TResult>(
        AnalyticsQueryable query,
        Partition partition,
        AnalyticsWindow window,
        PagePosition start,
        int? pageSize,
        CancellationToken cancellationToken) => throw NoClient();

    public override Uri GetWindowUri(Partition partition, AnalyticsWindow window) => throw NoClient();

    public override IQueryable CreateRowQuery(AnalyticsQueryable? previous, QueryOperator @operator, object? argument, Expression expression) =>
        new AnalyticsQueryable<TRow>(this, previous, @operator, argument, null, _ => expression);

    private static InvalidOperationException NoClient() =>
        new("A query inside of Compile(…) has no client yet, so it cannot run there. Call the delegate that Compile returns.");
}
