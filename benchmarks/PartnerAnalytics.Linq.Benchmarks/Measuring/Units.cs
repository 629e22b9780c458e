using System.Globalization;

namespace PartnerAnalytics.Linq.Benchmarks.Measuring;

/// <summary>Amounts for people.</summary>
internal static class Units
{
    public static string Time(double milliseconds) => milliseconds switch
    {
        >= 1_000 => Round(milliseconds / 1_000) + " s",
        >= 1 => Round(milliseconds) + " ms",
        >= 0.001 => Round(milliseconds * 1_000) + " µs",
        _ => Round(milliseconds * 1_000_000) + " ns",
    };

    public static string Bytes(double bytes) => bytes switch
    {
        >= 1_000_000 => Round(bytes / 1_000_000) + " MB",
        >= 1_000 => Round(bytes / 1_000) + " KB",
        _ => Round(bytes) + " B",
    };

    // Three digits.
    private static string Round(double value) =>
        value.ToString(value >= 100 ? "0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
