using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>The partners through whom subscriptions are sold.</summary>
internal sealed class SamplePartners
{
    private const int Count = 12;

    private static readonly string[] Providers = ["Contoso Distribution", "Fabrikam & Daughters", "Großhandel Süd AG"];

    private readonly ImmutableArray<SamplePartner> _all;

    public SamplePartners(int seed)
    {
        var random = new SampleRandom(seed, SampleStream.Partners);
        _all =
        [
            .. Enumerable.Range(0, Count).Select(
                i => new SamplePartner(random.Guid(), SampleCompanies.Next(random, i), random.Pick<string>(Providers))),
        ];
    }

    /// <summary>One of them, the first the most likely.</summary>
    public SamplePartner Next(SampleRandom random) => _all[(int)random.Skewed(Count)];
}

/// <summary>A partner through whom subscriptions are sold.</summary>
internal sealed record SamplePartner(string Id, string Name, string Provider);
