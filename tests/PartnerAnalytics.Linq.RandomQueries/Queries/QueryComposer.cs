using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>Builds a query over a source, as the compiler would, and runs it.</summary>
internal sealed class QueryComposer(RandomQuery query, Action<object> composed)
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>Runs the query.</summary>
    /// <param name="source">The rows.</param>
    public Task<IReadOnlyList<object?>> RunAsync(AnalyticsQueryable<Specimen> source)
    {
        var rows = query.Conditions.Aggregate(source, (q, c) => q.Where(c.ToLambda()));
        var row = Expression.Parameter(typeof(Specimen), "x");
        switch (query.Form)
        {
            case QueryForm.Rows:
                return FinishAsync(rows);
            case QueryForm.Field or QueryForm.DistinctField:
                return Generic(nameof(SelectFieldAsync), Key(row, query.Fields[0]).Type, rows);
            case QueryForm.GroupByField:
                return Generic(nameof(GroupByFieldAsync), Key(row, query.Fields[0]).Type, rows);
            case QueryForm.Fields:
                return FinishAsync(rows.Select(Expression.Lambda<Func<Specimen, Summary>>(Summarise(f => Expression.Property(row, f.Name)), row)));
            case QueryForm.DistinctFields:
                return FinishAsync(rows.Select(Expression.Lambda<Func<Specimen, Summary>>(Summarise(f => Key(row, f)), row)).Distinct());
            default:
                return GroupByFieldsAsync(rows, Expression.Lambda<Func<Specimen, Summary>>(Summarise(f => Key(row, f)), row));
        }
    }

    private Task<IReadOnlyList<object?>> Generic(string method, Type type, AnalyticsQueryable<Specimen> rows) =>
        (Task<IReadOnlyList<object?>>)typeof(QueryComposer).GetMethod(method, Own)!.MakeGenericMethod(type).Invoke(this, [rows])!;

    private Task<IReadOnlyList<object?>> SelectFieldAsync<TKey>(AnalyticsQueryable<Specimen> rows)
    {
        var row = Expression.Parameter(typeof(Specimen), "x");
        return query.Form == QueryForm.DistinctField
            ? FinishAsync(rows.Select(Expression.Lambda<Func<Specimen, TKey>>(Key(row, query.Fields[0]), row)).Distinct())
            : FinishAsync(rows.Select(Expression.Lambda<Func<Specimen, TKey>>(Expression.Property(row, query.Fields[0].Name), row)));
    }

    private Task<IReadOnlyList<object?>> GroupByFieldAsync<TKey>(AnalyticsQueryable<Specimen> rows)
    {
        var row = Expression.Parameter(typeof(Specimen), "x");
        var group = Expression.Parameter(typeof(IGrouping<TKey, Specimen>), "g");
        var summary = Summarise(_ => Expression.Property(group, "Key"), group);
        return FinishAsync(rows.GroupBy(Expression.Lambda<Func<Specimen, TKey>>(Key(row, query.Fields[0]), row))
            .Select(Expression.Lambda<Func<IGrouping<TKey, Specimen>, Summary>>(summary, group)));
    }

    private Task<IReadOnlyList<object?>> GroupByFieldsAsync(AnalyticsQueryable<Specimen> rows, Expression<Func<Specimen, Summary>> key)
    {
        if (query.Form == QueryForm.GroupByFields)
        {
            var group = Expression.Parameter(typeof(IGrouping<Summary, Specimen>), "g");
            var summary = Summarise(f => Expression.Property(Expression.Property(group, "Key"), f.Name), group);
            return FinishAsync(rows.GroupBy(key).Select(Expression.Lambda<Func<IGrouping<Summary, Specimen>, Summary>>(summary, group)));
        }

        var (keys, elements) = (Expression.Parameter(typeof(Summary), "key"), Expression.Parameter(typeof(IEnumerable<Specimen>), "rows"));
        var result = Summarise(f => Expression.Property(keys, f.Name), elements);
        return FinishAsync(rows.GroupBy(key, Expression.Lambda<Func<Summary, IEnumerable<Specimen>, Summary>>(result, keys, elements)));
    }

    private Expression Key(Expression row, AnalyticsFieldInfo field)
    {
        var member = Expression.Property(row, field.Name);
        return field.Type == AnalyticsFieldType.DateTimeOffset && query.Bucket != Bucket.None
            ? Expression.Call(typeof(DateBucket).GetMethod("StartOf" + query.Bucket)!, member)
            : member;
    }

    private MemberInitExpression Summarise(Func<AnalyticsFieldInfo, Expression> read, Expression? elements = null)
    {
        var members = query.Fields.Select(f => Bind(f.Name, read(f))).ToList();
        if (elements is not null)
        {
            members.Add(Bind("Count", Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(Specimen)], elements)));
            members.AddRange(query.Sums.Select(f => Bind(f.Name + "Sum", Sum(f, elements))));
        }

        return Expression.MemberInit(Expression.New(typeof(Summary)), members);
    }

    private static MemberAssignment Bind(string member, Expression value) => Expression.Bind(typeof(Summary).GetProperty(member)!, value);

    private static MethodCallExpression Sum(AnalyticsFieldInfo field, Expression elements)
    {
        var element = Expression.Parameter(typeof(Specimen), "e");
        return Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Sum), [typeof(Specimen)], elements, Expression.Lambda(Expression.Property(element, field.Name), element));
    }

    private Task<IReadOnlyList<object?>> FinishAsync<T>(AnalyticsQueryable<T> elements)
    {
        foreach (var sorting in query.Sortings)
        {
            var element = Expression.Parameter(typeof(T), "e");
            var key = sorting.Member.Length == 0 ? (Expression)element : Expression.Property(element, sorting.Member);
            elements = (AnalyticsQueryable<T>)typeof(QueryComposer).GetMethod(nameof(Order), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(typeof(T), key.Type).Invoke(null, [elements, sorting, Expression.Lambda(key, element)])!;
        }

        elements = query.Paging.Aggregate(elements, (q, p) => p.Takes ? q.Take(p.Count) : q.Skip(p.Count));
        elements = query.PageSize is { } size ? elements.WithPageSize(size) : elements;
        elements = query.HasLateCondition ? elements.Where(e => !Equals(e, null)) : elements;
        composed(elements);
        return EndAsync(elements);
    }

    // ThenBy on what is not ordered is what Queryable lets one write, by a cast.
    private static AnalyticsQueryable<T> Order<T, TKey>(AnalyticsQueryable<T> elements, Sorting sorting, Expression<Func<T, TKey>> key) => sorting switch
    {
        { Then: true, Descending: false } when elements is OrderedAnalyticsQueryable<T> ordered => ordered.ThenBy(key),
        { Then: true, Descending: true } when elements is OrderedAnalyticsQueryable<T> ordered => ordered.ThenByDescending(key),
        { Descending: false } => elements.OrderBy(key),
        _ => elements.OrderByDescending(key),
    };

    private async Task<IReadOnlyList<object?>> EndAsync<T>(AnalyticsQueryable<T> elements)
    {
        switch (query.Terminal)
        {
            case Terminal.List:
                return [.. (await elements.ToListAsync()).Select(e => (object?)e)];
            case Terminal.Pages:
                var read = new List<object?>();
                await foreach (var page in elements.AsPages())
                {
                    read.AddRange(page.Values.Select(e => (object?)e));
                }

                return read;
            case Terminal.First:
                return [await elements.FirstAsync()];
            case Terminal.FirstOrDefault:
                return [await elements.FirstOrDefaultAsync()];
            case Terminal.Single:
                return [await elements.SingleAsync()];
            case Terminal.SingleOrDefault:
                return [await elements.SingleOrDefaultAsync()];
            case Terminal.Any:
                return [await elements.AnyAsync()];
            case Terminal.Count:
                return [await elements.CountAsync()];
            default:
                return [await elements.LongCountAsync()];
        }
    }
}
