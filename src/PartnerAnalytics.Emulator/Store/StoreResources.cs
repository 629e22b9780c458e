using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>The resources of the Store, as their pages describe them. Fields stand in the order of the samples there.</summary>
internal static class StoreResources
{
    public static ImmutableArray<StoreResource> All { get; } =
    [
        StoreAcquisitionResources.Apps,
        StoreAcquisitionResources.GamesAndApps,
        StoreAcquisitionResources.AddOnsOfGamesAndApps,
        StoreAcquisitionResources.Funnel,
        StoreAcquisitionResources.AppChannels,
        StoreAcquisitionResources.AddOns,
        StoreAcquisitionResources.Subscriptions,
        StoreAcquisitionResources.AddOnChannels,
        StoreUseResources.Installs,
        StoreUseResources.DailyUsage,
        StoreUseResources.MonthlyUsage,
        StoreUseResources.DesktopInstalls,
        StoreUseResources.DesktopBlocks,
        StoreUseResources.DesktopBlockDetails,
        StoreUseResources.Ratings,
        StoreUseResources.Reviews,
        StoreUseResources.Ads,
        StoreUseResources.Campaigns,
        StoreHealthResources.Failures,
        StoreHealthResources.FailureDetails,
        StoreHealthResources.Stack,
        StoreHealthResources.Insights,
        StoreHealthResources.DesktopFailures,
        StoreHealthResources.DesktopFailureDetails,
        StoreHealthResources.DesktopStack,
        StoreHealthResources.DesktopInsights,
    ];
}
