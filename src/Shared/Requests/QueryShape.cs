using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>A query after all its steps have been read and checked; values may still be missing.</summary>
internal sealed class QueryShape
{
    public required AnalyticsResource Resource { get; init; }

    /// <summary>The predicates, in the order of the source; all must hold.</summary>
    public required IReadOnlyList<Node> Filters { get; init; }

    public required EquatableList<GroupKey> Keys { get; init; }

    public required EquatableList<Ordering> Orderings { get; init; }

    public required IReadOnlyList<PagingOperation> Paging { get; init; }

    /// <summary>The argument of the last <c>WithPageSize</c>; null where there is none.</summary>
    public required int? PageSize { get; init; }

    /// <summary>The argument of the last <c>WithProcessedDate</c>; null where there is none.</summary>
    public required Node? ProcessedDate { get; init; }

    /// <summary>The parameters that the user adds, in the order of the source.</summary>
    public required EquatableList<RequestParameter> Parameters { get; init; }

    /// <summary>The bucket of <c>PartitionBy</c>; null where there is none.</summary>
    public required BucketNode? Partition { get; init; }

    /// <summary>What a row becomes.</summary>
    public required Node Element { get; init; }

    /// <summary>Everything that the service cannot answer, in the order of the source.</summary>
    public required IReadOnlyList<Refusal> Refusals { get; init; }

    /// <summary>Why the elements cannot be had, where they can only be counted: the query ends in groups.</summary>
    public required Refusal? ElementRefusal { get; init; }
}
