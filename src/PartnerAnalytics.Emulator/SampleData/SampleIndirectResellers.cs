using System.Globalization;

namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>Indirect resellers. A date that has not come to pass is the first of January of the year 1, now and then null.</summary>
internal static class SampleIndirectResellers
{
    private const int FirstId = 1_111_111;
    private const int Days = 3 * 365;

    /// <summary>That many rows. The first is the example of the documentation.</summary>
    public static IEnumerable<object?[]> Create(int count, int seed)
    {
        var random = new SampleRandom(seed, SampleStream.IndirectResellers);
        for (var i = 0; i < count; i++)
        {
            yield return i == 0 ? Documented() : Next(random, i);
        }
    }

    private static object?[] Documented()
    {
        var created = new DateTime(2016, 10, 18, 19, 16, 25, 107).Ticks;
        var ended = new DateTime(2018, 11, 7).Ticks;
        const long never = SampleTime.Never;
        return
        [
            "AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE", "1111111", "RESELLER NAME", "US", created, created, ended, ended, never, never, never,
            never, 10d, 20d,
        ];
    }

    private static object?[] Next(SampleRandom random, int number)
    {
        var first = SampleTime.Instant(random, Days);
        var subscriptions = random.Percent(6) ? 0 : 1 + random.Skewed(250);
        var created = subscriptions == 0 ? None(random)
            : subscriptions == 1 ? (first, first)
            : (first, SampleTime.Between(random, first, SampleTime.Now));
        var (firstEnd, latestEnd) = Later(random, first, subscriptions, 55);
        var (firstSuspended, latestSuspended) = Later(random, first, subscriptions, 25);
        var (firstDeprovisioned, latestDeprovisioned) = Later(random, first, subscriptions, 20);
        return
        [
            random.Guid(),
            (FirstId + number).ToString(CultureInfo.InvariantCulture),
            random.Below(60) switch { 0 => null, 1 => "", _ => SampleCompanies.Next(random) },
            SampleMarkets.Next(random),
            created.Item1,
            created.Item2,
            firstEnd,
            latestEnd,
            firstSuspended,
            latestSuspended,
            firstDeprovisioned,
            latestDeprovisioned,
            (double)subscriptions,
            (double)(subscriptions * (1 + random.Skewed(40))),
        ];
    }

    /// <summary>The first and the latest day of something that happened to so many of a hundred resellers with subscriptions.</summary>
    private static (long? First, long? Latest) Later(SampleRandom random, long from, long subscriptions, int chance)
    {
        if (subscriptions == 0 || !random.Percent(chance))
        {
            return None(random);
        }

        var first = SampleTime.StartOfDay(SampleTime.Between(random, from, SampleTime.Now));
        return (first, subscriptions == 1 ? first : SampleTime.StartOfDay(SampleTime.Between(random, first, SampleTime.Now)));
    }

    private static (long? First, long? Latest) None(SampleRandom random)
        => random.Percent(5) ? (null, null) : (SampleTime.Never, SampleTime.Never);
}
