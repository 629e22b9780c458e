using System.Globalization;
using Azure;

namespace PartnerAnalytics.Linq.Http.Patience;

/// <summary>The header <c>Retry-After</c>, which comes as seconds or as a date.</summary>
internal static class RetryAfter
{
    /// <summary>How long the service asks to wait, from now; null where it does not say, or says nothing that can be read.</summary>
    public static TimeSpan? Of(Response response, TimeProvider timeProvider)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var value))
        {
            return null;
        }

        if (uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        if (!DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return null;
        }

        var wait = moment - timeProvider.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
