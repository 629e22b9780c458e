namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>What a query begins at: rows in memory, or the service.</summary>
public sealed record Roots(AnalyticsQueryable<Referral> Referrals, AnalyticsQueryable<OpenGadget> Gadgets);
