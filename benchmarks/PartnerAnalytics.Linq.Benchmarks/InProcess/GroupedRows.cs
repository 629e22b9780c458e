using BenchmarkDotNet.Attributes;
using PartnerAnalytics.Linq.Benchmarks.Bodies;
using PartnerAnalytics.Linq.Benchmarks.Floors;
using PartnerAnalytics.Linq.Benchmarks.Serving;

namespace PartnerAnalytics.Linq.Benchmarks.InProcess;

/// <summary>5,000 buckets, once as rows of the resource and once as the anonymous objects that a query projects them into.</summary>
public class GroupedRows
{
    private readonly PartnerAnalyticsClient _client = MemoryHandler.CreateClient(Envelope.Whole(UsageBuckets.Write(5_000), 5_000));

    [Benchmark(Baseline = true)]
    public List<AzureUsage> Plain() => PlainRows.Read(_client);

    [Benchmark]
    public int Projected()
    {
        var buckets = _client.AzureUsage
            .GroupBy(u => new { u.CustomerTenantId, u.MeterCategory })
            .Select(g => new { g.Key.CustomerTenantId, g.Key.MeterCategory, Quantity = g.Sum(u => u.Quantity) })
            .ToListAsync()
            .GetAwaiter()
            .GetResult();
        Buckets = buckets;
        return buckets.Count;
    }

    /// <summary>What the last projection gave.</summary>
    internal System.Collections.IList? Buckets { get; private set; }
}
