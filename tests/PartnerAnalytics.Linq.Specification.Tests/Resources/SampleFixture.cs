using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests.Resources;

/// <summary>An emulator with sample rows of every resource, and the same rows in memory, read from it once.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    private AnalyticsEmulator? _emulator;

    public AnalyticsEmulator Emulator => _emulator!;

    public PartnerAnalyticsClient Client { get; private set; } = null!;

    public SampleRoots Service { get; private set; } = null!;

    public SampleRoots Memory { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 400, PageSize = 150 });
        Client = SpecificationFixture.Connect(_emulator);
        Service = new SampleRoots(
            Client.Searches,
            Client.Searches,
            Client.Subscriptions,
            Client.AzureUsage,
            Client.IndirectResellers,
            Client.LicenseDeployments,
            Client.LicenseUsage);
        var searches = await ReadAsync(Client.Searches);
        Memory = new SampleRoots(
            searches.AsAnalyticsQueryable(),
            searches.Select(WithFigures).ToList().AsAnalyticsQueryable(),
            (await ReadAsync(Client.Subscriptions)).AsAnalyticsQueryable(),
            (await ReadAsync(Client.AzureUsage)).AsAnalyticsQueryable(),
            (await ReadAsync(Client.IndirectResellers)).AsAnalyticsQueryable(),
            (await ReadAsync(Client.LicenseDeployments)).AsAnalyticsQueryable(),
            (await ReadAsync(Client.LicenseUsage)).AsAnalyticsQueryable());
    }

    public async Task DisposeAsync() => await Emulator.DisposeAsync();

    private static async Task<List<T>> ReadAsync<T>(AnalyticsQueryable<T> query)
    {
        var rows = await query.ToListAsync();
        Assert.Equal(400, rows.Count);
        return rows;
    }

    // What the service counts in a group, a row alone contributes.
    private static Search WithFigures(Search search) => search with
    {
        SearchResultPageViews = 1,
        ContactClicks = search.ContactButtonClicked == true ? 1 : 0,
        ReferralCount = search.ReferralSubmitted == true ? 1 : 0,
        ProfileViews = search.DetailsViewed == true ? 1 : 0,
    };
}
