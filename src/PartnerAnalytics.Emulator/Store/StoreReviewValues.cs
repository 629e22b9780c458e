namespace PartnerAnalytics.Emulator.Store;

/// <summary>Values of the fields that reviews have.</summary>
internal static class StoreReviewValues
{
    private static readonly (long, int)[] Ratings = [(5, 54), (4, 16), (3, 8), (2, 6), (1, 16)];

    private static readonly string[] Names =
        ["Aiko", "Ben", "Chloé", "Dmitri", "Esra", "O'Brien", "Günther", "हरि", "小林", "Zoë K.", "gamer_4711", "x"];

    private static readonly string[] Good =
    [
        "This app does what it says. Great work!", "Great app, no ads.", "Love it \u2764", "Très bien", "Works on my tablet & my PC.",
        "Best of its kind; I'd pay for it.", "シンプルで使いやすい",
    ];

    private static readonly string[] Bad =
    [
        "Crashes on start since the last update.", "Great idea, but too many ads.", "It's slow.", "Doesn't sync \"anything\".",
        "Bitte\nendlich auf Deutsch!", "100% CPU", "",
    ];

    private static readonly string[] Titles = ["Great", "Nice", "Hmm...", "Don't", "Wow!!!", "Why?", "5 stars"];

    private static readonly string[] Models = ["Surface Pro 7", "XPS 13 9310", "ThinkPad X1", "Lumia 950", "Xbox One S", "HoloLens 2"];

    private static readonly (string, int)[] Families = [("PC", 74), ("Tablet", 12), ("Phone", 7), ("Other", 5), ("Wearable", 2)];

    private static readonly string[] Resolutions = ["1920 x 1080", "2736 x 1824", "1366 x 768", "2560 x 1440", "3840 x 2160"];

    /// <summary>The values.</summary>
    public static IReadOnlyDictionary<string, Func<StoreSampleRow, object?>> ByName { get; } =
        new Dictionary<string, Func<StoreSampleRow, object?>>
        {
            ["isRevised"] = row => row.Random.Percent(12),
            ["deviceModel"] = row => row.Random.Percent(15) ? null : row.Random.Pick<string>(Models),
            ["productFamily"] = row => row.Random.PickWeighted<string>(Families),
            ["deviceRAM"] = row => row.Random.Percent(10) ? null : 1024L << (int)row.Random.Below(6),
            ["deviceScreenResolution"] = row => row.Random.Percent(20) ? null : row.Random.Pick<string>(Resolutions),
            ["deviceStorageCapacity"] = row => row.Random.Percent(20) ? null : 32L << (int)row.Random.Below(7),
            ["isTouchEnabled"] = row => row.Random.Percent(40),
            ["reviewerName"] = row => row.Random.Percent(5) ? null : row.Random.Pick<string>(Names),
            ["rating"] = row => RatingOf(row),
            ["reviewTitle"] = row => row.Random.Percent(25) ? null : row.Random.Pick<string>(Titles),
            ["reviewText"] = row => row.Random.Percent(15) ? null : row.Random.Pick<string>(RatingOf(row) > 3 ? Good : Bad),
            ["helpfulCount"] = row => row.Random.Skewed(30),
            ["notHelpfulCount"] = row => row.Random.Skewed(12),
            ["responseDate"] = row => ResponseOf(row),
            ["responseText"] = row => ResponseOf(row) is null ? null : "Thank you for telling us.",
            ["id"] = row => row.Random.Guid().ToLowerInvariant(),
        };

    private static long RatingOf(StoreSampleRow row) => row.Shared("rating", random => random.PickWeighted<long>(Ratings));

    private static long? ResponseOf(StoreSampleRow row) => row.Shared<long?>(
        "response", random => random.Percent(20) ? row.Time + (3600 + random.Below(5 * 24 * 3600)) * TimeSpan.TicksPerSecond : null);
}
