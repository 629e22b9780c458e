namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>The name of a client that was added to a container; empty for the one without a name.</summary>
internal sealed record ClientName(string Value);
