namespace PartnerAnalytics.Linq.Shared.Messages;

/// <summary>Where the page of a rule is.</summary>
internal static partial class RuleHelp
{
    /// <summary>
    /// The address of a rule's page; null while the repository has no public address, as a link that leads nowhere helps nobody. The pages
    /// are in the package too, in <c>docs/rules</c>.
    /// </summary>
    public static string? LinkFor(string ruleId) => Base.Length == 0 ? null : Base + "docs/rules/" + ruleId + ".md";
}
