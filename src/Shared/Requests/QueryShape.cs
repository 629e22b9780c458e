using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>A query after all its steps have been read and checked; values may still be missing.</summary>
internal sealed class QueryShape
{
    public required AnalyticsResource Resource { get; init; }

    /// <summary>The predicates, in the order of the source; all must hold.</summary>
    public required IReadOnlyList<Node> Filters { get; init; }

    /// <summary>That fields are not null, where the order that the first row is taken of leaves nulls out.</summary>
    public required IReadOnlyList<Node> NotNull { get; init; }

    public required EquatableList<GroupKey> Keys { get; init; }

    /// <summary>Whether the query says what the rows are grouped by.</summary>
    public required bool IsGrouped { get; init; }

    /// <summary>Whether the key has the day by which the service groups anyway, without being asked.</summary>
    public required bool IsByDay { get; init; }

    /// <summary>Whether all rows are one group, so that one row is all that there can be.</summary>
    public required bool IsOneGroup { get; init; }

    /// <summary>Whether groups are added up, so that it does not matter how many there are.</summary>
    public required bool IsSummed { get; init; }

    public required EquatableList<Ordering> Orderings { get; init; }

    public required IReadOnlyList<PagingOperation> Paging { get; init; }

    /// <summary>The argument of the last <c>WithPageSize</c>; null where there is none.</summary>
    public required Node? PageSize { get; init; }

    /// <summary>Whether the longest list of values may be split over several requests.</summary>
    public required bool IsChunked { get; init; }

    /// <summary>The argument of the last <c>WithProcessedDate</c>; null where there is none.</summary>
    public required Node? ProcessedDate { get; init; }

    /// <summary>The parameters that the user adds, in the order of the source.</summary>
    public required EquatableList<RequestParameter> Parameters { get; init; }

    /// <summary>The bucket of <c>PartitionBy</c>; null where there is none.</summary>
    public required BucketNode? Partition { get; init; }

    /// <summary>Whether the rows are wanted in the reverse of the order in which they are requested.</summary>
    public required bool IsReversed { get; init; }

    /// <summary>What a row becomes.</summary>
    public required Node Element { get; init; }

    /// <summary>Everything that is refused, in the order of the source.</summary>
    public required IReadOnlyList<Refusal> Refusals { get; init; }

    /// <summary>Why the elements cannot be had, where they can only be counted: the query ends in groups.</summary>
    public required Refusal? ElementRefusal { get; init; }

    /// <summary>Why the elements cannot be counted; null where they can.</summary>
    public required Refusal? CountRefusal { get; init; }

    /// <summary>Why the elements cannot be read page by page; null where they can.</summary>
    public required Refusal? PagesRefusal { get; init; }
}

/// <summary>A field to group by, with the size of its buckets where it is a date.</summary>
internal sealed record GroupKey(AnalyticsFieldInfo Field, DateLevel? Level)
{
    /// <summary>The fields that a key is made of, each once, in the order of the source; what cannot be grouped by is left out.</summary>
    public static EquatableList<GroupKey> ListOf(Node key)
    {
        var keys = new List<GroupKey>();
        DateLevel? level = null;
        Collect(key, keys, ref level);
        return new EquatableList<GroupKey>([.. keys]);
    }

    /// <summary>What the rows of a resource are grouped by where a query does not say it: nothing, unless they are totals.</summary>
    public static EquatableList<GroupKey> RowsOf(AnalyticsResource resource) => resource.HasTotals
        ? new EquatableList<GroupKey>([.. resource.Fields.Where(field => field.Groupable).Select(
            field => new GroupKey(field, field.Type == AnalyticsFieldType.DateTimeOffset ? DateLevel.Day : null))])
        : default;

    private static void Collect(Node key, List<GroupKey> keys, ref DateLevel? level)
    {
        switch (key)
        {
            case NewObjectNode created:
                foreach (var member in created.Members)
                {
                    Collect(member.Value, keys, ref level);
                }

                break;
            case FieldNode { Field: { Groupable: true, Type: not AnalyticsFieldType.DateTimeOffset } field }:
                Add(new GroupKey(field, null), keys);
                break;
            case BucketNode bucket:
                level ??= bucket.Level;
                if (level == bucket.Level && bucket.Date.Field.Groupable)
                {
                    Add(new GroupKey(bucket.Date.Field, level), keys);
                }

                break;
            default:
                break;
        }
    }

    private static void Add(GroupKey key, List<GroupKey> keys)
    {
        if (!keys.Exists(known => known.Field == key.Field))
        {
            keys.Add(key);
        }
    }
}

/// <summary>A field to order by.</summary>
internal sealed record Ordering(AnalyticsFieldInfo Field, bool Descending);

/// <summary><c>Take</c> or <c>Skip</c>.</summary>
internal sealed record PagingOperation(bool IsTake, Node Count, int SourceId);

/// <summary>A parameter that the user adds to the request: <c>WithParameter</c>.</summary>
internal sealed record RequestParameter(string Name, string Value);
