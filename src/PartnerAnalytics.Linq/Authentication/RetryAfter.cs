using System.Globalization;
using Azure;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>
/// How long a response tells to wait: in milliseconds, as Azure's services say it, in seconds, or until a date, in any of the three forms
/// that HTTP has for them. Azure.Core reads the same headers in the same order, but keeps its reading to itself and to the clock of the
/// machine.
/// </summary>
internal static class RetryAfter
{
    private const string Header = "Retry-After";

    // Without the day of the week, which adds nothing and may be wrong.
    private static readonly string[] DateFormats =
    [
        "d MMM yyyy HH:mm:ss 'GMT'",
        "d-MMM-yy HH:mm:ss 'GMT'",
        "MMM d HH:mm:ss yyyy",
        "d MMM yyyy HH:mm:ss zzz",
        "d MMM yyyy HH:mm:ss 'UTC'",
    ];

    /// <summary>How long the service tells to wait, from now; null where it does not say, or says nothing that can be read.</summary>
    public static TimeSpan? Of(Response response, DateTimeOffset now) =>
        NumberOf(response, "retry-after-ms") is { } milliseconds ? TimeSpan.FromMilliseconds((double)milliseconds)
        : NumberOf(response, "x-ms-retry-after-ms") is { } more ? TimeSpan.FromMilliseconds((double)more)
        : NumberOf(response, Header) is { } seconds ? TimeSpan.FromSeconds((double)seconds)
        : DateOf(response) is not { } date ? null
        : date - now is var wait && wait > TimeSpan.Zero ? wait
        : TimeSpan.Zero;

    private static decimal? NumberOf(Response response, string header) =>
        response.Headers.TryGetValue(header, out var value)
        && decimal.TryParse(value.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number <= uint.MaxValue
            ? number
            : null;

    private static DateTimeOffset? DateOf(Response response)
    {
        if (!response.Headers.TryGetValue(Header, out var value))
        {
            return null;
        }

        var date = value.AsSpan().Trim();
        var endOfDay = date.IndexOf(',') is var comma and >= 0 ? comma : date.IndexOf(' ');
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        return DateTimeOffset.TryParseExact(date[(endOfDay + 1)..], DateFormats, CultureInfo.InvariantCulture, Styles, out var instant)
            ? instant
            : null;
    }
}
