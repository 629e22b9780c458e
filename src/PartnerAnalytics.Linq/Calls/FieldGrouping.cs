using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Calls;

/// <summary>The argument of <c>GroupByFields</c>: keys and aggregates that were chosen at run time.</summary>
internal abstract class FieldGrouping
{
    /// <summary>The key of a group, as its fields.</summary>
    public abstract NewObjectNode ReadKey();

    /// <summary>What a group shows: the fields of its key, and its aggregates.</summary>
    public abstract NewObjectNode ReadProjection();

    /// <summary>Makes a group out of a row that the service returned.</summary>
    public abstract Expression Project(Expression row);

    /// <summary>Groups rows in memory as the service would.</summary>
    public abstract IEnumerable<object> GroupInMemory(IQueryable rows);
}

/// <summary>Keys and aggregates of one resource.</summary>
internal sealed class FieldGrouping<T>(AnalyticsGroupKey<T>[] keys, AnalyticsField<T>[] aggregates) : FieldGrouping
    where T : class, IAnalyticsResource<T>
{
    private static readonly MethodInfo FromService =
        new Func<T, IReadOnlyList<AnalyticsGroupKey<T>>, IReadOnlyList<AnalyticsField<T>>, AnalyticsGroupedRow<T>>(AnalyticsGroupedRow<T>.FromService).Method;

    public override NewObjectNode ReadKey() => new(new EquatableList<NewObjectMember>([.. keys.Select(Member)]));

    public override NewObjectNode ReadProjection() => new(new EquatableList<NewObjectMember>([.. keys.Select(Member), .. aggregates.Select(Member)]));

    public override Expression Project(Expression row) =>
        Expression.Call(null, FromService, row, Expression.Constant(keys), Expression.Constant(aggregates));

    public override IEnumerable<object> GroupInMemory(IQueryable rows) => ((IQueryable<T>)rows)
        .AsEnumerable()
        .GroupBy(row => keys.Select(key => key.GetKey(row)).ToArray(), ValuesComparer.Instance)
        .Select(ToGroup);

    private static NewObjectMember Member(AnalyticsGroupKey<T> key)
    {
        var field = new FieldNode(key.Field.Info);
        return new NewObjectMember(key.Field.Name, key.Level is { } level ? new BucketNode(field, level) : field, DeclaredBy: "");
    }

    private static NewObjectMember Member(AnalyticsField<T> aggregate) => new(
        aggregate.Name, AggregateNode.Of(aggregate.Info), DeclaredBy: "");

    private AnalyticsGroupedRow<T> ToGroup(IGrouping<object?[], T> group)
    {
        var values = new Dictionary<int, object?>();
        for (var i = 0; i < keys.Length; i++)
        {
            values[keys[i].Field.Info.Ordinal] = group.Key[i];
        }

        foreach (var aggregate in aggregates)
        {
            values[aggregate.Info.Ordinal] = Aggregate(aggregate, group);
        }

        return new AnalyticsGroupedRow<T>(values);
    }

    private static object? Aggregate(AnalyticsField<T> field, IGrouping<object?[], T> group)
    {
        if (field.Info.Aggregate == FieldAggregate.Figure)
        {
            return group.Figure(field.GetValue);
        }

        if (field.Info.Aggregate == FieldAggregate.Count)
        {
            return field.Info.Type switch
            {
                AnalyticsFieldType.Decimal => (decimal)group.LongCount(),
                AnalyticsFieldType.Double => (double)group.LongCount(),
                _ => group.LongCount(),
            };
        }

        return field.Info.Type switch
        {
            AnalyticsFieldType.Decimal => group.Sum(row => (decimal?)field.GetValue(row) ?? 0),
            AnalyticsFieldType.Double => group.Sum(row => (double?)field.GetValue(row) ?? 0),
            _ => group.Sum(row => (long?)field.GetValue(row) ?? 0),
        };
    }
}

/// <summary>Compares the keys of groups value by value.</summary>
internal sealed class ValuesComparer : IEqualityComparer<object?[]>
{
    public static readonly ValuesComparer Instance = new();

    public bool Equals(object?[]? x, object?[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(object?[] values)
    {
        var hash = default(HashCode);
        foreach (var value in values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
