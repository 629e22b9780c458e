namespace PartnerAnalytics.Tests.Helpers;

/// <summary>Checks the links of rules.</summary>
public static class RuleLinks
{
    /// <summary>Whether a link can be followed to the page of a rule from anywhere, or is not there.</summary>
    public static bool LeadsToPage(string? link, string ruleId) => string.IsNullOrEmpty(link)
        || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && link.EndsWith($"/docs/rules/{ruleId}.md", StringComparison.Ordinal));
}
