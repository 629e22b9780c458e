using System.Globalization;
using System.Text.Json.Nodes;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Tool.Tests.Exporting;

/// <summary>An emulator with Azure usage of three months of 2026: a row for each day from August 1 to October 30, of as many hours as it is
/// days after July 31. A later one takes the place of an earlier one, at the same address.</summary>
internal sealed class UsageService : IAsyncDisposable
{
    public const int Days = 91;

    /// <summary>The hours of all days.</summary>
    public const int Hours = Days * (Days + 1) / 2;

    /// <summary>All of it.</summary>
    public const string Query = "partner.AzureUsage.Where(u => u.UsageDate >= new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero)"
        + " && u.UsageDate < new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero))";

    private UsageService(AnalyticsEmulator emulator) => Emulator = emulator;

    public AnalyticsEmulator Emulator { get; private set; }

    /// <summary>The options that lead to it.</summary>
    public string[] Options => ["--endpoint", Emulator.Endpoint.AbsoluteUri, "--token", Emulator.Token!];

    public static async Task<UsageService> StartAsync(params JsonObject[] further) => new(await StartAsync(0, Days, new EmulatorFaults(), further));

    /// <summary>Serves other days instead, with as many hours more for each.</summary>
    public async Task RestartAsync(int days, int more = 0, EmulatorFaults? faults = null)
    {
        var port = Emulator.Endpoint.Port;
        await Emulator.DisposeAsync();
        Emulator = await StartAsync(port, days, faults ?? new EmulatorFaults(), [], more);
    }

    /// <summary>A row of usage.</summary>
    public static JsonObject Row(DateOnly day, decimal quantity, string? customer = "Contoso") => new()
    {
        ["customerName"] = customer,
        ["usageDate"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00",
        ["quantity"] = quantity,
    };

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();

    private static Task<AnalyticsEmulator> StartAsync(int port, int days, EmulatorFaults faults, JsonObject[] further, int more = 0)
    {
        var first = new DateOnly(2026, 8, 1);
        return AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions
        {
            Port = port,
            Faults = faults,
            Data = new EmulatorData().AddRows(
                "usage/azure", [.. Enumerable.Range(0, days).Select(day => Row(first.AddDays(day), day + 1 + more)), .. further]),
        });
    }
}
