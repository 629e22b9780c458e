namespace PartnerAnalytics.Tests.Helpers;

/// <summary>Where the link of a rule leads, and what the release tracking of its project says of it.</summary>
public static class RuleLinks
{
    /// <summary>Whether a link can be followed to the page of a rule from anywhere, or is not there.</summary>
    public static bool LeadsToPage(string? link, string ruleId) => string.IsNullOrEmpty(link)
        || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && link.EndsWith($"/docs/rules/{ruleId}.md", StringComparison.Ordinal));

    /// <summary>The rows of a rule in the files by which a project of <c>src</c> tracks its releases.</summary>
    public static IEnumerable<string> TrackedRows(string project, string ruleId) => new[] { "Shipped", "Unshipped" }
        .SelectMany(kind => File.ReadLines(RepositoryRoot.Combine("src", project, $"AnalyzerReleases.{kind}.md")))
        .Where(line => line.StartsWith(ruleId, StringComparison.Ordinal));
}
