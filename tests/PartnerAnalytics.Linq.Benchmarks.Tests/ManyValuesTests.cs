using PartnerAnalytics.Linq.Benchmarks.InProcess;

namespace PartnerAnalytics.Linq.Benchmarks.Tests;

/// <summary>The queries that are measured mean what they should.</summary>
public sealed class ManyValuesTests
{
    [Fact]
    public void A_thousand_values_are_written_and_then_refused()
    {
        var values = new ManyValues();

        Assert.Contains("112099", values.Hundred().AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("characters long", values.Thousand(), StringComparison.Ordinal);
    }
}
