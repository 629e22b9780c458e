using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A query cannot be translated into a request that has the same meaning to the service. Thrown before anything is sent; the
/// analyzer in this package reports the same rule while the query is written.
/// </summary>
public sealed class AnalyticsQueryException : NotSupportedException
{
    internal AnalyticsQueryException(string ruleId, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        RuleId = ruleId;
        HelpLink = RuleHelp.LinkFor(ruleId);
    }

    /// <summary>
    /// The id of the rule, such as <c>PAL1004</c>. Its page is in the package, in <c>docs/rules</c>, and at
    /// <see cref="Exception.HelpLink"/> where that is not null.
    /// </summary>
    public string RuleId { get; }
}
