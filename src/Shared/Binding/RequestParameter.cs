namespace PartnerAnalytics.Linq.Shared;

/// <summary>A parameter that the user adds to the request: <c>WithParameter</c>.</summary>
internal readonly record struct RequestParameter(string Name, string Value);
