using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.RandomQueries.Conditions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>Builds the <c>GroupBy</c> of a query, in each of its eight forms.</summary>
/// <typeparam name="TRow">The record of the rows.</typeparam>
internal sealed class GroupComposer<TRow>(RandomQuery query)
{
    /// <summary>Groups the rows and summarises each group.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="key">The lambda that makes the key.</param>
    public AnalyticsQueryable<Summary> Group(AnalyticsQueryable<TRow> rows, LambdaExpression key)
    {
        var element = ElementSelector();
        return (AnalyticsQueryable<Summary>)typeof(GroupComposer<TRow>).GetMethod(nameof(GroupTyped), BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(key.ReturnType, element?.ReturnType ?? typeof(TRow)).Invoke(this, [rows, key, element])!;
    }

    private AnalyticsQueryable<Summary> GroupTyped<TKey, TElement>(
        AnalyticsQueryable<TRow> rows, Expression<Func<TRow, TKey>> key, Expression<Func<TRow, TElement>>? element)
    {
        IEqualityComparer<TKey>? comparer = null;
        if (query.HasResultSelector)
        {
            var (keys, elements) = (Expression.Parameter(typeof(TKey), "key"), Expression.Parameter(typeof(IEnumerable<TElement>), "elements"));
            var result = Expression.Lambda<Func<TKey, IEnumerable<TElement>, Summary>>(Summarise(keys, elements), keys, elements);
            return (element, result, query.HasComparer) switch
            {
                (null, Expression<Func<TKey, IEnumerable<TRow>, Summary>> ofRows, false) => rows.GroupBy(key, ofRows),
                (null, Expression<Func<TKey, IEnumerable<TRow>, Summary>> ofRows, true) => rows.GroupBy(key, ofRows, comparer),
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
        return OfKeys((AnalyticsQueryable<IGrouping<TKey, TElement>>)groups).Select(
            Expression.Lambda<Func<IGrouping<TKey, TElement>, Summary>>(Summarise(Expression.Property(group, "Key"), group), group));
    }

    private AnalyticsQueryable<IGrouping<TKey, TElement>> OfKeys<TKey, TElement>(AnalyticsQueryable<IGrouping<TKey, TElement>> groups) =>
        query.KeyConditions.Aggregate(groups, (all, condition) =>
        {
            var group = Expression.Parameter(typeof(IGrouping<TKey, TElement>), "g");
            var ofRow = condition.ToLambda<TRow>();
            return all.Where(Expression.Lambda<Func<IGrouping<TKey, TElement>, bool>>(
                new KeyReplacement(ofRow.Parameters[0], Expression.Property(group, "Key"), query.IsOfOneField).Visit(ofRow.Body), group));
        });

    private LambdaExpression? ElementSelector()
    {
        var row = Expression.Parameter(typeof(TRow), "x");
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
            _ => typeof(TRow),
        };
        return Expression.MemberInit(
            Expression.New(typeof(Summary)),
            [
                .. query.Fields.Select(f => Bind(f.Name, query.IsOfOneField ? key : Expression.Property(key, f.Name))),
                Bind("Count", Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [elementType], elements)),
                .. query.Sums.Select(f => Bind(f.Name + "Sum", Sum(f, elements, elementType))),
            ]);
    }

    private Expression Sum(AnalyticsFieldInfo field, Expression elements, Type elementType)
    {
        if (query.Elements == GroupElements.Values)
        {
            return Expression.Call(typeof(Enumerable), nameof(Enumerable.Sum), [], elements);
        }

        var element = Expression.Parameter(elementType, "e");
        var member = Expression.Property(element, field.Name);
        Expression SumOf(Expression value) =>
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Sum), [elementType], elements, Expression.Lambda(value, element));
        var number = field.PlainType();
        return query.SumForm switch
        {
            SumForm.OrZero => SumOf(Expression.Coalesce(member, Expression.Constant(Activator.CreateInstance(number), number))),
            SumForm.Doubled when number == typeof(long) => SumOf(Expression.Multiply(member, Expression.Constant(2L, typeof(long?)))),
            SumForm.Selected => Expression.Call(
                typeof(Enumerable),
                nameof(Enumerable.Sum),
                [],
                Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [elementType, member.Type], elements, Expression.Lambda(member, element))),
            _ => SumOf(member),
        };
    }

    private static MemberAssignment Bind(string member, Expression value)
    {
        var property = typeof(Summary).GetProperty(member)!;
        return Expression.Bind(property, Operands.Lift(value, property.PropertyType));
    }

    /// <summary>Writes a condition on a row's fields as one on the key of its group.</summary>
    private sealed class KeyReplacement(ParameterExpression row, Expression key, bool isOfOneField) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) => node.Expression == row
            ? isOfOneField ? key : Expression.Property(key, node.Member.Name)
            : base.VisitMember(node);
    }
}
