using System.Diagnostics.CodeAnalysis;
using Azure;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Execution.Windows;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq;

/// <summary>
/// The clients that stand for the one to come while a query is compiled: their queries can be read and checked, and never run.
/// </summary>
internal static class TemplateClients
{
    private static readonly PartnerTemplate Partner = new();
    private static readonly StoreTemplate Store = new();

    /// <summary>The one of a type of client.</summary>
    public static object Of<TClient>() => typeof(TClient) == typeof(StoreAnalyticsClient) ? Store : Partner;

    private sealed class PartnerTemplate : PartnerAnalyticsClient
    {
        public override AnalyticsQueryable<T> Query<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>() =>
            new(new TemplateSource<T>());
    }

    private sealed class StoreTemplate : StoreAnalyticsClient
    {
        public override AnalyticsQueryable<T> Query<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>() =>
            new(new TemplateSource<T>());
    }

    private sealed class TemplateSource<TRow> : RowSource
        where TRow : class, IAnalyticsResource<TRow>
    {
        public override AnalyticsResource Resource => TRow.Resource;

        public override Type RowType => typeof(TRow);

        public override QueryPlan Read(IReadOnlyList<QueryCall> calls) => ExpressionReader.Read(calls, Resource, RowType, Cloud, isOpen: true);

        public override IAsyncEnumerable<TResult> EnumerateAsync<TResult>(QueryChain query, CancellationToken cancellationToken) =>
            throw NoClient();

        public override IAsyncEnumerable<Page<TResult>> EnumeratePagesAsync<TResult>(
            QueryChain query, string? continuationToken, int? pageSize, CancellationToken cancellationToken) => throw NoClient();

        public override IEnumerable<TResult> Enumerate<TResult>(QueryChain query) => throw NoClient();

        public override ValueTask<TResult> ExecuteAsync<TResult>(TerminalCall terminal, CancellationToken cancellationToken) =>
            throw NoClient();

        public override TResult Execute<TResult>(TerminalCall terminal) => throw NoClient();

        public override Uri GetRequestUri(QueryChain query) => throw NoClient();

        public override Partition? CreatePartition(QueryChain query) => throw NoClient();

        public override IAsyncEnumerable<WindowPart<TResult>> ReadWindowAsync<TResult>(
            QueryChain query, Partition partition, AnalyticsWindow window, PagePosition start, int? pageSize, CancellationToken cancellationToken) => throw NoClient();

        public override Uri GetWindowUri(Partition partition, AnalyticsWindow window) => throw NoClient();

        private static InvalidOperationException NoClient() =>
            new("A query inside of Compile(…) has no client yet, so it cannot run there. Call the delegate that Compile returns.");
    }
}
