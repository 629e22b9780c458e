using System.Globalization;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>Dates as the Store takes and writes them.</summary>
internal static class StoreDate
{
    public const string Day = "yyyy-MM-dd";

    /// <summary>A day and a time, with a blank between them.</summary>
    public const string Time = "yyyy-MM-dd HH:mm:ss";

    /// <summary>The same with a <c>T</c>.</summary>
    public const string TimeWithLetter = "yyyy-MM-dd'T'HH:mm:ss";

    /// <summary>With all fraction digits.</summary>
    public const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>As in the United States, as reviews have it.</summary>
    public const string American = "M/d/yyyy h:mm:ss tt";

    /// <summary>As links to the next page have it.</summary>
    public const string Link = "yyyy/MM/dd";

    private static readonly string[] Days = ["yyyy-M-d", "M/d/yyyy", "yyyy/M/d"];

    private static readonly string[] DaysAndTimes = [.. Days, Time];

    private static readonly string[] Instants = [.. DaysAndTimes, TimeWithLetter, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", American];

    /// <summary>Reads a day as requests name it, or a time where they may.</summary>
    public static bool TryParse(string text, bool mayHaveTime, out DateTime date) => DateTime.TryParseExact(
        text, mayHaveTime ? DaysAndTimes : Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        && date < DateTime.MaxValue.Date;

    /// <summary>The ticks of a date in a filter; null if it is none.</summary>
    public static long? ReadTicks(string text)
        => DateTime.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.Ticks : null;

    public static long TicksOf(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).Ticks;

    public static string Write(long ticks, string format) => new DateTime(ticks).ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A day or time as links have it.</summary>
    public static string Write(DateTime date)
        => date.ToString(date.TimeOfDay == TimeSpan.Zero ? Link : Time, CultureInfo.InvariantCulture);
}
