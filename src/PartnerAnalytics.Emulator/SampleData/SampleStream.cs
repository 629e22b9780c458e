namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>What random numbers are for. Each use has a sequence of its own, so that more rows of one do not change another.</summary>
internal enum SampleStream
{
    Referrals,
    Customers,
    Partners,
    Searches,
    Subscriptions,
    AzureUsage,
    IndirectResellers,
    LicenseDeployments,
    LicenseUsage,
    Faults,
    Store,
}
