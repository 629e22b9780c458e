using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq;

/// <summary>How a client of the Microsoft Store's analytics signs in and sends.</summary>
/// <remarks>
/// The service knows applications only: register one, add it in Partner Center with the role Manager, and sign in with its secret. See
/// <see href="https://learn.microsoft.com/windows/uwp/monetize/access-analytics-data-using-windows-store-services">Access analytics data
/// using Store services</see>.
/// </remarks>
public sealed class StoreAnalyticsClientOptions : AnalyticsClientOptions
{
    private const string DefaultScope = "https://manage.devcenter.microsoft.com/.default";

    internal override ServiceDescription Service => ServiceDescription.Of(AnalyticsService.Store);

    internal override string GetScope(PartnerCenterCloud? cloud) => Scope ?? DefaultScope;
}
