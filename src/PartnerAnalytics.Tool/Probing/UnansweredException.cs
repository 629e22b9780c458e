namespace PartnerAnalytics.Tool.Probing;

/// <summary>A request has got no answer that says anything about what was asked.</summary>
/// <param name="reason">Why, in words that can follow "The question has no answer:".</param>
internal sealed class UnansweredException(string reason) : Exception(reason);
