using Azure.Core;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>The same rows in memory and in an emulator, which hands them out in pages so small that queries take several.</summary>
public sealed class SpecificationFixture : IAsyncLifetime
{
    private AnalyticsEmulator? _emulator;

    public AnalyticsEmulator Emulator => _emulator!;

    public PartnerAnalyticsClient Client { get; private set; } = null!;

    public Roots Memory { get; } = new(SampleData.Referrals.AsAnalyticsQueryable(), SampleData.Gadgets.AsAnalyticsQueryable());

    public Roots Service => new(Client.Referrals, Client.Query<OpenGadget>());

    public async Task InitializeAsync()
    {
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions
        {
            PageSize = 60,
            Resources = { DescribeGadgets() },
            Data = new EmulatorData()
                .AddRows("referrals", SampleData.ToJson(SampleData.Referrals, Resource<Referral>()))
                .AddRows("gadgets", SampleData.ToJson(SampleData.Gadgets, Resource<OpenGadget>())),
        });
        Client = Connect(_emulator);
    }

    public async Task DisposeAsync() => await Emulator.DisposeAsync();

    public static PartnerAnalyticsClient Connect(AnalyticsEmulator emulator)
    {
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Token!, DateTimeOffset.MaxValue));
        var options = new PartnerAnalyticsClientOptions();
        options.Retry.MaxRetries = 0;
        return new PartnerAnalyticsClient(emulator.Endpoint, credential, options);
    }

    // The emulator is told by hand what the record says in attributes, so that a mistake of the generator shows.
    internal static ResourceDescription DescribeGadgets() => new(
        "gadgets",
        new FieldDescription("id", FieldType.String) { Sortable = true },
        new FieldDescription("name", FieldType.String) { Operators = FieldOperators.Equality | FieldOperators.Contains, Sortable = true },
        new FieldDescription("kind", FieldType.String) { Sortable = true },
        new FieldDescription("label", FieldType.String) { Operators = FieldOperators.Contains },
        new FieldDescription("active", FieldType.Boolean) { Sortable = true },
        new FieldDescription("premium", FieldType.Boolean),
        Number("units", FieldType.Integer),
        Number("price", FieldType.Decimal),
        Number("weight", FieldType.Double),
        new FieldDescription("madeDate", FieldType.Date) { Sortable = true },
        new FieldDescription("soldDate", FieldType.Date) { Sortable = true },
        new FieldDescription("gadgetCount", FieldType.Integer) { Aggregate = AggregateKind.Count, Sortable = true });

    private static FieldDescription Number(string name, FieldType type) => new(name, type)
    {
        Operators = FieldOperators.Equality | FieldOperators.Ordering,
        Groupable = true,
        Sortable = true,
        Aggregate = AggregateKind.Sum,
    };

    internal static AnalyticsResource Resource<T>()
        where T : class, IAnalyticsResource<T> => T.Resource;
}
