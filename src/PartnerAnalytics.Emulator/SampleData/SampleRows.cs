using PartnerAnalytics.Emulator.Resources;

namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>Made-up rows of the built-in resources; a resource of the user's has none.</summary>
internal sealed class SampleRows
{
    private readonly Dictionary<string, Func<IEnumerable<object?[]>>> _rows;

    public SampleRows(int count, int seed)
    {
        var customers = new Lazy<SampleCustomers>(() => new SampleCustomers(seed));
        _rows = new()
        {
            [BuiltInResources.Referrals.Path] = () => SampleReferrals.Create(count, seed),
            [BuiltInResources.Searches.Path] = () => SampleSearches.Create(count, seed),
            [BuiltInResources.Subscriptions.Path] =
                () => SampleSubscriptions.Create(count, seed, customers.Value, new SamplePartners(seed)),
            [BuiltInResources.AzureUsage.Path] = () => SampleAzureUsage.Create(count, seed, customers.Value),
            [BuiltInResources.IndirectResellers.Path] = () => SampleIndirectResellers.Create(count, seed),
            [BuiltInResources.LicenseDeployments.Path] = () => SampleLicenses.CreateDeployments(count, seed, customers.Value),
            [BuiltInResources.LicenseUsage.Path] = () => SampleLicenses.CreateUsage(count, seed, customers.Value),
        };
    }

    /// <summary>The rows of a resource, as the database takes them.</summary>
    public IEnumerable<object?[]> Of(ResourceDescription resource) => _rows.TryGetValue(resource.Path, out var rows) ? rows() : [];
}
