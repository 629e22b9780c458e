namespace PartnerAnalytics.Architecture.Tests.Layers;

/// <summary>Folders that still use one above their own, and how many uses there are at most. The list only becomes shorter.</summary>
internal static class KnownViolations
{
    public static IReadOnlyList<KnownViolation> All { get; } =
    [
        new("PartnerAnalytics.Linq.CodeFixes", "HandwrittenUrls", Layering.Root, 1),
    ];
}

/// <summary>A folder that uses one above its own.</summary>
/// <param name="Project">The project of both.</param>
/// <param name="User">The folder.</param>
/// <param name="Used">The one above.</param>
/// <param name="Most">How many uses there may be.</param>
internal sealed record KnownViolation(string Project, string User, string Used, int Most);
