using PartnerAnalytics.Linq.Authentication;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution.Projection;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Execution;

/// <content>The calls that end a query.</content>
internal sealed partial class ServiceSource<TRow>
{
    public override TResult Execute<TResult>(TerminalCall terminal) =>
        ExecuteAsync<TResult>(isAsync: false, terminal, CancellationToken.None).EnsureCompleted();

    public override ValueTask<TResult> ExecuteAsync<TResult>(TerminalCall terminal, CancellationToken cancellationToken) =>
        ExecuteAsync<TResult>(isAsync: true, terminal, cancellationToken);

    private async ValueTask<TResult> ExecuteAsync<TResult>(bool isAsync, TerminalCall terminal, CancellationToken cancellationToken)
    {
        switch (terminal.Name)
        {
            case nameof(Queryable.Any) or nameof(Queryable.Contains):
                return (TResult)(object)await AnyAsync(isAsync, terminal.Source, cancellationToken).ConfigureAwait(false);
            case nameof(Queryable.All):
                return (TResult)(object)!await AnyAsync(isAsync, terminal.Source, cancellationToken).ConfigureAwait(false);
            case nameof(Queryable.Count) or nameof(Queryable.LongCount):
                var count = await CountAsync(isAsync, terminal.Source, cancellationToken).ConfigureAwait(false);
                count = terminal.Source.Plan.Calls.OfType<ArrivalCall>().Aggregate(count, static (elements, call) => call.Count(elements));
                return terminal.Name == nameof(Queryable.Count) ? (TResult)(object)checked((int)count) : (TResult)(object)count;
        }

        var elements = EnumerateAsync<TResult>(isAsync, terminal.Source, mayBeEmpty: true, cancellationToken);
        if (terminal.Name == nameof(Queryable.Sum))
        {
            var sum = AggregateValues.Zero<TResult>();
            await foreach (var part in elements.ConfigureAwait(false))
            {
                sum = AggregateValues.Add(sum, part);
            }

            return sum;
        }

        // The query has no more elements than the call needs.
        var (found, isFound) = (default(TResult), false);
        await foreach (var element in elements.ConfigureAwait(false))
        {
            if (isFound)
            {
                throw new InvalidOperationException(TerminalCall.MoreThanOne);
            }

            (found, isFound) = (element, true);
            if (!terminal.IsSingle)
            {
                break;
            }
        }

        return isFound ? found!
            : terminal.Fallback is { } fallback ? await ExecuteAsync<TResult>(isAsync, fallback, cancellationToken).ConfigureAwait(false)
            : terminal.Default<TResult>();
    }

    private async ValueTask<bool> AnyAsync(bool isAsync, QueryChain query, CancellationToken cancellationToken)
    {
        if (Bind(isAsync, query, needsElements: false, mayBeEmpty: true, cancellationToken) is not { } request)
        {
            return false;
        }

        foreach (var run in request.Runs())
        {
            if (await AnyAsync(isAsync, run, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<bool> AnyAsync(bool isAsync, RowRun run, CancellationToken cancellationToken)
    {
        var page = await connection.ReadPageAsync<TRow>(isAsync, run, run.Skip, 1, cancellationToken).ConfigureAwait(false);
        if (!LeadsOn(page, run))
        {
            run.Report(page.Rows.Count, page.Rows.Count);
            return page.Rows.Count > 0;
        }

        await foreach (var _ in connection.ReadRowsAsync<TRow>(isAsync, run, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return false;
    }

    private async ValueTask<long> CountAsync(bool isAsync, QueryChain query, CancellationToken cancellationToken)
    {
        if (Bind(isAsync, query, needsElements: false, mayBeEmpty: true, cancellationToken) is not { } request)
        {
            return 0;
        }

        // Rows that are only counted: none of their fields is read.
        request.UsedFields = new bool[TRow.Resource.Fields.Count];
        foreach (var run in request.Runs())
        {
            request.Rows += await CountAsync(isAsync, run, cancellationToken).ConfigureAwait(false);
        }

        return request.Rows;
    }

    private async ValueTask<long> CountAsync(bool isAsync, RowRun run, CancellationToken cancellationToken)
    {
        var page = await connection.ReadPageAsync<TRow>(isAsync, run, run.Skip, 1, cancellationToken).ConfigureAwait(false);
        if (KnownCount(page, run) is { } known)
        {
            return known;
        }

        var count = 0L;
        await foreach (var _ in connection.ReadRowsAsync<TRow>(isAsync, run, cancellationToken).ConfigureAwait(false))
        {
            count++;
        }

        return count;
    }

    // A page without rows is no end where a link or the total says that there are some.
    private static bool LeadsOn(ServicePage<TRow> page, RowRun run) =>
        page.Rows.Count == 0 && (page.Envelope.NextLink is not null || page.Envelope.TotalCount > run.Skip);

    // Where the count is not known, all rows are read, and those pages are what is reported.
    private static long? KnownCount(ServicePage<TRow> page, RowRun run)
    {
        if (LeadsOn(page, run))
        {
            return null;
        }

        var count = page.Rows.Count == 0 ? 0 : run.FindTotal(page.Rows.Count, page.Rows.Count, page.Envelope.TotalCount);
        if (count is not null)
        {
            run.Report(page.Rows.Count, count);
        }

        return count;
    }
}
