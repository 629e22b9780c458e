namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>Searches of two years in which the partner was found, by one of its companies.</summary>
internal static class SampleSearches
{
    private const int Days = 730;

    private static readonly ((string Name, string MpnId, string Market) Company, int Weight)[] Companies =
    [
        (("my company", "2604568", "CN"), 41), (("My Company Inc.", "2604570", "US"), 29), (("O'Neil & Sons", "4411903", "IE"), 14),
        (("My Company \"Süd\" GmbH", "5120044", "DE"), 10), (("株式会社マイ", "5120071", "JP"), 6),
    ];

    private static readonly (string? Industry, int Weight)[] Industries =
        [(null, 60), ("healthcare", 13), ("education", 11), ("retail", 8), ("government", 5), ("", 3)];

    private static readonly (string? Product, int Weight)[] Products =
        [(null, 45), ("Office 365", 22), ("Azure", 18), ("Dynamics 365", 11), ("Windows 10", 4)];

    private static readonly (string? Text, int Weight)[] Texts =
    [
        (" my company", 24), (null, 22), ("", 7), ("office migration", 16), ("azure backup", 12), ("\"managed services\"", 6),
        ("o'neil", 5), ("雲端 顧問", 4), ("café + bar", 4),
    ];

    /// <summary>That many rows. The first is the example of the documentation.</summary>
    public static IEnumerable<object?[]> Create(int count, int seed)
    {
        var random = new SampleRandom(seed, SampleStream.Searches);
        for (var i = 0; i < count; i++)
        {
            yield return i == 0 ? Documented() : Next(random);
        }
    }

    private static object?[] Documented() =>
        ["my company", 0L, null, 1L, null, "2604568", "CN", null, 0L, new DateTime(2018, 5, 30).Ticks, " my company"];

    /// <summary>Whoever sends a referral has clicked on the contact button before, and whoever did that has read the details.</summary>
    private static object?[] Next(SampleRandom random)
    {
        var company = random.PickWeighted<(string Name, string MpnId, string Market)>(Companies);
        var viewed = random.Percent(40);
        var clicked = viewed && random.Percent(30);
        var submitted = clicked && random.Percent(35);
        return
        [
            company.Name,
            clicked ? 1L : 0L,
            random.Percent(30) ? SampleMarkets.Next(random) : null,
            viewed ? 1L : 0L,
            random.PickWeighted<string?>(Industries),
            company.MpnId,
            company.Market,
            random.PickWeighted<string?>(Products),
            submitted ? 1L : 0L,
            SampleTime.Day(random, Days),
            random.PickWeighted<string?>(Texts),
        ];
    }
}
