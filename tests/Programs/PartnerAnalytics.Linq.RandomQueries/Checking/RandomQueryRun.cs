using FsCheck;
using FsCheck.Fluent;
using PartnerAnalytics.Linq.RandomQueries.Queries;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>Checks as many random queries as asked for, in batches of a thousand, each over rows of its own. A seed gives the same ones again.</summary>
/// <param name="seed">The seed.</param>
/// <param name="onlyIndex">The place of the only query of each batch that is checked; null for all.</param>
public sealed class RandomQueryRun(int seed, int? onlyIndex = null)
{
    /// <summary>How many queries are asked of the same rows.</summary>
    public const int BatchSize = 1000;

    private const int RowCount = 200;
    private const int MaximumShrinks = 2000;

    // To make a query simpler takes as long as hundreds of queries: one fault that many queries meet would keep a run from its end.
    private const int SimplifiedOfABatch = 3;

    private readonly Lock _lock = new();
    private readonly RunReport _report = new(seed);

    /// <summary>Checks queries.</summary>
    /// <param name="count">How many.</param>
    /// <param name="firstBatch">The batch to begin with.</param>
    /// <param name="progress">Is told how many have been checked.</param>
    public async Task<RunReport> RunAsync(int count, int firstBatch = 0, Action<int>? progress = null)
    {
        var batches = Enumerable.Range(firstBatch, (count + BatchSize - 1) / BatchSize);
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (batch, _) =>
        {
            var result = await RunBatchAsync(batch, Math.Min(BatchSize, count - ((batch - firstBatch) * BatchSize)));
            lock (_lock)
            {
                _report.Add(result);
                progress?.Invoke(_report.Count);
            }
        });
        return _report.Complete();
    }

    private async Task<BatchResult> RunBatchAsync(int batch, int count)
    {
        var result = new BatchResult();
        var mixed = ((ulong)(uint)seed << 32) | (uint)batch;
        await using var checker = await QueryChecker.StartAsync(mixed, RowCount);
        var index = -1;
        foreach (var query in Gen.Sample(checker.Generator.Queries().Generator, count, new Rnd(mixed), size: 50))
        {
            index++;
            if (onlyIndex is not null && index != onlyIndex)
            {
                continue;
            }

            try
            {
                await CheckAsync(checker, result, query, (batch, index));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"The query could not be checked: {Mismatch.Locate(seed, batch, index)}\n{query}", exception);
            }
        }

        return result;
    }

    private async Task CheckAsync(QueryChecker checker, BatchResult result, RandomQuery query, (int Batch, int Index) place)
    {
        var check = await checker.CheckAsync(query);
        result.Add(query, check);
        if (check.Difference is not null)
        {
            var (simplest, failure) = result.Mismatches.Count < SimplifiedOfABatch ? await SimplifyAsync(checker, query, check) : (query, check);
            result.Mismatches.Add(new Mismatch(seed, place.Batch, place.Index, query, simplest, failure));
        }
    }

    private static async Task<(RandomQuery Query, CheckResult Result)> SimplifyAsync(QueryChecker checker, RandomQuery query, CheckResult result)
    {
        var tries = 0;
        while (true)
        {
            var next = default((RandomQuery, CheckResult)?);
            foreach (var simpler in query.Shrink())
            {
                if (++tries > MaximumShrinks)
                {
                    return (query, result);
                }

                if (await checker.CheckAsync(simpler) is { Difference: not null } failure)
                {
                    next = (simpler, failure);
                    break;
                }
            }

            if (next is not { } found)
            {
                return (query, result);
            }

            (query, result) = found;
        }
    }
}
