using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>The customers of the partner, the same for every resource: they follow from the seed alone.</summary>
internal sealed class SampleCustomers
{
    private const int Count = 400;

    /// <summary>The customers without a name, and with an empty one: early, so that a few hundred rows already have them.</summary>
    private const int Unnamed = 7;
    private const int Empty = 12;

    private static readonly string[] Purposes =
    [
        "PRODUCTION", "Development", "Test & QA", "Data Platform", "Sébastien's sandbox", "本番環境", "Backup 'cold'", "web\\shop",
    ];

    public SampleCustomers(int seed)
    {
        var random = new SampleRandom(seed, SampleStream.Customers);
        All = [.. Enumerable.Range(0, Count).Select(i => Make(random, i))];
    }

    /// <summary>All of them, the best customers first.</summary>
    public ImmutableArray<SampleCustomer> All { get; }

    /// <summary>One of them, the best the most likely.</summary>
    public SampleCustomer Next(SampleRandom random) => All[(int)random.Skewed(Count)];

    private static SampleCustomer Make(SampleRandom random, int i)
    {
        var name = SampleCompanies.Next(random, i);
        return new SampleCustomer
        {
            TenantId = random.Guid(),
            Name = i switch { Unnamed => null, Empty => "", _ => name },
            Market = SampleMarkets.Next(random),
            AzureSubscriptions =
            [
                .. Enumerable.Range(0, 1 + (int)random.Below(3)).Select(_ => (random.Guid(), random.Pick<string>(Purposes))),
            ],
            Reservation = (random.Guid(), random.Guid()),
        };
    }
}

/// <summary>A customer, who appears with the same identity in subscriptions, Azure usage and licenses.</summary>
internal sealed record SampleCustomer
{
    public required string TenantId { get; init; }

    /// <summary>Null and empty for one customer each.</summary>
    public required string? Name { get; init; }

    public required string Market { get; init; }

    /// <summary>The Azure subscriptions whose usage is reported, by id and name.</summary>
    public required ImmutableArray<(string Id, string Name)> AzureSubscriptions { get; init; }

    /// <summary>Azure capacity that the customer has reserved, by order and reservation.</summary>
    public required (string OrderId, string Id) Reservation { get; init; }
}

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
