namespace PartnerAnalytics.Linq.Execution.Projection;

/// <summary>What a query makes of the rows that arrive.</summary>
/// <param name="Function">The function from a row to an element; null where the element is the row.</param>
/// <param name="UsedFields">Whether it reads each field, by its ordinal; null where it may read all.</param>
internal sealed record RowProjection<TRow, TResult>(Func<TRow, TResult>? Function, bool[]? UsedFields)
{
    /// <summary>The row itself.</summary>
    public static RowProjection<TRow, TResult> Identity { get; } = new(null, null);

    /// <summary>The element of a row.</summary>
    public TResult Apply(TRow row) => Function is null ? (TResult)(object)row! : Function(row);
}
