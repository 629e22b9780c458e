namespace PartnerAnalytics.Tool.Exploring;

/// <summary>A call of the page, or of somebody else, that is not answered.</summary>
/// <param name="status">The status of the response.</param>
/// <param name="message">Why not, and what to do.</param>
internal sealed class RefusedCallException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
