namespace PartnerAnalytics.Tool.Running;

/// <summary>A query failed that ran in a process of its own.</summary>
/// <param name="message">What went wrong.</param>
internal sealed class QueryFailedException(string message) : Exception(message);
