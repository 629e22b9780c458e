using Azure.Core;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>The same rows in memory and in an emulator, which hands them out in pages of three, so that most queries take several.</summary>
public sealed class StoreFixture : IAsyncLifetime
{
    private AnalyticsEmulator? _emulator;

    public AnalyticsEmulator Emulator => _emulator!;

    public StoreAnalyticsClient Client { get; private set; } = null!;

    public StoreRoots Service => StoreRoots.Of(Client);

    public StoreRoots Memory { get; } = new(
        StoreData.Acquisitions.AsAnalyticsQueryable(),
        StoreData.Reviews.AsAnalyticsQueryable(),
        StoreData.Subscriptions.AsAnalyticsQueryable(),
        StoreData.Errors.AsAnalyticsQueryable(),
        StoreData.Installs.AsAnalyticsQueryable());

    public async Task InitializeAsync()
    {
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions
        {
            PageSize = 3,
            StoreToday = new DateOnly(2026, 12, 1),
            Data = new EmulatorData()
                .AddRows("store/appacquisitions", SampleData.ToJson(StoreData.Acquisitions, SpecificationFixture.Resource<AppAcquisition>()))
                .AddRows("store/reviews", SampleData.ToJson(StoreData.Reviews, SpecificationFixture.Resource<Review>()))
                .AddRows("store/subscriptions", SampleData.ToJson(StoreData.Subscriptions, SpecificationFixture.Resource<SubscriptionAddOn>()))
                .AddRows("store/failurehits", SampleData.ToJson(StoreData.Errors, SpecificationFixture.Resource<AppError>()))
                .AddRows("store/installs", SampleData.ToJson(StoreData.Installs, SpecificationFixture.Resource<OwnInstall>())),
        });
        Client = Connect(_emulator);
    }

    public async Task DisposeAsync() => await Emulator.DisposeAsync();

    public static StoreAnalyticsClient Connect(AnalyticsEmulator emulator)
    {
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Token!, DateTimeOffset.MaxValue));
        var options = new StoreAnalyticsClientOptions();
        options.Retry.MaxRetries = 0;
        return new StoreAnalyticsClient(emulator.Endpoint, credential, options);
    }
}
