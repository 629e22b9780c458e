namespace PartnerAnalytics.Linq.Specification.Tests.Resources;

/// <summary>What a query over sample rows begins at: rows in memory, or the service.</summary>
/// <param name="Searches">Searches, as the service returns them.</param>
/// <param name="SearchFigures">The same; in memory each with the figures that the service adds up in groups.</param>
/// <param name="Subscriptions">Subscriptions.</param>
/// <param name="AzureUsage">The use of Azure.</param>
/// <param name="IndirectResellers">Indirect resellers.</param>
/// <param name="LicenseDeployments">Licenses deployed.</param>
/// <param name="LicenseUsage">Licenses in use.</param>
public sealed record SampleRoots(
    AnalyticsQueryable<Search> Searches,
    AnalyticsQueryable<Search> SearchFigures,
    AnalyticsQueryable<Subscription> Subscriptions,
    AnalyticsQueryable<AzureUsage> AzureUsage,
    AnalyticsQueryable<IndirectReseller> IndirectResellers,
    AnalyticsQueryable<LicenseDeployment> LicenseDeployments,
    AnalyticsQueryable<LicenseUsage> LicenseUsage);
