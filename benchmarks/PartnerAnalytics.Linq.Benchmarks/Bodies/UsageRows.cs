using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Benchmarks.Bodies;

/// <summary>
/// Believable rows of Azure usage, always the same: a few dozen customers with their subscriptions use a few hundred meters, day after day.
/// Only quantities seldom repeat. The fields of reservations are absent, as on some of the service's pages.
/// </summary>
internal static class UsageRows
{
    private const int Seed = 20180101;

    private static readonly string[] Regions = ["westeurope", "northeurope", "eastus", "westus2", "Global", "francecentral", "uksouth"];
    private static readonly string[] Categories =
        ["Virtual Machines", "Storage", "Bandwidth", "SQL Database", "Azure App Service", "Backup", "Key Vault", "Log Analytics"];
    private static readonly string[] Units = ["1 Hour", "1 GB/Month", "1 GB", "10K", "1/Day"];
    private static readonly string[] Services = ["Compute", "Storage", "Networking", "Databases"];
    private static readonly string[] Names = ["Contoso", "Fabrikam", "Northwind", "Adatum", "Tailspin", "Wingtip", "Litware", "Trey Research"];

    /// <summary>A JSON array of rows.</summary>
    public static byte[] Write(int count)
    {
        var random = new Random(Seed);
        var customers = Make(40, i => (
            Id: NewId(random),
            Name: $"{Names[i % Names.Length]} {i}",
            Subscriptions: Make(3, j => (Id: NewId(random), Name: $"Production {j + 1}"))));
        var meters = Make(300, i =>
            (Id: NewId(random), Category: Categories[i % 8], Subcategory: $"Series D{i} v3", Unit: Units[i % 5], Service: Services[i % 4]));
        var buffer = new ArrayBufferWriter<byte>(count * 450);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartArray();
        for (var row = 0; row < count; row++)
        {
            var customer = customers[random.Next(customers.Length)];
            var subscription = customer.Subscriptions[random.Next(3)];
            var meter = meters[random.Next(meters.Length)];
            json.WriteStartObject();
            json.WriteString("customerTenantId", customer.Id);
            json.WriteString("customerName", customer.Name);
            json.WriteString("subscriptionId", subscription.Id);
            json.WriteString("subscriptionName", subscription.Name);
            var date = new DateTime(2018, 1 + (row % 12), 1 + random.Next(28));
            json.WriteString("usageDate", date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
            json.WriteString("resourceLocation", Regions[random.Next(Regions.Length)]);
            json.WriteString("meterCategory", meter.Category);
            json.WriteString("meterSubcategory", meter.Subcategory);
            json.WriteString("meterUnit", meter.Unit);
            json.WriteString("consumptionMeterId", meter.Id);
            json.WriteString("serviceType", meter.Service);
            json.WriteNumber("quantity", Math.Round((decimal)random.NextDouble() * 1000m, 6));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static string NewId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private static T[] Make<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
