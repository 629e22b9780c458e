namespace PartnerAnalytics.Linq.Shared.Schema;

/// <summary>The limits of one request.</summary>
internal static class ServiceLimits
{
    /// <summary>The most rows that one request to Partner Center returns.</summary>
    public const int MaximumTop = 9999;

    /// <summary>The longest URI that is sent, in characters.</summary>
    public const int MaximumUriLength = 8000;
}
