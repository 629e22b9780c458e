namespace PartnerAnalytics.Linq.Http.Retry;

/// <summary>A request's place among those under way. Its state belongs to the gate, which guards it.</summary>
internal sealed class RequestLease
{
    /// <summary>Whether the request counts as under way.</summary>
    public bool HasPlace { get; set; }

    /// <summary>Whether its page lies unread.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Since when.</summary>
    public long PausedAt { get; set; }
}
