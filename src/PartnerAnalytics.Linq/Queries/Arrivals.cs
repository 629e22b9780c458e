using System.Linq.Expressions;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Queries;

/// <summary>
/// The operators that run on the elements as they arrive, named as those of <see cref="Queryable"/>, with their type parameters.
/// </summary>
internal static class Arrivals
{
    public static ArrivalCall Select<TSource, TResult>(Expression<Func<TSource, int, TResult>> selector) => new(
        nameof(Queryable.Select),
        elements =>
        {
            var function = RowFunctions.Make(selector);
            return elements.Select((element, index) => (object?)function((TSource)element!, index));
        })
    {
        Projection = selector,
        Given = [Expression.Quote(selector)],
        Method = static () => new Func<IQueryable<TSource>, Expression<Func<TSource, int, TResult>>, IQueryable<TResult>>(
            Queryable.Select).Method,
    };

    public static ArrivalCall Index<TSource>() => new(
        nameof(Queryable.Index), static elements => elements.Select(static (element, index) => (object?)(index, (TSource)element!)))
    {
        Method = static () => new Func<IQueryable<TSource>, IQueryable<(int, TSource)>>(Queryable.Index).Method,
    };

    public static ArrivalCall DefaultIfEmpty<TSource>() => new(
        nameof(Queryable.DefaultIfEmpty), static elements => elements.DefaultIfEmpty(default(TSource)))
    {
        Count = static elements => Math.Max(elements, 1),
        Method = static () => new Func<IQueryable<TSource>, IQueryable<TSource?>>(Queryable.DefaultIfEmpty).Method,
    };

    public static ArrivalCall DefaultIfEmptyOf<TSource>(TSource defaultValue) => new(
        nameof(Queryable.DefaultIfEmpty), elements => elements.DefaultIfEmpty(defaultValue))
    {
        Given = [Expression.Constant(defaultValue, typeof(TSource))],
        Count = static elements => Math.Max(elements, 1),
        Method = static () => new Func<IQueryable<TSource>, TSource, IQueryable<TSource>>(Queryable.DefaultIfEmpty).Method,
    };

    /// <exception cref="ArgumentOutOfRangeException">The size is zero or less.</exception>
    public static ArrivalCall Chunk<TSource>(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return new(
            nameof(Queryable.Chunk),
            elements => elements.Chunk(size).Select(static chunk => (object?)Array.ConvertAll(chunk, static element => (TSource)element!)))
        {
            Given = [Expression.Constant(size)],
            Count = elements => (elements / size) + (elements % size == 0 ? 0 : 1),
            Method = static () => new Func<IQueryable<TSource>, int, IQueryable<TSource[]>>(Queryable.Chunk).Method,
        };
    }

    public static ArrivalCall Append<TSource>(TSource element) => new(nameof(Queryable.Append), elements => elements.Append(element))
    {
        Given = [Expression.Constant(element, typeof(TSource))],
        Count = static elements => elements + 1,
        Method = static () => new Func<IQueryable<TSource>, TSource, IQueryable<TSource>>(Queryable.Append).Method,
    };

    public static ArrivalCall Prepend<TSource>(TSource element) => new(nameof(Queryable.Prepend), elements => elements.Prepend(element))
    {
        Given = [Expression.Constant(element, typeof(TSource))],
        Count = static elements => elements + 1,
        Method = static () => new Func<IQueryable<TSource>, TSource, IQueryable<TSource>>(Queryable.Prepend).Method,
    };

    public static JoinCall Join<TOuter, TInner, TKey, TResult>(
        IEnumerable<TInner> inner,
        Expression<Func<TOuter, TKey>> outerKeySelector,
        Expression<Func<TInner, TKey>> innerKeySelector,
        Expression<Func<TOuter, TInner, TResult>> resultSelector)
    {
        var list = inner.ToArray();
        var keyOf = RowFunctions.Make(innerKeySelector);
        return new(
            elements =>
            {
                var (outerKey, result) = (RowFunctions.Make(outerKeySelector), RowFunctions.Make(resultSelector));
                return elements.Join(
                    list.ToAsyncEnumerable(),
                    element => outerKey((TOuter)element!),
                    keyOf,
                    (element, joined) => (object?)result((TOuter)element!, joined));
            })
        {
            KeySelector = outerKeySelector,
            Keys = [.. list.Select(keyOf).Where(key => key is not null).Distinct().Cast<object>()],
            Projection = resultSelector,
            Given =
            [
                Expression.Constant(list, typeof(IEnumerable<TInner>)),
                Expression.Quote(outerKeySelector),
                Expression.Quote(innerKeySelector),
                Expression.Quote(resultSelector),
            ],
            Method = static () => new Func<
                IQueryable<TOuter>, IEnumerable<TInner>, Expression<Func<TOuter, TKey>>, Expression<Func<TInner, TKey>>,
                Expression<Func<TOuter, TInner, TResult>>, IQueryable<TResult>>(Queryable.Join).Method,
        };
    }
}
