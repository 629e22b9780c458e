namespace PartnerAnalytics.Linq.Rows;

/// <summary>A page cannot be read to its end. Its message completes the sentence "the answer cannot be read: …".</summary>
internal sealed class UnreadablePageException(string reason, bool cutShort = false, Exception? innerException = null)
    : FormatException(reason, innerException)
{
    /// <summary>Whether the page ended too early, so that another try may succeed.</summary>
    public bool CutShort { get; } = cutShort;

    /// <summary>The error, as JSON, that the service told of in the page; null where it told of none.</summary>
    public byte[]? Error { get; init; }

    /// <summary>What to do about it; null for what is said of all broken pages.</summary>
    public string? Remedy { get; init; }
}
