using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>One request to the service, or its preview while values are not known. Two requests are equal when they mean the
/// same.</summary>
internal sealed record AnalyticsRequest
{
    /// <summary>The path of the resource.</summary>
    public required string Path { get; init; }

    /// <summary>The service that the request goes to.</summary>
    public required ServiceDescription Service { get; init; }

    /// <summary>The parameters that conditions became.</summary>
    public EquatableList<ParameterValue> Conditions { get; init; }

    /// <summary>The condition; null when all rows pass.</summary>
    public Node? Filter { get; init; }

    public EquatableList<AnalyticsFieldInfo> GroupBy { get; init; }

    public DateLevel? Level { get; init; }

    public EquatableList<Ordering> OrderBy { get; init; }

    /// <summary>The most rows wanted; null for all.</summary>
    public PagingAmount? Top { get; init; }

    public PagingAmount Skip { get; init; } = PagingAmount.Of(0);

    /// <summary>The date from which data was processed; null for the newest.</summary>
    public Node? ProcessedDate { get; init; }

    /// <summary>The parameters that the user adds.</summary>
    public EquatableList<RequestParameter> Parameters { get; init; }

    /// <summary>The rows to request at a time; null where the query is one request and its next links.</summary>
    public PagingAmount? PageSize { get; init; }

    /// <summary>Whether the longest list of values may be split over several requests.</summary>
    public bool IsChunked { get; init; }

    /// <summary>Whether the rows are handed out in the reverse of the order in which they arrive.</summary>
    public bool IsReversed { get; init; }

    /// <summary>True where the query can have no rows, so that nothing needs to be sent.</summary>
    public bool HasNoRows { get; init; }

    /// <summary>The request by which the rows are counted: the response to one row says how many there are.</summary>
    public AnalyticsRequest ToCount() => HasNoRows ? this : this with { Top = PagingAmount.Of(1), PageSize = null, IsReversed = false };
}
