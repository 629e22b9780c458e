using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>The services that queries call <c>partner</c> and <c>store</c>. An emulator of both stops with this.</summary>
internal sealed class AskedServices(AskedService partner, AskedService store, AnalyticsEmulator? emulator = null) : IAsyncDisposable
{
    public AskedService Partner { get; } = partner;

    public AskedService Store { get; } = store;

    /// <summary>Whether the services are emulated, by this process.</summary>
    public bool AreEmulated => emulator is not null;

    /// <summary>Starts an emulator of both services.</summary>
    public static async Task<AskedServices> EmulateAsync(CancellationToken cancellationToken)
    {
        var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions(), cancellationToken);
        var service = new AskedService(emulator.Endpoint, GivenToken.CredentialOf(emulator.Token!));
        return new AskedServices(service, service, emulator);
    }

    public PartnerAnalyticsClient CreatePartner() => Partner.CreatePartner();

    public StoreAnalyticsClient CreateStore() => Store.CreateStore();

    public async ValueTask DisposeAsync()
    {
        if (emulator is not null)
        {
            await emulator.DisposeAsync();
        }
    }
}
