namespace PartnerAnalytics.Tool.Probing;

/// <summary>A question and its answer.</summary>
/// <param name="Id">The name of the question.</param>
/// <param name="Question">What should hold.</param>
/// <param name="Outcome">Whether it does.</param>
internal sealed record Finding(string Id, string Question, Outcome Outcome);
