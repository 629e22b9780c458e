using PartnerAnalytics.Emulator.SampleData;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>Values of the Store's fields, by name: those that the documentation lists, some of them far more often than others.</summary>
internal static class StoreSampleValues
{
    private static readonly (string, int)[] Genders = [("m", 52), ("f", 31), ("Unknown", 17)];

    private static readonly (string, int)[] Ages =
    [
        ("less than 13", 2), ("13-17", 8), ("18-24", 21), ("25-34", 27), ("35-44", 15), ("44-55", 9), ("greater than 55", 6),
        ("Unknown", 12),
    ];

    private static readonly (string, int)[] Clients =
    [
        ("Microsoft Store (client)", 71), ("Microsoft Store (web)", 14), ("Windows Phone Store (client)", 6),
        ("Volume purchase by organizations", 4), ("Other", 5),
    ];

    private static readonly (string, int)[] Systems =
        [("Windows 10", 58), ("Windows 11", 29), ("Windows 8.1", 6), ("Windows Phone 10", 3), ("Unknown", 4)];

    private static readonly (string, int)[] Devices =
        [("PC", 78), ("Console-Xbox One", 8), ("Phone", 6), ("Console-Xbox Series X", 4), ("Holographic", 1), ("Unknown", 3)];

    private static readonly (string, int)[] Acquisitions =
    [
        ("Free", 61), ("Paid", 17), ("Trial", 9), ("Iap", 6), ("Promotional code", 3), ("Subscription Iap", 2), ("Pre Order", 1),
        ("Private Audience", 1),
    ];

    private static readonly IReadOnlyDictionary<string, Func<StoreSampleRow, object?>> ByName =
        new Dictionary<string, Func<StoreSampleRow, object?>>
        {
            ["date"] = row => row.Time,
            ["applicationId"] = row => row.Application.Id,
            ["applicationName"] = row => row.Application.Name,
            ["deviceType"] = row => row.Random.PickWeighted<string>(Devices),
            ["orderName"] = row => row.Random.Percent(8) ? $"Promotion {row.Random.Skewed(9)}" : "",
            ["storeClient"] = row => row.Random.PickWeighted<string>(Clients),
            ["osVersion"] = row => row.Random.PickWeighted<string>(Systems),
            ["market"] = row => SampleMarkets.Next(row.Random),
            ["gender"] = row => row.Random.PickWeighted<string>(Genders),
            ["ageGroup"] = row => row.Random.PickWeighted<string>(Ages),
            ["acquisitionType"] = AcquisitionOf,
            ["acquisitionQuantity"] = row => QuantityOf(row),
            ["purchasePriceUSDAmount"] = row => Money(PriceOf(row)),
            ["purchasePriceLocalAmount"] = row => Money(PriceOf(row) * 1.1m),
            ["purchaseTaxUSDAmount"] = row => Money(PriceOf(row) * 0.19m),
            ["purchaseTaxLocalAmount"] = row => Money(PriceOf(row) * 0.209m),
        };

    /// <summary>A value of a field, as the database takes it.</summary>
    public static object? Of(StoreField field, StoreSampleRow row)
        => (StoreReviewValues.ByName.TryGetValue(field.Name, out var value) || ByName.TryGetValue(field.Name, out value)
            ? value(row)
            : throw new ArgumentException($"There are no values of '{field.Name}'.", nameof(field))) switch
        {
            int number => (long)number,
            bool flag => flag ? 1L : 0L,
            var other => other,
        };

    private static string AcquisitionOf(StoreSampleRow row)
        => row.Shared("acquisitionType", random => random.PickWeighted<string>(Acquisitions));

    private static long QuantityOf(StoreSampleRow row) => row.Shared("acquisitionQuantity", random => 1 + random.Skewed(40));

    /// <summary>What was paid for all of it; nothing where nothing is paid.</summary>
    private static decimal PriceOf(StoreSampleRow row)
        => AcquisitionOf(row) is "Paid" or "Iap" or "Subscription Iap" or "Pre Order" ? row.Application.Price * QuantityOf(row) : 0;

    private static string Money(decimal amount) => decimal.Round(amount, 4).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
