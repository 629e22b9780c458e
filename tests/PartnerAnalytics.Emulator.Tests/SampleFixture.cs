namespace PartnerAnalytics.Emulator.Tests;

/// <summary>An emulator with sample rows of every resource, in pages smaller than all of them.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    public const int Rows = 2_000;
    public const int PageSize = 1_500;

    private TestClient? _client;

    internal TestClient Client => _client!;

    public async Task InitializeAsync()
        => _client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = Rows, PageSize = PageSize });

    public async Task DisposeAsync() => await Client.DisposeAsync();
}
