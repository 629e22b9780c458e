using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>Answers the text of a LINQ expression over the clients of both services, which it calls <c>partner</c> and
/// <c>store</c>.</summary>
internal sealed class QueryEngine(QueryLimits limits)
{
    /// <summary>Says what is wrong with a query, and what requests it becomes. Nothing of it runs, and nothing is sent.</summary>
    /// <exception cref="TimeoutException">The query keeps the compiler busy for longer than it may.</exception>
    public Task<CheckedQuery> CheckAsync(string text, CancellationToken cancellationToken) =>
        BoundAsync(bound => Task.Run(() => QueryCompiler.CompileAsync(text, bound), bound), cancellationToken);

    /// <summary>Runs a query.</summary>
    /// <exception cref="ArgumentException">The query was refused.</exception>
    /// <exception cref="TimeoutException">It takes longer than it may.</exception>
    /// <remarks>What the service answers, and what the query throws, is thrown too.</remarks>
    public Task<QueryResult> RunAsync(
        CheckedQuery query, PartnerAnalyticsClient partner, StoreAnalyticsClient store, CancellationToken cancellationToken) =>
        BoundAsync(
            bound => QueryRun.RunAsync(query.Emit(bound), partner, store, (rows, stop) => ReadAsync(rows, limits.Rows, stop), bound),
            cancellationToken);

    private static async Task<QueryResult> ReadAsync(QueryRowStream stream, int wanted, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> columns = [.. stream.Columns.Select(column => column.Name)];
        var rows = new List<object?[]>();
        await foreach (var row in stream.ReadAsync(cancellationToken))
        {
            if (rows.Count == wanted)
            {
                return new QueryResult(columns, rows, HasMore: true);
            }

            rows.Add(row);
        }

        return new QueryResult(columns, rows, HasMore: false);
    }

    private async Task<T> BoundAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(limits.Time);
        try
        {
            return await work(bound.Token).WaitAsync(bound.Token);
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant($"The query takes longer than {limits.Time.TotalSeconds:0.#} seconds."));
        }
    }
}
