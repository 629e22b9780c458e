namespace PartnerAnalytics.Linq.Shared;

/// <summary>Where the page of a rule is.</summary>
internal static partial class RuleHelp
{
    /// <summary>The address of a rule's page; a path inside the package while the repository has no public address.</summary>
    public static string LinkFor(string ruleId) => Base + "docs/rules/" + ruleId + ".md";
}
