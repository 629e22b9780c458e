namespace PartnerAnalytics.Linq.Http;

/// <summary>A run of rows to request: what the query side hands to the connection.</summary>
internal abstract class RowRequest
{
    /// <summary>Where all resources are, below the URI of the service.</summary>
    public const string AnalyticsPath = "partner/v1/analytics/";

    /// <summary>The resource whose rows are requested.</summary>
    public abstract AnalyticsResource Resource { get; }

    /// <summary>How many rows to skip from the start.</summary>
    public abstract int Skip { get; }

    /// <summary>How many rows are wanted in all, at least one; null for all there are.</summary>
    public abstract int? Top { get; }

    /// <summary>How many rows to request at a time; null leaves that to the service.</summary>
    public abstract int? PageSize { get; }

    /// <summary>Whether each field of a row is read, by its ordinal; null where all are.</summary>
    public virtual bool[]? WantedFields => null;

    /// <summary>Whether an empty result is fine, even for a client whose options require rows.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>The absolute URI of one request.</summary>
    /// <param name="endpoint">The URI of the service; it ends in a slash.</param>
    /// <param name="skip">The rows to skip; zero is left out.</param>
    /// <param name="top">The rows to request; null is left out.</param>
    public abstract Uri GetUri(Uri endpoint, int skip, int? top);

    /// <summary>Called for each page once all of its rows are read.</summary>
    /// <param name="page">The page.</param>
    /// <param name="read">The rows read so far, those of the page and those before the start of the enumeration included.</param>
    /// <param name="isLast">Whether there is no further page to request.</param>
    public virtual void OnPageRead(ServicePage page, long read, bool isLast)
    {
    }
}
