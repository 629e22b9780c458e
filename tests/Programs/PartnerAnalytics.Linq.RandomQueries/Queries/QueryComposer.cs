using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>Builds a query over a source, as the compiler would, and runs it.</summary>
/// <typeparam name="TRow">The record of the rows, which has the properties of a specimen.</typeparam>
internal sealed class QueryComposer<TRow>(RandomQuery query, Action<object> composed)
{
    private static readonly long?[] Keys = [0, 1, null, -1, 2, 1, 3, 7, 42, long.MaxValue];

    /// <summary>Runs the query.</summary>
    /// <param name="source">The rows.</param>
    public Task<IReadOnlyList<object?>> RunAsync(AnalyticsQueryable<TRow> source)
    {
        var conditions = query.Conditions.Select(c => c.ToLambda<TRow>()).ToList();
        query.Store?.AddTo(conditions);
        var rows = conditions.Aggregate(source, (q, c) => q.Where(c));
        var row = Expression.Parameter(typeof(TRow), "x");
        switch (query.Form)
        {
            case QueryForm.Rows:
                return FinishAsync(rows);
            case QueryForm.Field or QueryForm.DistinctField or QueryForm.DistinctBy:
                return (Task<IReadOnlyList<object?>>)typeof(QueryComposer<TRow>).GetMethod(nameof(SelectFieldAsync), BindingFlags.Instance | BindingFlags.NonPublic)!
                    .MakeGenericMethod(Key(row, query.Fields[0]).Type).Invoke(this, BindingFlags.DoNotWrapExceptions, null, [rows], null)!;
            case QueryForm.Fields:
                return FinishAsync(rows.Select(Summary(row, f => Expression.Property(row, f.Name))));
            case QueryForm.DistinctFields:
                return FinishAsync(rows.Select(Summary(row, f => Key(row, f))).Distinct());
            default:
                var key = query.IsOfOneField ? Expression.Lambda(Key(row, query.Fields[0]), row) : Summary(row, f => Key(row, f));
                return FinishAsync(new GroupComposer<TRow>(query).Group(rows, key));
        }
    }

    private Task<IReadOnlyList<object?>> SelectFieldAsync<TKey>(AnalyticsQueryable<TRow> rows)
    {
        var row = Expression.Parameter(typeof(TRow), "x");
        var key = Expression.Lambda<Func<TRow, TKey>>(Key(row, query.Fields[0]), row);
        return query.Form == QueryForm.DistinctField ? FinishAsync(rows.Select(key).Distinct())
            : query.Form == QueryForm.DistinctBy ? FinishAsync(rows.DistinctBy(key).Select(key))
            : FinishAsync(rows.Select(Expression.Lambda<Func<TRow, TKey>>(Expression.Property(row, query.Fields[0].Name), row)));
    }

    private Expression Key(Expression row, AnalyticsFieldInfo field)
    {
        var member = Expression.Property(row, field.Name);
        return field.Type == AnalyticsFieldType.DateTimeOffset && query.Bucket != Bucket.None
            ? Expression.Call(typeof(DateBucket).GetMethod("StartOf" + query.Bucket)!, member)
            : member;
    }

    private Expression<Func<TRow, Summary>> Summary(ParameterExpression row, Func<AnalyticsFieldInfo, Expression> read) =>
        Expression.Lambda<Func<TRow, Summary>>(
            Expression.MemberInit(
                Expression.New(typeof(Summary)),
                query.Fields.Select(f => Expression.Bind(typeof(Summary).GetProperty(f.Name)!, read(f)))),
            row);

    private Task<IReadOnlyList<object?>> FinishAsync<T>(AnalyticsQueryable<T> elements)
    {
        foreach (var sorting in query.Sortings)
        {
            var element = Expression.Parameter(typeof(T), "e");
            var key = sorting.Member.Length == 0 ? (Expression)element : Expression.Property(element, sorting.Member);
            key = sorting.ByValue && Nullable.GetUnderlyingType(key.Type) is not null ? Expression.Property(key, "Value") : key;
            elements = (AnalyticsQueryable<T>)typeof(QueryComposer<TRow>).GetMethod(nameof(Order), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(typeof(T), key.Type).Invoke(null, [elements, sorting, Expression.Lambda(key, element)])!;
        }

        elements = query.Paging.Aggregate(elements, (q, p) => p.On(q));
        elements = query.PageSize is { } size ? elements.WithPageSize(size) : elements;
        return query.Arrival switch
        {
            Arrival.Select => EndAsync(elements.Select((e, i) => KeyValuePair.Create(i, e))),
            Arrival.Index => EndAsync(elements.Index().Take(90)),
            Arrival.DefaultIfEmpty => EndAsync(elements.DefaultIfEmpty()),
            Arrival.Chunk => EndAsync(elements.Chunk(7).Select(c => ValueTuple.Create(c.Length, c[0], c[c.Length - 1]))),
            Arrival.Append => EndAsync(elements.Append(default!)),
            Arrival.Prepend => EndAsync(elements.Prepend(default!)),
            Arrival.Join when elements is AnalyticsQueryable<TRow> rows => EndAsync(
                rows.Join(Keys, Serial(), key => key, (x, key) => KeyValuePair.Create(key, x)).Select(pair => pair.Value)),
            _ => EndAsync(elements),
        };
    }

    private Task<IReadOnlyList<object?>> EndAsync<T>(AnalyticsQueryable<T> elements)
    {
        elements = query.HasLateCondition ? elements.Where(e => !Equals(e, null)) : elements;
        elements = query.IsChunked ? elements.InChunks() : elements;
        composed(elements);
        return new QueryEnd<TRow, T>(query, elements).RunAsync();
    }

    private static Expression<Func<TRow, long?>> Serial()
    {
        var row = Expression.Parameter(typeof(TRow), "x");
        return Expression.Lambda<Func<TRow, long?>>(Expression.Property(row, nameof(Specimen.Serial)), row);
    }

    // ThenBy on what is not ordered is what Queryable lets one write, by a cast.
    private static AnalyticsQueryable<T> Order<T, TKey>(AnalyticsQueryable<T> elements, Sorting sorting, Expression<Func<T, TKey>> key) => sorting switch
    {
        { Then: true, Descending: false } when elements is OrderedAnalyticsQueryable<T> ordered => ordered.ThenBy(key),
        { Then: true, Descending: true } when elements is OrderedAnalyticsQueryable<T> ordered => ordered.ThenByDescending(key),
        { Descending: false } => elements.OrderBy(key),
        _ => elements.OrderByDescending(key),
    };
}
