using Azure.Core;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>All rows arrive, once each, and are not kept. Runs alone: it measures the memory of the process.</summary>
[Collection(nameof(StreamingTests))]
[CollectionDefinition(nameof(StreamingTests), DisableParallelization = true)]
public sealed class StreamingTests
{
    [Fact]
    public async Task Rows_arrive_once_and_memory_does_not_grow_with_their_number()
    {
        await PeakOfLiveHeapAsync(1_000);
        var small = await PeakOfLiveHeapAsync(25_000);
        var large = await PeakOfLiveHeapAsync(250_000);

        Assert.InRange((double)large / small, 0, 1.10);
    }

    private static async Task<long> PeakOfLiveHeapAsync(int rows)
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = rows });
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Token!, DateTimeOffset.MaxValue));
        var client = new PartnerAnalyticsClient(emulator.Endpoint, credential);

        // The ids of the sample rows count upwards, so a bit for each tells whether one came twice.
        var seen = new System.Collections.BitArray(rows);
        var firstId = int.Parse((await client.Referrals.FirstAsync()).Id!);
        var count = 0;
        var peak = 0L;
        await foreach (var referral in client.Referrals)
        {
            var index = int.Parse(referral.Id!) - firstId;
            Assert.False(seen[index]);
            seen[index] = true;
            if (++count % (rows / 20) == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(rows, count);
        Assert.Equal((rows + 9_999) / 10_000, emulator.Requests.Count(r => !r.PathAndQuery.Contains("top=")));
        return peak;
    }
}
