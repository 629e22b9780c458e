namespace PartnerAnalytics.Linq.Http;

/// <summary>A run of rows to ask for: what the query side hands to the connection.</summary>
internal abstract class RowRequest
{
    /// <summary>Where all resources are, below the URI of the service.</summary>
    public const string AnalyticsPath = "partner/v1/analytics/";

    /// <summary>The resource whose rows are asked for.</summary>
    public abstract AnalyticsResource Resource { get; }

    /// <summary>How many rows to skip from the start.</summary>
    public abstract int Skip { get; }

    /// <summary>How many rows are wanted in all, at least one; null for all there are.</summary>
    public abstract int? Top { get; }

    /// <summary>How many rows to ask for at a time; null leaves that to the service.</summary>
    public abstract int? PageSize { get; }

    /// <summary>Whether each field of a row is read, by its ordinal; null where all are.</summary>
    public virtual bool[]? WantedFields => null;

    /// <summary>Whether no rows at all are an answer like any other, also for a client that has to get some.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>The absolute address of one request.</summary>
    /// <param name="endpoint">The address of the service; it ends in a slash.</param>
    /// <param name="skip">The rows to skip; zero is left out.</param>
    /// <param name="top">The rows to ask for; null is left out.</param>
    public abstract Uri GetUri(Uri endpoint, int skip, int? top);

    /// <summary>Told of each page once all of its rows are read.</summary>
    /// <param name="page">What was read.</param>
    public virtual void OnPageRead(PageRead page)
    {
    }
}
