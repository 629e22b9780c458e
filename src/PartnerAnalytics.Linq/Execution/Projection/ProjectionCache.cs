using System.Linq.Expressions;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution.Projection;

/// <summary>The functions of projections that have come before: making one takes longer than using it on thousands of rows. Bounded. Thread-safe.</summary>
internal static class ProjectionCache<TRow, TResult>
{
    private const int Maximum = 64;

    private static Entry[] _known = [];

    /// <summary>The function for a body over a row, and the fields that it uses.</summary>
    public static RowProjection<TRow, TResult> Of(Expression body, ParameterExpression row, AnalyticsResource resource)
    {
        foreach (var known in Volatile.Read(ref _known))
        {
            if (ExpressionEquality.AreSameCode(known.Body, known.Row, body, row))
            {
                return known.Projection;
            }
        }

        var projection = new RowProjection<TRow, TResult>(
            Expression.Lambda<Func<TRow, TResult>>(body, row).Compile(), UsedFields.Find(body, row, resource));
        var before = _known;
        if (before.Length < Maximum && ExpressionEquality.IsClosed(body))
        {
            Interlocked.CompareExchange(ref _known, [.. before, new Entry(body, row, projection)], before);
        }

        return projection;
    }

    private sealed record Entry(Expression Body, ParameterExpression Row, RowProjection<TRow, TResult> Projection);
}

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
