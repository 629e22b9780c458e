namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>The meters of Azure that customers run up.</summary>
internal static class SampleMeters
{
    private static readonly (SampleMeter Meter, int Weight)[] All =
    [
        (new("C30D8B76-28DB-425E-A3B2-29F1C4069545", "Virtual Machines", "D2 v2 Series", "Hours", "Compute", 96, 1_000_000), 20),
        (new("9E30691C-2386-42EA-926A-1E48CC11D357", "Virtual Machines", "B2s VM (Windows)", "Hours", "Compute", 48, 1_000_000), 12),
        (new("21DA8978-206F-4C66-B1E0-C07E9E115E4B", "Storage", "Locally Redundant", "GB", "Storage", 5_000, 1_000_000), 16),
        (new("015C33B2-DF14-41AA-B8EB-18B900745130", "Data Management", "None", "10,000s", "", 900, 10_000), 14),
        (new("7C5F3A1E-0E6B-4C5B-9B8D-9F3A52C4D6E1", "Networking", "Public IP Addresses", "Hours", "", 24, 1), 10),
        (new("F2E1D0C9-5A4B-4E8F-8C7D-6B5A49382716", "Bandwidth", "Zone 1", "GB", "Data Transfer Out", 300, 10_000_000_000), 9),
        (new("0B1C2D3E-4F50-4617-9283-94A5B6C7D8E9", "SQL Database", "Single Standard", "1/Day", "S2 DTUs", 3, 1_000_000), 7),
        (new("", "Azure App Service", "Basic Plan", "Hours", "", 48, 1), 5),
        (new("5D6E7F80-9102-4A3B-8C4D-E5F60718293A", "Backup", "None", "1/Month", "Protected Instances", 2, 10_000_000_000), 4),
        (new("", "Log Analytics", "Données ingérées", "GB", "", 40, 100_000_000), 2),
        (new("8A9BACBD-CEDF-4E0F-9112-233445566778", "Key Vault", "\"Premium\" HSM", "10,000s", "", 5, 10_000), 1),
    ];

    public static SampleMeter Next(SampleRandom random) => random.PickWeighted<SampleMeter>(All);
}

/// <summary>A meter of Azure.</summary>
/// <param name="Id">Its id; empty where the service leaves it out.</param>
/// <param name="Category">Its category, such as Storage.</param>
/// <param name="Subcategory">Its subcategory; the service says None where there is none.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="ServiceType">The type of service; empty where the service leaves it out.</param>
/// <param name="Limit">A day's usage stays below it.</param>
/// <param name="Scale">A day's usage is a multiple of one divided by it: a thousand allows for three digits after the point.</param>
internal sealed record SampleMeter(
    string Id, string Category, string Subcategory, string Unit, string ServiceType, int Limit, long Scale);
