using System.Linq.Expressions;
using Azure;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>Where the rows of a query come from, and how a query over them runs.</summary>
internal abstract class AnalyticsRoot
{
    /// <summary>The resource; null for rows in memory that no resource describes.</summary>
    public abstract AnalyticsResource? Resource { get; }

    /// <summary>The cloud that is asked; none where it is not known, and for rows in memory.</summary>
    public virtual PartnerCenterClouds Cloud => PartnerCenterClouds.None;

    public abstract Type RowType { get; }

    public abstract IAsyncEnumerable<TResult> EnumerateAsync<TResult>(AnalyticsQueryable query, CancellationToken cancellationToken);

    /// <summary>The elements page by page.</summary>
    /// <param name="query">The query.</param>
    /// <param name="continuationToken">Where to go on; null at the start.</param>
    /// <param name="pageSize">The elements of a page; null for what the query says.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public abstract IAsyncEnumerable<Page<TResult>> EnumeratePagesAsync<TResult>(
        AnalyticsQueryable query, string? continuationToken, int? pageSize, CancellationToken cancellationToken);

    public abstract IEnumerable<TResult> Enumerate<TResult>(AnalyticsQueryable query);

    public abstract ValueTask<long> CountAsync(AnalyticsQueryable query, CancellationToken cancellationToken);

    public abstract ValueTask<bool> AnyAsync(AnalyticsQueryable query, CancellationToken cancellationToken);

    /// <summary>Runs one of <see cref="Queryable"/>'s operators that end a query.</summary>
    public abstract TResult Execute<TResult>(TerminalCall terminal);

    public abstract Uri GetRequestUri(AnalyticsQueryable query);

    /// <summary>A typed query over the same rows.</summary>
    public abstract IQueryable CreateRowQuery(AnalyticsQueryable? previous, QueryOperator @operator, object? argument, Expression expression);

    /// <summary>What the query will ask, or why it cannot; evaluates nothing of the user's.</summary>
    public virtual string Describe(AnalyticsQueryable query)
    {
        var plan = query.Plan;
        if (plan.FirstRefusal is { } refusal)
        {
            return plan.MessageOf(refusal);
        }

        var preview = RequestBinder.Bind(plan.Shape, values: null);
        return preview.Refusal is { } late ? plan.MessageOf(late) : PreviewSink.Write(preview.Request!);
    }
}
