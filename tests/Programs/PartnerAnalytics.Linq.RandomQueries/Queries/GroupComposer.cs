using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>Builds the <c>GroupBy</c> of a query, in each of its eight forms.</summary>
internal sealed class GroupComposer(RandomQuery query)
{
    /// <summary>Groups the rows and summarises each group.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="key">The lambda that makes the key.</param>
    public AnalyticsQueryable<Summary> Group(AnalyticsQueryable<Specimen> rows, LambdaExpression key)
    {
        var element = ElementSelector();
        return (AnalyticsQueryable<Summary>)typeof(GroupComposer).GetMethod(nameof(GroupTyped), BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(key.ReturnType, element?.ReturnType ?? typeof(Specimen)).Invoke(this, [rows, key, element])!;
    }

    private AnalyticsQueryable<Summary> GroupTyped<TKey, TElement>(
        AnalyticsQueryable<Specimen> rows, Expression<Func<Specimen, TKey>> key, Expression<Func<Specimen, TElement>>? element)
    {
        IEqualityComparer<TKey>? comparer = null;
        if (query.HasResultSelector)
        {
            var (keys, elements) = (Expression.Parameter(typeof(TKey), "key"), Expression.Parameter(typeof(IEnumerable<TElement>), "elements"));
            var result = Expression.Lambda<Func<TKey, IEnumerable<TElement>, Summary>>(Summarise(keys, elements), keys, elements);
            return (element, result, query.HasComparer) switch
            {
                (null, Expression<Func<TKey, IEnumerable<Specimen>, Summary>> ofRows, false) => rows.GroupBy(key, ofRows),
                (null, Expression<Func<TKey, IEnumerable<Specimen>, Summary>> ofRows, true) => rows.GroupBy(key, ofRows, comparer),
                (not null, _, false) => rows.GroupBy(key, element, result),
                _ => rows.GroupBy(key, element!, result, comparer),
            };
        }

        var group = Expression.Parameter(typeof(IGrouping<TKey, TElement>), "g");
        var groups = (element, query.HasComparer) switch
        {
            (null, false) => (IQueryable)rows.GroupBy(key),
            (null, true) => rows.GroupBy(key, comparer),
            (not null, false) => rows.GroupBy(key, element),
            _ => rows.GroupBy(key, element, comparer),
        };
        return ((AnalyticsQueryable<IGrouping<TKey, TElement>>)groups).Select(
            Expression.Lambda<Func<IGrouping<TKey, TElement>, Summary>>(Summarise(Expression.Property(group, "Key"), group), group));
    }

    private LambdaExpression? ElementSelector()
    {
        var row = Expression.Parameter(typeof(Specimen), "x");
        return query.Elements switch
        {
            GroupElements.Rows => null,
            GroupElements.SelectedRows => Expression.Lambda(row, row),
            GroupElements.Objects => Expression.Lambda(
                Expression.MemberInit(Expression.New(typeof(Summary)), query.Sums.Select(f => Bind(f.Name, Expression.Property(row, f.Name)))), row),
            _ => Expression.Lambda(Expression.Property(row, query.Sums[0].Name), row),
        };
    }

    private MemberInitExpression Summarise(Expression key, Expression elements)
    {
        var elementType = query.Elements switch
        {
            GroupElements.Objects => typeof(Summary),
            GroupElements.Values => query.Sums[0].ClrType(),
            _ => typeof(Specimen),
        };
        return Expression.MemberInit(
            Expression.New(typeof(Summary)),
            [
                .. query.Fields.Select(f => Bind(f.Name, query.IsOfOneField ? key : Expression.Property(key, f.Name))),
                Bind("Count", Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [elementType], elements)),
                .. query.Sums.Select(f => Bind(f.Name + "Sum", Sum(f, elements, elementType))),
            ]);
    }

    private MethodCallExpression Sum(AnalyticsFieldInfo field, Expression elements, Type elementType)
    {
        if (query.Elements == GroupElements.Values)
        {
            return Expression.Call(typeof(Enumerable), nameof(Enumerable.Sum), [], elements);
        }

        var element = Expression.Parameter(elementType, "e");
        return Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Sum), [elementType], elements, Expression.Lambda(Expression.Property(element, field.Name), element));
    }

    private static MemberAssignment Bind(string member, Expression value) => Expression.Bind(typeof(Summary).GetProperty(member)!, value);
}
