using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>
/// An emulator with a resource of the user's that has every type of field and every aggregate, and seven rows that differ where
/// filters, groups and orders could go wrong.
/// </summary>
public sealed class ThingsFixture : IAsyncLifetime
{
    /// <summary>The first character beyond the sixteen-bit plane, and the last one within: .NET orders them the other way round.</summary>
    public const string Beyond = "\U00010000";
    public const string Within = "\uFFFD";

    private TestClient? _client;

    internal TestClient Client => _client!;

    public async Task InitializeAsync() => _client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
    {
        Rows = 1,
        Resources = { Describe() },
        Data = new EmulatorData().AddRows("things", Rows()),
    });

    public async Task DisposeAsync() => await Client.DisposeAsync();

    private static ResourceDescription Describe()
    {
        const FieldOperators all = FieldOperators.Equality | FieldOperators.Ordering;
        return new ResourceDescription(
            "things",
            new FieldDescription("id", FieldType.String) { Sortable = true },
            new FieldDescription("name", FieldType.String) { Operators = all | FieldOperators.Contains, Sortable = true },
            new FieldDescription("flag", FieldType.Boolean),
            new FieldDescription("count", FieldType.Integer) { Aggregate = AggregateKind.Sum, Operators = all, Sortable = true },
            new FieldDescription("price", FieldType.Decimal)
            {
                Aggregate = AggregateKind.Sum,
                Operators = all,
                Groupable = true,
                Sortable = true,
            },
            new FieldDescription("share", FieldType.Double) { Aggregate = AggregateKind.Sum, Operators = all },
            new FieldDescription("when", FieldType.Date) { Sortable = true },
            new FieldDescription("secret", FieldType.String) { Operators = FieldOperators.None, Groupable = false },
            new FieldDescription("search", FieldType.String) { Operators = FieldOperators.Contains },
            new FieldDescription("things", FieldType.Integer) { Aggregate = AggregateKind.Count, Sortable = true });
    }

    private static IEnumerable<JsonObject> Rows() =>
    [
        Row("1", "O'Neil & Sons", true, 5, 0.1m, 0.1, "2018-01-01"),
        Row("2", "o'neil & sons", false, -3, 0.10m, 0.5, "2018-01-01T00:00:00.0000001"),
        Row("3", "", null, 0, 12345678901234567890.123456789m, null, "2017-12-31T23:59:59.9999999Z"),
        Row("4", null, true, null, null, 1e300, null),
        Row("5", "a\0b", false, 9007199254740993, 12345678901234567890.123456788m, -0.25, "0001-01-01"),
        Row("6", Beyond, true, 9007199254740992, 9m, 2.5, "9999-12-31T23:59:59.9999999"),
        Row("7", Within, false, 1, 10m, 0, "2018-01-08T01:00:00+02:00"),
    ];

    private static JsonObject Row(
        string id, string? name, bool? flag, long? count, decimal? price, double? share, string? when) => new()
        {
            ["id"] = id,
            ["name"] = name,
            ["flag"] = flag,
            ["count"] = count,
            ["price"] = price,
            ["share"] = share,
            ["when"] = when,
            ["search"] = name,
        };
}
