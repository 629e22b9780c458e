namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>What a query of the Store begins at: rows in memory, or the service.</summary>
/// <param name="Acquisitions">Totals, with the application and the days as parameters.</param>
/// <param name="Reviews">Rows as they are, which have a time of day.</param>
/// <param name="Subscriptions">Totals of which one request returns at most a hundred.</param>
/// <param name="Errors">Totals that come in a row for each day without being asked.</param>
/// <param name="Installs">Totals of a record of the tests' own.</param>
public sealed record StoreRoots(
    AnalyticsQueryable<AppAcquisition> Acquisitions,
    AnalyticsQueryable<Review> Reviews,
    AnalyticsQueryable<SubscriptionAddOn> Subscriptions,
    AnalyticsQueryable<AppError> Errors,
    AnalyticsQueryable<OwnInstall> Installs)
{
    /// <summary>The roots of a client.</summary>
    public static StoreRoots Of(StoreAnalyticsClient store) =>
        new(store.AppAcquisitions, store.Reviews, store.SubscriptionAddOns, store.AppErrors, store.Query<OwnInstall>());
}
