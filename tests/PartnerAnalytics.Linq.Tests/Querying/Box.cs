namespace PartnerAnalytics.Linq.Tests.Querying;

/// <summary>A type whose objects are equal only to themselves.</summary>
internal sealed class Box
{
    public string? Content { get; init; }
}
