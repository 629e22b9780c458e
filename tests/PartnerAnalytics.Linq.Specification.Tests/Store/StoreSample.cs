using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Core;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>Rows that a page of the Store's documentation shows, and what they are read as.</summary>
public abstract class StoreSample
{
    private static readonly string[] DateForms = ["M/d/yyyy h:mm:ss tt", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'"];

    /// <summary>Reads the body as the page has it.</summary>
    public abstract Task ReadAsync();

    /// <summary>Reads the same rows from the emulator.</summary>
    public abstract Task ReadFromEmulatorAsync();

    /// <summary>The documented row as the emulator takes it: with its dates in one form, and JSON as a text.</summary>
    protected static JsonObject ToRow(JsonObject documented) => new(documented.Select(member => KeyValuePair.Create(member.Key, member.Value switch
    {
        JsonValue value when value.TryGetValue(out string? text) => ToValue(text),
        JsonArray array => array.ToJsonString(),
        var other => other?.DeepClone(),
    })));

    private static JsonNode ToValue(string text) => text switch
    {
        "true" or "false" => text == "true",
        _ when DateTime.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            date.ToString("s", CultureInfo.InvariantCulture),
        _ => text,
    };
}

/// <inheritdoc/>
public sealed class StoreSample<T>(string resource, string rows, Func<StoreAnalyticsClient, AnalyticsQueryable<T>> query, T[] expected)
    : StoreSample
    where T : class
{
    private const string Link = "a?endDate=2022/07/21&skip=10";

    /// <summary>Members that requests choose by and rows do not show: <c>name=value&amp;name=value</c>.</summary>
    public string Hidden { get; init; } = "";

    /// <summary>A member that the page's table does not have, and the emulator neither; empty for none.</summary>
    public string Undescribed { get; init; } = "";

    /// <summary>What a row has only as long as it is in no group; null where that is nothing.</summary>
    public Func<T, T>? WithoutUngrouped { get; init; }

    public override async Task ReadAsync()
    {
        using var http = new StubHttp().Respond($$"""{"Value":{{rows}},"@nextLink":"{{Link}}","TotalCount":443}""");
        var store = new StoreAnalyticsClient(new HttpClient(http) { BaseAddress = new Uri("https://store.example/") });
        Assert.Equal(expected, await query(store).Take(expected.Length).ToListAsync());
    }

    public override async Task ReadFromEmulatorAsync()
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions
        {
            Data = new EmulatorData().AddRows($"store/{resource}", ((JsonArray)JsonNode.Parse(rows)!).Select(row => WithHidden(ToRow((JsonObject)row!)))),
        });
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Token!, DateTimeOffset.MaxValue));
        var store = new StoreAnalyticsClient(emulator.Endpoint, credential);
        Assert.Equal(
            WithoutUngrouped is null ? expected : expected.Select(WithoutUngrouped), await query(store).ToListAsync());
    }

    private JsonObject WithHidden(JsonObject row)
    {
        row.Remove(Undescribed);
        foreach (var member in Hidden.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            row[member.Split('=')[0]] = member.Split('=')[1];
        }

        return row;
    }
}
