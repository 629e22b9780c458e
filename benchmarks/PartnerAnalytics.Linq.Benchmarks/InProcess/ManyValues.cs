using System.Globalization;
using BenchmarkDotNet.Attributes;
using PartnerAnalytics.Linq.Benchmarks.Bodies;
using PartnerAnalytics.Linq.Benchmarks.Serving;

namespace PartnerAnalytics.Linq.Benchmarks.InProcess;

/// <summary>
/// <c>Contains</c> of many values. A URI with a thousand is too long to be sent and refused, but only once it is written: what is
/// measured is the whole translation, and the exception with it, which counts against the library.
/// </summary>
public class ManyValues
{
    private readonly PartnerAnalyticsClient _client = MemoryHandler.CreateClient(Envelope.Whole("[]"u8.ToArray(), 0));
    private readonly string[] _hundred = Make(100);
    private readonly string[] _thousand = Make(1_000);

    [Benchmark(Baseline = true)]
    public Uri Hundred() => ToRequestUri(_client, _hundred);

    [Benchmark]
    public string Thousand()
    {
        try
        {
            return ToRequestUri(_client, _thousand).AbsoluteUri;
        }
        catch (AnalyticsQueryException e)
        {
            return e.Message;
        }
    }

    private static Uri ToRequestUri(PartnerAnalyticsClient client, string[] values) =>
        client.Referrals.Where(r => values.Contains(r.Id)).ToRequestUri();

    private static string[] Make(int count) =>
        [.. Enumerable.Range(112_000, count).Select(n => n.ToString(CultureInfo.InvariantCulture))];
}
