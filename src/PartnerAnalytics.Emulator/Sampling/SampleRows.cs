using PartnerAnalytics.Emulator.Resources;

namespace PartnerAnalytics.Emulator.Sampling;

/// <summary>Made-up rows of the built-in resources; a resource of the user's has none.</summary>
internal sealed class SampleRows(int count, int seed)
{
    /// <summary>The rows of a resource, as the database takes them.</summary>
    public IEnumerable<object?[]> Of(ResourceDescription resource)
        => resource == BuiltInResources.Referrals ? SampleReferrals.Create(count, seed) : [];
}
