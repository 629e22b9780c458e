using System.Buffers;
using BenchmarkDotNet.Attributes;
using PartnerAnalytics.Linq.Benchmarks.Bodies;
using PartnerAnalytics.Linq.Benchmarks.Floors;
using PartnerAnalytics.Linq.Benchmarks.Serving;

namespace PartnerAnalytics.Linq.Benchmarks.InProcess;

/// <summary>From the arguments of a compiled query to the address of its request: as a string, as by hand, or into the caller's buffer.</summary>
public class Compiled
{
    private static readonly CompiledAnalyticsQuery<string, DateTimeOffset, Referral> Accepted = AnalyticsQueryable.Compile(
        (PartnerAnalyticsClient client, string market, DateTimeOffset from) => client.Referrals
            .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from)
            .Skip(200)
            .Take(100));

    private readonly PartnerAnalyticsClient _client = MemoryHandler.CreateClient(Envelope.Whole("[]"u8.ToArray(), 0));
    private readonly ArrayBufferWriter<char> _writer = new(1024);
    private readonly string _endpoint = "https://api.partnercenter.microsoft.com/";
    private readonly string _market = "NL";
    private readonly DateTimeOffset _from = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Benchmark(Baseline = true)]
    public string WrittenByHand() => InterpolatedAddress.Write(_endpoint, _market, _from);

    [Benchmark]
    public string Library() => Accepted.ToRequestText(_client, _market, _from);

    [Benchmark]
    public object LibraryIntoBuffer()
    {
        _writer.ResetWrittenCount();
        Accepted.WriteTo(_writer, _client, _market, _from);
        return _writer;
    }

    internal string Written => _writer.WrittenSpan.ToString();
}
