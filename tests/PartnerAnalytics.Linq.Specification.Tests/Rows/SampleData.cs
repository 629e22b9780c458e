using System.Globalization;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>
/// The rows that both sides get, in one order. They repeat values, so that conditions have several answers, and hold what is hard:
/// nulls, quotes, characters beyond U+FFFF, equal dates, the date that stands for none, single ticks, and offsets.
/// </summary>
internal static class SampleData
{
    public const string Quoted = "O'Neil & Sons";
    public const string Beyond = "\U0001F600 smile";
    public const string Within = "\uFFFDodd";

    public static readonly DateTimeOffset Year2018 = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string?[] Statuses = ["Accepted", "Declined", null, "New", "accepted", "Accepted", "Won"];

    private static readonly string?[] Markets = ["US", "O'Neil & Sons", null, "DE", ""];

    private static readonly string?[] Names =
    [
        "Best Customer Ever", "O'Neil & Sons", Beyond, Within, "100% +1 #a?b=c&d;e", "line\nbreak\ttab", "Zürich Ærø Straße", "a\\b\"c\"", null, "日本", "",
    ];

    private static readonly DateTimeOffset?[] Dates =
    [
        Year2018,
        Year2018.AddTicks(1),
        Year2018.AddMilliseconds(-1),
        new DateTimeOffset(2018, 2, 4, 23, 8, 59, TimeSpan.Zero),
        new DateTimeOffset(2018, 2, 5, 1, 8, 59, TimeSpan.FromHours(2)),
        null,
        DateTimeOffset.MinValue,
        DateTimeOffset.MaxValue,
        new DateTimeOffset(2018, 2, 28, 22, 30, 0, 250, TimeSpan.FromHours(-5)),
        new DateTimeOffset(2018, 3, 4, 23, 59, 59, 999, TimeSpan.Zero),
        new DateTimeOffset(2018, 3, 5, 0, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2016, 2, 29, 12, 0, 0, TimeSpan.Zero),
        Year2018,
    ];

    public static IReadOnlyList<Referral> Referrals { get; } = [.. Enumerable.Range(0, 330).Select(MakeReferral)];

    public static IReadOnlyList<OpenGadget> Gadgets { get; } = [.. Enumerable.Range(0, 140).Select(MakeGadget)];

    /// <summary>The rows as the emulator takes them.</summary>
    public static IEnumerable<JsonObject> ToJson<T>(IEnumerable<T> rows, AnalyticsResource resource)
    {
        var fields = resource.Fields.Where(f => f.Aggregate != FieldAggregate.Count)
            .Select(f => (f.WireName, Property: typeof(T).GetProperty(f.Name)!)).ToList();
        foreach (var row in rows)
        {
            var json = new JsonObject();
            foreach (var (name, property) in fields)
            {
                json[name] = ToJson(property.GetValue(row));
            }

            yield return json;
        }
    }

    private static JsonNode? ToJson(object? value) => value switch
    {
        DateTimeOffset date => date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        string text => text,
        bool truth => truth,
        long number => number,
        decimal number => number,
        double number => number,
        _ => null,
    };

    private static Referral MakeReferral(int i) => new()
    {
        Id = i.ToString(CultureInfo.InvariantCulture),
        Status = Statuses[i % Statuses.Length],
        CustomerMarket = Markets[i / 2 % Markets.Length],
        CustomerName = Names[i % Names.Length],
        CustomerOrgSize = i % 4 == 0 ? null : i % 2 == 0 ? "10to50employees" : "1to9employees",
        CreatedDate = Dates[i % Dates.Length],
        AcceptedDate = i % 3 == 0 ? null : Year2018.AddHours(i * 7),
        DeclinedDate = i % 5 == 0 ? Year2018.AddDays(i) : null,
        WonDate = i % 9 == 0 ? Dates[i / 9 % Dates.Length] : null,
        PartnerMarket = i % 11 == 0 ? null : "US",
    };

    private static OpenGadget MakeGadget(int i) => new()
    {
        Id = i.ToString("D3", CultureInfo.InvariantCulture),
        Name = Names[i * 3 % Names.Length],
        Kind = (i % 6) switch { 0 => "Lamp", 1 => "lamp", 2 => null, 3 => "Lamp's", 4 => "Ölkanne", _ => "Chair" },
        Label = i % 7 == 0 ? null : "label " + (i % 10).ToString(CultureInfo.InvariantCulture),
        Active = (i % 3) switch { 0 => true, 1 => false, _ => null },
        Premium = i % 4 == 0 ? null : i % 8 < 4,
        Units = i % 5 == 0 ? null : i % 10 == 1 ? -i : i % 13 == 0 ? 9_007_199_254_740_993 : i % 17,
        Price = i % 6 == 0 ? null : i % 10 == 3 ? 79_228_162_514.264337593543950m : (i % 12 * 0.10m) - 0.3m,
        Weight = i % 4 == 0 ? null : i % 9 == 0 ? -0.125 : i % 10 == 7 ? 1e20 : (i % 8) + 0.25,
        MadeDate = Dates[i * 2 % Dates.Length],
        SoldDate = i % 2 == 0 ? null : Year2018.AddDays(i % 40),
    };
}
