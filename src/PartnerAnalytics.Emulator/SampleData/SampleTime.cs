namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>Points in time of sample rows, in ticks. Time ends with the year 2018, that of the documentation's examples.</summary>
internal static class SampleTime
{
    /// <summary>The first instant that has not come yet.</summary>
    public static readonly long Now = new DateTime(2019, 1, 1).Ticks;

    /// <summary>What the service says where an indirect reseller has no such date.</summary>
    public const long Never = 0;

    /// <summary>A day of the last so many; later ones are more likely, since business grows.</summary>
    public static long Day(SampleRandom random, int days)
        => Now - (1 + Math.Min(random.Below(days), random.Below(days))) * TimeSpan.TicksPerDay;

    /// <summary>Such a day with a time, to the millisecond.</summary>
    public static long Instant(SampleRandom random, int days)
        => Day(random, days) + random.Below(TimeSpan.TicksPerDay / TimeSpan.TicksPerMillisecond) * TimeSpan.TicksPerMillisecond;

    /// <summary>Midnight of that day.</summary>
    public static long StartOfDay(long ticks) => ticks - ticks % TimeSpan.TicksPerDay;

    /// <summary>An instant between the two, to the millisecond.</summary>
    public static long Between(SampleRandom random, long from, long to)
        => from + random.Below(Math.Max(1, (to - from) / TimeSpan.TicksPerMillisecond)) * TimeSpan.TicksPerMillisecond;
}
