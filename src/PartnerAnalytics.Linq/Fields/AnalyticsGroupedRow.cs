namespace PartnerAnalytics.Linq;

/// <summary>
/// A group of a query whose key was chosen at run time: the fields of the key, and the aggregates that the service returns.
/// </summary>
/// <typeparam name="T">The record of the resource.</typeparam>
public sealed class AnalyticsGroupedRow<T>
    where T : class, IAnalyticsResource<T>
{
    private readonly Dictionary<int, object?> _values;

    internal AnalyticsGroupedRow(Dictionary<int, object?> values) => _values = values;

    /// <summary>The value of a field, untyped.</summary>
    /// <param name="field">A field of the key, or an aggregate of the resource.</param>
    /// <exception cref="ArgumentException">The field is neither.</exception>
    public object? this[AnalyticsField<T> field]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(field);
            return _values.TryGetValue(field.Info.Ordinal, out var value)
                ? value
                : throw new ArgumentException(
                    $"'{field.WireName}' is neither part of the group key nor an aggregate of the resource.", nameof(field));
        }
    }

    /// <summary>The value of a field.</summary>
    /// <param name="field">A field of the key, or an aggregate of the resource.</param>
    /// <exception cref="ArgumentException">The field is neither.</exception>
    public TValue Get<TValue>(AnalyticsField<T, TValue> field) => (TValue)this[field]!;

    internal static AnalyticsGroupedRow<T> FromService(
        T row, IReadOnlyList<AnalyticsGroupKey<T>> keys, IReadOnlyList<AnalyticsField<T>> aggregates)
    {
        var values = new Dictionary<int, object?>(keys.Count + aggregates.Count);
        foreach (var key in keys)
        {
            values[key.Field.Info.Ordinal] = key.Field.GetValue(row);
        }

        foreach (var aggregate in aggregates)
        {
            values[aggregate.Info.Ordinal] = aggregate.GetValue(row);
        }

        return new AnalyticsGroupedRow<T>(values);
    }
}
