using System.Globalization;

namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>Azure usage: what a subscription used of a meter on a day of the last two years. Whatever is missing is empty.</summary>
internal static class SampleAzureUsage
{
    private const int Days = 730;

    private static readonly (string Location, int Weight)[] Locations =
    [
        ("useast", 30), ("europewest", 22), ("uswest", 14), ("europenorth", 12), ("uscentral", 9), ("asiasoutheast", 6), ("japaneast", 3),
        ("", 4),
    ];

    /// <summary>That many rows. The first is the example of the documentation. Rows are made one at a time, and none is kept.</summary>
    public static IEnumerable<object?[]> Create(int count, int seed, SampleCustomers customers)
    {
        var random = new SampleRandom(seed, SampleStream.AzureUsage);
        for (var i = 0; i < count; i++)
        {
            yield return i == 0 ? Documented() : Next(random, customers);
        }
    }

    private static object?[] Documented() =>
    [
        "39A1DFAC-4969-4F31-AF94-D76588189CFE", "A", "EC649980-D623-49F5-B7C1-80CC772B83A8", "AZURE PURCHSE SAMPLE APP",
        new DateTime(2018, 5, 27).Ticks, "useast", "Data Management", "None", "10,000s", "", "", "", "", "20",
    ];

    private static object?[] Next(SampleRandom random, SampleCustomers customers)
    {
        var customer = customers.Next(random);
        var (subscriptionId, subscriptionName) = customer.AzureSubscriptions[(int)random.Skewed(customer.AzureSubscriptions.Length)];
        var meter = SampleMeters.Next(random);
        var (orderId, reservationId) = meter.ServiceType == "Compute" && random.Percent(15) ? customer.Reservation : ("", "");
        return
        [
            customer.TenantId,
            customer.Name ?? "",
            subscriptionId,
            subscriptionName,
            SampleTime.Day(random, Days),
            random.PickWeighted<string>(Locations),
            meter.Category,
            meter.Subcategory,
            meter.Unit,
            orderId,
            reservationId,
            meter.Id,
            meter.ServiceType,
            Quantity(random, meter),
        ];
    }

    private static string Quantity(SampleRandom random, SampleMeter meter)
        => (random.Skewed(meter.Limit * meter.Scale) / (decimal)meter.Scale).ToString(CultureInfo.InvariantCulture);
}
