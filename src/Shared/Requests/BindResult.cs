using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>A request, or the reason why the values of the query cannot be sent.</summary>
internal readonly record struct BindResult(AnalyticsRequest? Request, Refusal? Refusal);
