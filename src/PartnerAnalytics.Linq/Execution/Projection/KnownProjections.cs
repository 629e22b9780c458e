using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Execution.Projection;

/// <summary>The functions of projections that have come before: making one takes longer than using it on thousands of rows. Bounded. Thread-safe.</summary>
internal static class KnownProjections<TRow, TResult>
{
    private const int Maximum = 64;

    private static Entry[] _known = [];

    /// <summary>The function for a body over a row, and the fields that it uses.</summary>
    public static RowProjection<TRow, TResult> Of(Expression body, ParameterExpression row, AnalyticsResource resource)
    {
        foreach (var known in Volatile.Read(ref _known))
        {
            if (SameCode.Are(known.Body, known.Row, body, row))
            {
                return known.Projection;
            }
        }

        var projection = new RowProjection<TRow, TResult>(
            Expression.Lambda<Func<TRow, TResult>>(body, row).Compile(), UsedFields.Find(body, row, resource));
        var before = _known;
        if (before.Length < Maximum && SameCode.IsClosed(body))
        {
            Interlocked.CompareExchange(ref _known, [.. before, new Entry(body, row, projection)], before);
        }

        return projection;
    }

    private sealed record Entry(Expression Body, ParameterExpression Row, RowProjection<TRow, TResult> Projection);
}
