using System.Linq.Expressions;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>What the last operators of a query make of its elements as they arrive.</summary>
internal static class ArrivedElements
{
    /// <summary>The calls that are made on the elements; none where all of the query is in its request and its projection.</summary>
    public static IReadOnlyList<QueryCall> Find(IReadOnlyList<QueryCall> calls) => IndexOfFirst(calls) is var first && first == calls.Count
        ? []
        : [.. calls.Skip(first).Where(call => call is ArrivalCall or SelectCall)];

    /// <summary>The calls before them: those that are in the request and the projection.</summary>
    public static IReadOnlyList<QueryCall> Before(IReadOnlyList<QueryCall> calls) =>
        IndexOfFirst(calls) is var first && first == calls.Count ? calls : [.. calls.Take(first)];

    /// <summary>Makes the calls.</summary>
    public static IAsyncEnumerable<TResult> Apply<TResult>(IReadOnlyList<QueryCall> calls, IAsyncEnumerable<object?> elements) => calls
        .Aggregate(
            elements,
            static (arrived, call) => call is ArrivalCall arrival ? arrival.Apply(arrived) : Select(arrived, (SelectCall)call))
        .Select(static element => (TResult)element!);

    // Nearly every query has none, and nothing is made for it.
    private static int IndexOfFirst(IReadOnlyList<QueryCall> calls)
    {
        var first = 0;
        while (first < calls.Count && calls[first] is not ArrivalCall)
        {
            first++;
        }

        return first;
    }

    private static IAsyncEnumerable<object?> Select(IAsyncEnumerable<object?> elements, SelectCall call)
    {
        var element = Expression.Parameter(typeof(object), "element");
        var made = Expression.Invoke(call.Selector, Expression.Convert(element, call.Selector.Parameters[0].Type));
        var boxed = Expression.Convert(made, typeof(object));
        return elements.Select(RowFunctions.Make(Expression.Lambda<Func<object?, object?>>(boxed, element)));
    }
}
