namespace PartnerAnalytics.Linq.Shared.Messages;

/// <summary>What the service cannot answer, and why.</summary>
/// <param name="RuleId">The id of the rule.</param>
/// <param name="Reason">What is wrong, why, and what to write instead.</param>
/// <param name="SourceId">The piece of source that is wrong, in its front end's own table.</param>
internal sealed record Refusal(string RuleId, string Reason, int SourceId);
