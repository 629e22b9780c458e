using PartnerAnalytics.Emulator.SampleData;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>What the values of one made-up row have in common.</summary>
/// <param name="Random">Where its values come from.</param>
/// <param name="Number">Its number, from zero.</param>
/// <param name="Application">The application that it is of.</param>
/// <param name="AddOn">The add-on of that application.</param>
/// <param name="Time">When it is.</param>
internal sealed record StoreSampleRow(SampleRandom Random, int Number, StoreProduct Application, StoreProduct AddOn, long Time)
{
    private readonly Dictionary<string, object?> _values = [];

    /// <summary>A value that several fields follow from: the same each time.</summary>
    public T Shared<T>(string name, Func<SampleRandom, T> create)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            value = _values[name] = create(Random);
        }

        return (T)value!;
    }
}

/// <summary>An application or add-on.</summary>
internal sealed record StoreProduct(string Id, string Name, decimal Price, params StoreProduct[] AddOns)
{
    private static readonly StoreProduct[] Apps =
    [
        new(
            StoreApplications.First, "Contoso Demo", 4.99m,
            new StoreProduct("9NBLGGAAGZDQ", "Deluxe Collector's Edition", 18.12m),
            new StoreProduct("9NBLGGBBKJ41", "Contoso Demo+ (monthly)", 2.49m)),
        new(
            StoreApplications.Second, "Racing & Rally \"Süd\"", 0m,
            new StoreProduct("9NBLGGCC8T3P", "1,000 Coins", 0.99m),
            new StoreProduct("9NBLGGDD0V6X", "Season Pass", 9.99m)),
    ];

    private static readonly StoreProduct[] DesktopApps =
    [
        new(StoreApplications.FirstDesktop, "Contoso Desktop", 0m),
        new(StoreApplications.SecondDesktop, "Contoso Tools", 0m),
    ];

    /// <summary>One of the two applications: the first, or the second.</summary>
    public static StoreProduct Of(bool isDesktop, bool isFirst) => (isDesktop ? DesktopApps : Apps)[isFirst ? 0 : 1];

    /// <summary>Whether it is the first of its kind.</summary>
    public bool IsFirst => this == Apps[0] || this == DesktopApps[0];
}
