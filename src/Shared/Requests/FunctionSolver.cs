using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>
/// Finds for which values of a field a comparison of a function of it is true. As the function is monotonic, the values are ranges, whose
/// ends are searched for with the function itself: months, leap days and roundings come out as C# has them.
/// </summary>
internal static class FunctionSolver
{
    /// <summary>The ranges of the field's values, as whole numbers or ticks, in ascending order.</summary>
    /// <param name="function">The function.</param>
    /// <param name="op">The comparison.</param>
    /// <param name="value">What the function is compared with.</param>
    /// <param name="operands">The operand of each step; null where it has none.</param>
    /// <returns>The ranges; none where a step throws or gives null for every value.</returns>
    public static IReadOnlyList<LongRange> Solve(FunctionNode function, CompareOperator op, object value, IReadOnlyList<object?> operands)
    {
        List<Func<object, object>?> steps;
        try
        {
            steps = [.. function.Steps.Select((step, i) => step.With(operands[i]))];
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            return [];
        }

        if (steps.Contains(null))
        {
            return [];
        }

        var isDate = function.Field.Field.Type == AnalyticsFieldType.DateTimeOffset;
        object Result(long ordinal, int count)
        {
            object result = isDate ? new DateTimeOffset(ordinal, TimeSpan.Zero) : ordinal;
            for (var i = 0; i < count; i++)
            {
                result = steps[i]!(result);
            }

            return result;
        }

        var found = new List<LongRange>();
        foreach (var piece in PiecesOf(function, operands, Result))
        {
            var descends = function.Descends != (function.IsMagnitude && piece.To < 0);
            int Order(long ordinal) => descends
                ? Comparer<object>.Default.Compare(value, Result(ordinal, steps.Count))
                : Comparer<object>.Default.Compare(Result(ordinal, steps.Count), value);
            found.AddRange(Solve(piece, descends ? op.Flip() : op, Order));
        }

        return Joined(found);
    }

    /// <summary>All values that a field can have.</summary>
    public static LongRange DomainOf(AnalyticsFieldType type) =>
        type == AnalyticsFieldType.DateTimeOffset ? new(0, DateTime.MaxValue.Ticks) : new(long.MinValue, long.MaxValue);

    // Where whole numbers wrap round, the function is monotonic on either side; so is a magnitude on either side of zero.
    // Where a date leaves the calendar, C# throws.
    private static IEnumerable<LongRange> PiecesOf(
        FunctionNode function, IReadOnlyList<object?> operands, Func<long, int, object> result)
    {
        if (function.Steps.Count > 0 && function.Steps[0] is SumStep sum && operands[0] is long term)
        {
            var (fits, wraps) = sum.Split(term);
            return wraps is { } wrapped && !sum.IsChecked ? [fits, wrapped] : [fits];
        }

        if (function.IsMagnitude)
        {
            return [new(long.MinValue + 1, -1), new(0, long.MaxValue)];
        }

        LongRange? piece = DomainOf(function.Field.Field.Type);
        for (var i = 0; i < function.Steps.Count && piece is { } range; i++)
        {
            if (function.Steps[i] is ShiftStep shift)
            {
                var (count, within) = (i, shift.StaysWithin(operands[i]!));
                var (first, after) = (
                    FirstIn(range, ordinal => TicksOf(result(ordinal, count)) >= within.From),
                    FirstIn(range, ordinal => TicksOf(result(ordinal, count)) > within.To));
                piece = From(first, Before(after, range)).Cast<LongRange?>().FirstOrDefault();
            }
        }

        return piece is { } calendar ? [calendar] : [];
    }

    private static long TicksOf(object date) => date is DateTimeOffset instant ? instant.UtcTicks : ((DateTime)date).Ticks;

    private static IEnumerable<LongRange> Solve(LongRange piece, CompareOperator op, Func<long, int> order)
    {
        var (equal, greater) = (FirstIn(piece, i => order(i) >= 0), FirstIn(piece, i => order(i) > 0));
        return op switch
        {
            CompareOperator.Equal => From(equal, Before(greater, piece)),
            CompareOperator.NotEqual => From(piece.From, Before(equal, piece)).Concat(From(greater, piece.To)),
            CompareOperator.LessThan => From(piece.From, Before(equal, piece)),
            CompareOperator.LessThanOrEqual => From(piece.From, Before(greater, piece)),
            CompareOperator.GreaterThan => From(greater, piece.To),
            _ => From(equal, piece.To),
        };
    }

    private static IEnumerable<LongRange> From(long? from, long? to) =>
        from is { } first && to is { } last && first <= last ? [new(first, last)] : [];

    private static long? Before(long? end, LongRange piece) => end is not { } first ? piece.To : first == piece.From ? null : first - 1;

    private static long? FirstIn(LongRange piece, Func<long, bool> isReached)
    {
        if (!isReached(piece.To))
        {
            return null;
        }

        var (low, high) = (piece.From, piece.To);
        while (low < high)
        {
            var middle = low + (long)(unchecked((ulong)(high - low)) >> 1);
            (low, high) = isReached(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>The same values in as few ranges as they take, from the least; no two ranges share one.</summary>
    public static List<LongRange> Joined(List<LongRange> ranges)
    {
        ranges.Sort((a, b) => a.From.CompareTo(b.From));
        for (var i = ranges.Count - 1; i > 0; i--)
        {
            if (ranges[i - 1].To + 1 == ranges[i].From)
            {
                ranges[i - 1] = ranges[i - 1] with { To = ranges[i].To };
                ranges.RemoveAt(i);
            }
        }

        return ranges;
    }
}
