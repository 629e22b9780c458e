using System.Globalization;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Linq.Specification.Tests.Windows;

/// <summary>Usage at the moments at which windows meet, and null; each row has an id of its own, and their order is not that of time.</summary>
internal static class UsageRows
{
    /// <summary>Bounds that a query may have: ends of months and weeks, leap days, and moments inside a bucket.</summary>
    public static readonly DateTimeOffset[] Moments =
    [
        Moment("2019-12-31T23:59:59.9999999"), Moment("2020-01-01T00:00:00"), Moment("2020-01-01T00:00:00.0000001"), Moment("2020-01-17T12:00:00"),
        Moment("2020-02-03T00:00:00"), Moment("2020-02-28T23:59:59.9999999"), Moment("2020-02-29T00:00:00"), Moment("2020-02-29T23:59:59.9999999"),
        Moment("2020-03-01T00:00:00"), Moment("2020-03-02T00:00:00"),
    ];

    public static readonly AzureUsage[] All = [.. Create()];

    /// <summary>The rows as the emulator takes them.</summary>
    public static IEnumerable<JsonObject> Json => All.Select(row => new JsonObject
    {
        ["consumptionMeterId"] = row.ConsumptionMeterId,
        ["meterUnit"] = row.MeterUnit,
        ["usageDate"] = row.UsageDate?.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        ["quantity"] = row.Quantity,
    });

    private static IEnumerable<AzureUsage> Create()
    {
        // Steps of 37 visit 200 places, each once, in another order than that of time.
        for (var i = 0; i < 200; i++)
        {
            var place = i * 37 % 200;
            DateTimeOffset? date = place switch
            {
                < 30 => Moments[place % Moments.Length],
                < 60 => Moments[place % Moments.Length].AddTicks((place % 3) - 1),
                < 64 => null,
                _ => Moments[0].AddHours((place - 64) * 11),
            };
            yield return new AzureUsage { ConsumptionMeterId = $"{i}", MeterUnit = i % 4 == 0 ? "a" : "b", UsageDate = date, Quantity = i };
        }
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);
}
