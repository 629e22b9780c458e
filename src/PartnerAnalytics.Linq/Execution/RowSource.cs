using Azure;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution.Windows;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>Where the rows of a query come from, and how a query over them runs.</summary>
internal abstract class RowSource
{
    /// <summary>The resource; null for rows in memory that no resource describes.</summary>
    public abstract AnalyticsResource? Resource { get; }

    /// <summary>The cloud that requests go to; none where it is not known, and for rows in memory.</summary>
    public virtual PartnerCenterClouds Cloud => PartnerCenterClouds.None;

    public abstract Type RowType { get; }

    /// <summary>Whether the rows come from the service.</summary>
    public virtual bool IsService => false;

    /// <summary>The elements.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public abstract IAsyncEnumerable<TResult> EnumerateAsync<TResult>(QueryChain query, CancellationToken cancellationToken);

    /// <summary>All elements.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public virtual async ValueTask<List<TResult>> ToListAsync<TResult>(QueryChain query, CancellationToken cancellationToken)
    {
        var elements = new List<TResult>();
        await foreach (var element in EnumerateAsync<TResult>(query, cancellationToken).ConfigureAwait(false))
        {
            elements.Add(element);
        }

        return elements;
    }

    /// <summary>The elements page by page.</summary>
    /// <param name="query">The query.</param>
    /// <param name="continuationToken">Where to go on; null at the start.</param>
    /// <param name="pageSize">The elements of a page; null for what the query says.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public abstract IAsyncEnumerable<Page<TResult>> EnumeratePagesAsync<TResult>(
        QueryChain query, string? continuationToken, int? pageSize, CancellationToken cancellationToken);

    public abstract IEnumerable<TResult> Enumerate<TResult>(QueryChain query);

    /// <summary>Runs one of <see cref="Queryable"/>'s operators that end a query.</summary>
    public abstract TResult Execute<TResult>(TerminalCall terminal);

    /// <inheritdoc cref="Execute"/>
    /// <param name="terminal">The call.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public abstract ValueTask<TResult> ExecuteAsync<TResult>(TerminalCall terminal, CancellationToken cancellationToken);

    public abstract Uri GetRequestUri(QueryChain query);

    /// <summary>The windows of a query whose last operator is <c>PartitionBy</c>; null where it can have no rows.</summary>
    /// <exception cref="AnalyticsQueryException">The query cannot be answered.</exception>
    /// <exception cref="InvalidOperationException">The time is not bounded.</exception>
    public abstract Partition? CreatePartition(QueryChain query);

    /// <summary>The pages of one window; at least one, even if it has no elements.</summary>
    /// <param name="query">The query, whose last operator is <c>PartitionBy</c>.</param>
    /// <param name="partition">The query with its values.</param>
    /// <param name="window">The window.</param>
    /// <param name="start">Where in the window to go on.</param>
    /// <param name="pageSize">The elements of a page; null for what the query says.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public abstract IAsyncEnumerable<WindowPart<TResult>> ReadWindowAsync<TResult>(
        QueryChain query, Partition partition, AnalyticsWindow window, PagePosition start, int? pageSize, CancellationToken cancellationToken);

    /// <summary>The URI of the first request of a window.</summary>
    /// <exception cref="InvalidOperationException">The rows are in memory.</exception>
    public abstract Uri GetWindowUri(Partition partition, AnalyticsWindow window);

    /// <summary>What to throw for a query that brought no element; null where that is a result like any other.</summary>
    public virtual Exception? WhenEmpty() => null;

    /// <summary>Reads and checks the calls of a query.</summary>
    public virtual QueryPlan Read(IReadOnlyList<QueryCall> calls) => ExpressionReader.Read(
        calls,
        Resource ?? throw new InvalidOperationException("The rows are in memory and no resource describes them, so there is no request."),
        RowType,
        Cloud,
        isOpen: false);

    /// <summary>The request that the query becomes, or why it is refused; evaluates nothing of the user's.</summary>
    public virtual string Describe(QueryChain query)
    {
        var plan = query.Plan;
        if (plan.FirstRefusal is { } refusal)
        {
            return plan.MessageOf(refusal);
        }

        var preview = RequestBinder.Bind(plan.Shape, values: null);
        return preview.Refusal is { } late ? plan.MessageOf(late) : PreviewSink.Write(preview.Request!, plan.Shape.Partition);
    }
}
