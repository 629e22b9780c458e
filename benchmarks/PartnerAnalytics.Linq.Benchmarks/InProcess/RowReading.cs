using BenchmarkDotNet.Attributes;
using PartnerAnalytics.Linq.Benchmarks.BareClient;
using PartnerAnalytics.Linq.Benchmarks.Bodies;
using PartnerAnalytics.Linq.Benchmarks.Floors;
using PartnerAnalytics.Linq.Benchmarks.Serving;

namespace PartnerAnalytics.Linq.Benchmarks.InProcess;

/// <summary>
/// 9,999 rows of Azure usage from memory. The library reads them through its client and all of its pipeline; System.Text.Json gets the
/// array itself.
/// </summary>
public class RowReading
{
    private readonly byte[] _body;
    private readonly PartnerAnalyticsClient _client;

    public RowReading()
    {
        _body = Envelope.Whole(UsageRows.Write(9_999), 9_999);
        _client = MemoryHandler.CreateClient(_body);
    }

    internal byte[] Body => _body;

    [Benchmark(Baseline = true)]
    public object SourceGenerated() => ReadByHand();

    [Benchmark]
    public int BareTokenScan() => TokenScan.Count(_body);

    [Benchmark]
    public List<AzureUsage> Library() => _client.AzureUsage.ToListAsync().GetAwaiter().GetResult();

    internal List<UsageRow> ReadByHand() => SourceGeneratedRows.Read(_body);
}
