namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>Countries of customers and partners, as a partner in North America might have them.</summary>
internal static class SampleMarkets
{
    private static readonly (string Market, int Weight)[] All =
    [
        ("US", 38), ("GB", 12), ("DE", 10), ("CA", 8), ("AU", 6), ("FR", 6), ("NL", 5), ("IN", 5), ("JP", 4),
        ("BR", 3), ("PL", 2), ("ZA", 1),
    ];

    public static string Next(SampleRandom random) => random.PickWeighted<string>(All);
}
