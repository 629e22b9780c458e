namespace PartnerAnalytics.Linq.Translation;

/// <summary>How a refusal reads: the rule, then the reason.</summary>
internal static class QueryRefusal
{
    /// <summary>The text of a refusal.</summary>
    public static string Message(string ruleId, string reason) => $"{ruleId}: {reason}";

    /// <summary>A refusal that no piece of the source can be quoted for.</summary>
    public static AnalyticsQueryException Create(string ruleId, string reason, Exception? cause = null) =>
        cause is null ? new AnalyticsQueryException(ruleId, Message(ruleId, reason)) : new AnalyticsQueryException(ruleId, Message(ruleId, reason), cause);
}
