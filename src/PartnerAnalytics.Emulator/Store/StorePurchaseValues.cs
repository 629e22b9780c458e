namespace PartnerAnalytics.Emulator.Store;

/// <summary>Values of the fields that acquisitions and subscriptions have.</summary>
internal static class StorePurchaseValues
{
    private const string NoProduct = "00000000-0000-0000-0000-000000000000";

    private static readonly (string, int)[] Acquisitions =
    [
        ("Free", 61), ("Paid", 17), ("Trial", 9), ("Iap", 6), ("Promotional code", 3), ("Subscription Iap", 2), ("Pre Order", 1),
        ("Private Audience", 1),
    ];

    private static readonly (string, int)[] AddOnAcquisitions =
        [("iap", 78), ("free", 11), ("paid", 6), ("trial", 3), ("promotional code", 2)];

    private static readonly (string?, int)[] Ages =
    [
        ("Less than 13", 2), ("13-17", 8), ("18-24", 20), ("25-34", 26), ("35-44", 15), ("44-55", 9), ("Greater than 55", 6),
        ("Unknown", 9), (null, 5),
    ];

    private static readonly (string, int)[] Instruments =
    [
        ("Credit Card", 44), ("Zero Amount Paid", 25), ("PayPal", 12), ("MS Balance", 9), ("Token Redemption", 4), ("eWallet", 3),
        ("Mobile Operator", 2), ("Unknown", 1),
    ];

    private static readonly (string, int)[] Currencies =
        [("USD", 48), ("EUR", 27), ("GBP", 12), ("JPY", 6), ("INR", 4), ("BRL", 3)];

    /// <summary>The values.</summary>
    public static IReadOnlyDictionary<string, Func<StoreSampleRow, object?>> ByName { get; } =
        new Dictionary<string, Func<StoreSampleRow, object?>>
        {
            ["orderName"] = row => row.Random.Percent(8) ? $"Promotion {row.Random.Skewed(9)}" : "",
            ["acquisitionType"] = AcquisitionOf,
            ["inappacquisitions/acquisitionType"] = AddOnAcquisitionOf,
            ["acquisitionQuantity"] = row => QuantityOf(row),
            ["purchasePriceUSDAmount"] = row => PriceOf(row, 1),
            ["purchasePriceLocalAmount"] = row => PriceOf(row, 1.1m),
            ["purchaseTaxUSDAmount"] = row => PriceOf(row, 0.19m),
            ["purchaseTaxLocalAmount"] = row => PriceOf(row, 0.209m),
            ["age"] = row => row.Random.PickWeighted<string?>(Ages),
            ["paymentInstrumentType"] = row => row.Random.PickWeighted<string>(Instruments),
            ["xboxTitleId"] = row => row.Application.IsFirst ? null : "1717113201",
            ["xboxTitleIdHex"] = row => row.Application.IsFirst ? null : "66590BF1",
            ["localCurrencyCode"] = row => CurrencyOf(row),
            ["currencyCode"] = row => CurrencyOf(row),
            ["accountCurrencyCode"] = _ => "USD",
            ["xboxProductId"] = row => row.Application.IsFirst ? NoProduct : "4a8e1c52-1c0b-4f0e-9d0e-6f2b6c1f7a11",
            ["xboxParentProductId"] = _ => NoProduct,
            ["parentProductName"] = row => row.Application.Name,
            ["productTypeName"] = row => row.Application.IsFirst ? "App" : "Game",
            ["availabilityId"] = row => row.Random.Percent(90) ? "B42LRTSZ2MCJ" : "9TB3WHTQ4H1V",
            ["skuId"] = row => row.Random.Percent(85) ? "0010" : "0011",
            ["skuDisplayName"] = row => row.Random.Percent(85) ? "Full" : "Trial",
            ["purchaseTaxType"] = row => row.Random.Percent(70) ? "TaxesNotIncluded" : null,
            ["grossSalesBeforeTax"] = row => row.AddOn.Price * Count(row, "newCount", 30),
            ["totalActiveCount"] = row => Count(row, "goodStandingActiveCount", 900) + Count(row, "graceActiveCount", 20),
            ["goodStandingActiveCount"] = row => Count(row, "goodStandingActiveCount", 900),
            ["graceActiveCount"] = row => Count(row, "graceActiveCount", 20),
            ["pendingGraceActiveCount"] = row => row.Random.Skewed(8),
            ["lockedActiveCount"] = row => row.Random.Skewed(5),
            ["newCount"] = row => Count(row, "newCount", 30),
            ["renewCount"] = row => row.Random.Skewed(300),
            ["totalChurnCount"] = row => Count(row, "billingChurnCount", 9) + Count(row, "nonRenewalChurnCount", 20),
            ["billingChurnCount"] = row => Count(row, "billingChurnCount", 9),
            ["nonRenewalChurnCount"] = row => Count(row, "nonRenewalChurnCount", 20),
            ["refundChurnCount"] = _ => 0L,
            ["chargebackChurnCount"] = _ => 0L,
            ["earlyChurnCount"] = _ => 0L,
            ["otherChurnCount"] = _ => 0L,
        };

    private static long Count(StoreSampleRow row, string name, int limit) => row.Shared(name, random => random.Skewed(limit));

    private static string CurrencyOf(StoreSampleRow row) => row.Shared("currency", random => random.PickWeighted<string>(Currencies));

    private static string AcquisitionOf(StoreSampleRow row)
        => row.Shared("acquisitionType", random => random.PickWeighted<string>(Acquisitions));

    private static string AddOnAcquisitionOf(StoreSampleRow row)
        => row.Shared("acquisitionType", random => random.PickWeighted<string>(AddOnAcquisitions));

    private static long QuantityOf(StoreSampleRow row) => row.Shared("acquisitionQuantity", random => 1 + random.Skewed(40));

    /// <summary>What was paid for all of it, of which a share is of interest; nothing where nothing is paid.</summary>
    private static decimal PriceOf(StoreSampleRow row, decimal share) => AcquisitionOf(row) switch
    {
        "Paid" or "Pre Order" or "paid" => decimal.Round(row.Application.Price * QuantityOf(row) * share, 4),
        "Iap" or "Subscription Iap" or "iap" => decimal.Round(row.AddOn.Price * QuantityOf(row) * share, 4),
        _ => 0,
    };
}
