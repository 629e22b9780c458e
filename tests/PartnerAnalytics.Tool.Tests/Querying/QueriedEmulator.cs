using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Core;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Tests.Querying;

/// <summary>An emulator with a few rows that a reader can count.</summary>
public sealed class QueriedEmulator : IAsyncLifetime
{
    private AnalyticsEmulator? _emulator;

    public AnalyticsEmulator Emulator => _emulator!;

    public async Task InitializeAsync() => _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions
    {
        StoreToday = new DateOnly(2026, 10, 1),
        Data = new EmulatorData()
            .AddRows(
                "subscriptions",
                Subscription("a", "Contoso", "ACTIVE", "Office", 5, "2026-01-05"),
                Subscription("b", "Fabrikam", "ACTIVE", "Windows", 3, "2026-02-01"),
                Subscription("c", "Contoso", "SUSPENDED", "Office", 2, "2026-02-10"))
            .AddRows("store/reviews", Review("2026-10-01T12:48:33", 5), Review("2026-09-30T08:00:00", 3)),
    });

    public async Task DisposeAsync() => await Emulator.DisposeAsync();

    /// <summary>Runs a query that is right.</summary>
    internal async Task<QueryResult> RunAsync(string text, QueryLimits limits, CancellationToken cancellationToken = default)
    {
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(Emulator.Token!, DateTimeOffset.MaxValue));
        var engine = new QueryEngine(limits);
        var query = await engine.CheckAsync(text, cancellationToken);
        Assert.Empty(query.Diagnostics);
        return await engine.RunAsync(
            query,
            new PartnerAnalyticsClient(Emulator.Endpoint, credential),
            new StoreAnalyticsClient(Emulator.Endpoint, credential),
            cancellationToken);
    }

    /// <summary>Writes rows on one line.</summary>
    internal static string Flatten(QueryResult result) => string.Join(
        "; ", result.Rows.Select(row => string.Join(' ', row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))));

    private static JsonObject Subscription(string id, string customer, string status, string product, int licenses, string created) => new()
    {
        ["id"] = id,
        ["customerName"] = customer,
        ["status"] = status,
        ["productName"] = product,
        ["licenseCount"] = licenses,
        ["creationDate"] = created + "T00:00:00",
    };

    private static JsonObject Review(string date, int rating) => new()
    {
        ["applicationId"] = "9NBLGGGZ5QDR",
        ["date"] = date,
        ["rating"] = rating,
    };
}
