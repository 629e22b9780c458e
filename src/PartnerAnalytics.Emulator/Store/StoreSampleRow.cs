using PartnerAnalytics.Emulator.SampleData;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>What the values of one made-up row have in common.</summary>
/// <param name="Random">Where its values come from.</param>
/// <param name="Application">The application that it is of.</param>
/// <param name="AddOn">The add-on of that application.</param>
/// <param name="Time">When it is.</param>
internal sealed record StoreSampleRow(SampleRandom Random, StoreProduct Application, StoreProduct AddOn, long Time)
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
    private static readonly StoreProduct Demo = new(
        "9NBLGGGZ5QDR", "Contoso Demo", 4.99m,
        new StoreProduct("9NBLGGAAGZDQ", "Deluxe Collector's Edition", 18.12m),
        new StoreProduct("9NBLGGBBKJ41", "Contoso Demo+ (monthly)", 2.49m));

    private static readonly StoreProduct Racing = new(
        "9WZDNCRFHXHT", "Racing & Rally \"Süd\"", 0m,
        new StoreProduct("9NBLGGCC8T3P", "1,000 Coins", 0.99m),
        new StoreProduct("9NBLGGDD0V6X", "Season Pass", 9.99m));

    private static readonly StoreProduct Desktop = new("10238467886765136388", "Contoso Desktop", 0m);

    private static readonly StoreProduct OtherDesktop = new("14313740253758268128", "Contoso Tools", 0m);

    /// <summary>One of the applications, the first more often.</summary>
    public static StoreProduct Next(SampleRandom random, bool isDesktop)
    {
        var first = random.Percent(75);
        return isDesktop ? first ? Desktop : OtherDesktop : first ? Demo : Racing;
    }
}
