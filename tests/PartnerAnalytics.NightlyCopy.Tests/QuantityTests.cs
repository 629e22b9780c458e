using System.Text.Json.Nodes;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.NightlyCopy.Tests;

/// <summary>What plain SQL says of the quantities in a copy.</summary>
public sealed class QuantityTests : IDisposable
{
    private const string Greatest = "79228162514264337593543950335";
    private const string Least = "-79228162514264337593543950335";
    private const string Smallest = "0.0000000000000000000000000001";

    private readonly string _folder = Directory.CreateTempSubdirectory("nightly-copy-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("SELECT max(Quantity) FROM Usage", "100.5", "9", "10", "100.5", "-200")]
    [InlineData("SELECT min(Quantity) FROM Usage", "-200", "9", "-10", "-9", "-200")]
    [InlineData("SELECT ExactQuantity FROM Usage WHERE Quantity > 9.5 ORDER BY Quantity", "10.0 100.5", "9", "100.5", "10", "-200", null)]
    [InlineData("SELECT ExactQuantity FROM Usage WHERE Quantity < 0 ORDER BY Quantity DESC", "-9.0 -10.0", "-10", "9", "-9")]
    [InlineData("SELECT ExactQuantity FROM Usage ORDER BY Quantity", Least + ".0 -1.0 0.0 " + Smallest + " 1.0 " + Greatest + ".0", Greatest, Least, "1", Smallest, "-1", "0")]
    [InlineData("SELECT ExactQuantity FROM Usage ORDER BY Quantity", "2.0 10.0 1000000.0 20000000000.25", "1e6", "2.0", "20000000000.25", "10.000")]
    [InlineData("SELECT ExactQuantity FROM Usage ORDER BY Quantity", "0.001 0.0123 0.1", "0.1", "0.0123", "0.001")]
    [InlineData("SELECT ExactQuantity FROM Usage", "1234567890.123456789012345678", "1234567890.123456789012345678")]
    [InlineData("SELECT DISTINCT typeof(Quantity) || ' ' || typeof(ExactQuantity) FROM Usage", "real text", "1", "1.5", "79228162514264337593543950")]
    [InlineData("SELECT count(*) FROM Usage WHERE Quantity IS NULL AND ExactQuantity IS NULL", "1", null, "0")]
    public async Task Quantities_compare_and_sort_as_numbers_and_lose_nothing(string sql, string expected, params string?[] quantities)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions
        {
            Data = new EmulatorData().AddRows("usage/azure", [.. quantities.Select(Row)]),
        });
        var database = Path.Combine(_folder, "usage.db");
        using var process = CopyProcess.Start(emulator, database);
        var (exitCode, text) = await process.WaitAsync(patience.Token);
        Assert.True(exitCode == 0, text);
        using var copy = new CopiedUsage(database);

        Assert.Equal(expected, string.Join(' ', copy.Column(sql).Select(value => FormattableString.Invariant($"{value}"))));
    }

    private static JsonObject Row(string? quantity) => new()
    {
        ["usageDate"] = "2018-01-01",
        ["quantity"] = quantity is null ? null : JsonNode.Parse(quantity),
    };
}
