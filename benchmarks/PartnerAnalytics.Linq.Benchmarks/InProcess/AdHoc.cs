using System.Buffers;
using System.Linq.Expressions;
using BenchmarkDotNet.Attributes;
using PartnerAnalytics.Linq.Benchmarks.Bodies;
using PartnerAnalytics.Linq.Benchmarks.Floors;
using PartnerAnalytics.Linq.Benchmarks.Serving;

namespace PartnerAnalytics.Linq.Benchmarks.InProcess;

/// <summary>From LINQ to the address of a request, the query written where it is used.</summary>
public class AdHoc
{
    private readonly PartnerAnalyticsClient _client = MemoryHandler.CreateClient(Envelope.Whole("[]"u8.ToArray(), 0));
    private readonly ArrayBufferWriter<char> _writer = new(1024);
    private readonly string _endpoint = "https://api.partnercenter.microsoft.com/";
    private readonly string _market = "NL";
    private readonly DateTimeOffset _from = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Benchmark(Baseline = true)]
    public IQueryable<Referral> TreeOfQueryable() => QueryableTree.Build(_market, _from);

    [Benchmark]
    public LambdaExpression LambdaAlone() => QueryableTree.BuildLambda(_market, _from);

    [Benchmark]
    public string WrittenByHand() => InterpolatedAddress.Write(_endpoint, _market, _from);

    [Benchmark]
    public Uri Library() => Query(_client, _market, _from).ToRequestUri();

    [Benchmark]
    public object LibraryIntoBuffer()
    {
        _writer.ResetWrittenCount();
        Query(_client, _market, _from).WriteRequestUri(_writer);
        return _writer;
    }

    internal string Written => _writer.WrittenSpan.ToString();

    private static AnalyticsQueryable<Referral> Query(PartnerAnalyticsClient client, string market, DateTimeOffset from) => client.Referrals
        .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from)
        .Skip(200)
        .Take(100);
}
