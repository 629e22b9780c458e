using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests;

/// <summary>What a query comes to, compiled and ad hoc: its URI, or the exception that it ends with.</summary>
internal static class Outcomes
{
    /// <summary>Values that a string may be.</summary>
    public static readonly string?[] Strings =
        [null, "", "US", "O'Neill & Söhne", "'", "''", "a b+c%d/é€𝄞", "\ud800", "x\udc00", "a\ud83d", "~-._", "\0\n", new('x', 900), new('ü', 900), new('z', 9000)];

    /// <summary>Values that an instant may be.</summary>
    public static readonly DateTimeOffset?[] Instants =
    [
        null, default(DateTimeOffset), DateTimeOffset.MaxValue, new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2018, 1, 1, 0, 0, 0, TimeSpan.FromHours(5.5)),
        new(2018, 2, 28, 23, 59, 59, TimeSpan.Zero), new DateTimeOffset(2018, 2, 28, 0, 0, 0, TimeSpan.Zero).AddTicks(1230),
        new(999, 12, 31, 14, 0, 0, TimeSpan.FromHours(-10)), new DateTimeOffset(2018, 2, 28, 1, 2, 3, TimeSpan.Zero).AddMilliseconds(50),
    ];

    /// <summary>Numbers of rows.</summary>
    public static readonly int[] Counts = [int.MinValue, -1, 0, 1, 7, 100, 9999, 10_000, int.MaxValue];

    /// <summary>What a call gives.</summary>
    public static string Of(Func<string> text)
    {
        try
        {
            return text();
        }
        catch (Exception exception) when (exception is AnalyticsQueryException or InvalidOperationException or ArgumentException)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    /// <summary>The ad hoc query and the compiled one come to the same.</summary>
    public static void AssertSame<T>(AnalyticsQueryable<T> adHoc, Func<AnalyticsQueryable<T>> compiled) =>
        Assert.Equal(Of(() => adHoc.ToRequestUri().OriginalString), Of(() => compiled().ToRequestUri().OriginalString));

    public static void AssertSame<T>(AnalyticsQueryable<T> adHoc, Func<PartnerAnalyticsClient, AnalyticsQueryable<T>> query) =>
        AssertSame(adHoc, () => query(Untouched.Client));

    public static void AssertSame<T, T1>(AnalyticsQueryable<T> adHoc, Func<PartnerAnalyticsClient, T1, AnalyticsQueryable<T>> query, T1 first) =>
        AssertSame(adHoc, () => query(Untouched.Client, first));

    public static void AssertSame<T, T1, T2>(
        AnalyticsQueryable<T> adHoc, Func<PartnerAnalyticsClient, T1, T2, AnalyticsQueryable<T>> query, T1 first, T2 second) =>
        AssertSame(adHoc, () => query(Untouched.Client, first, second));

    public static void AssertSame<T, T1, T2, T3>(
        AnalyticsQueryable<T> adHoc, Func<PartnerAnalyticsClient, T1, T2, T3, AnalyticsQueryable<T>> query, T1 first, T2 second, T3 third) =>
        AssertSame(adHoc, () => query(Untouched.Client, first, second, third));
}
