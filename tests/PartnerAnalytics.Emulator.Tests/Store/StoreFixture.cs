namespace PartnerAnalytics.Emulator.Tests.Store;

/// <summary>An emulator with sample rows of the Store.</summary>
public sealed class StoreFixture : IAsyncLifetime
{
    private StoreClient? _client;

    internal StoreClient Client => _client!;

    public async Task InitializeAsync() => _client = await StoreClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 3_000 });

    public async Task DisposeAsync() => await Client.DisposeAsync();
}
