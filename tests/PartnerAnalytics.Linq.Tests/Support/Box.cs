namespace PartnerAnalytics.Linq.Tests.Support;

/// <summary>A type whose objects are equal only to themselves.</summary>
internal sealed class Box
{
    public string? Content { get; init; }
}
