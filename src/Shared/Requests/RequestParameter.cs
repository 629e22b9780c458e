namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>A parameter that the user adds to the request: <c>WithParameter</c>.</summary>
internal sealed record RequestParameter(string Name, string Value);
