using System.ComponentModel;
using System.Linq.Expressions;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A field of a resource as a value, whatever the type of its property; see <see cref="AnalyticsField{TResource, TValue}"/>.
/// </summary>
/// <typeparam name="TResource">The record of the resource.</typeparam>
public abstract class AnalyticsField<TResource>
    where TResource : class, IAnalyticsResource<TResource>
{
    private protected AnalyticsField(AnalyticsFieldInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        Info = info;
    }

    /// <summary>What the service lets a query do with the field.</summary>
    public AnalyticsFieldInfo Info { get; }

    /// <summary>The name of the property.</summary>
    public string Name => Info.Name;

    /// <summary>The name of the field in requests and responses.</summary>
    public string WireName => Info.WireName;

    /// <summary>The value of the field in a row.</summary>
    /// <param name="row">The row.</param>
    public abstract object? GetValue(TResource row);

    /// <inheritdoc/>
    public override string ToString() => Info.WireName;
}

/// <summary>
/// A field of a resource as a value, for queries that are composed at run time: <c>Referral.Fields.Status.EqualTo("Accepted")</c>.
/// </summary>
/// <typeparam name="TResource">The record of the resource.</typeparam>
/// <typeparam name="TValue">The type of the property.</typeparam>
public sealed class AnalyticsField<TResource, TValue> : AnalyticsField<TResource>
    where TResource : class, IAnalyticsResource<TResource>
{
    private readonly Func<TResource, TValue> _read;

    /// <summary>Describes a field. Generated code calls this.</summary>
    /// <param name="info">The description of the field.</param>
    /// <param name="selector">The property, for queries.</param>
    /// <param name="read">The property, for rows.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsField(AnalyticsFieldInfo info, Expression<Func<TResource, TValue>> selector, Func<TResource, TValue> read)
        : base(info)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(read);
        Selector = selector;
        _read = read;
    }

    /// <summary>The property as a lambda, for <c>OrderBy</c> and other operators.</summary>
    public Expression<Func<TResource, TValue>> Selector { get; }

    /// <summary>Rows in which the field has a value; null stands for rows in which it has none.</summary>
    /// <param name="value">The value.</param>
    public AnalyticsPredicate<TResource> EqualTo(TValue value) =>
        AnalyticsPredicate<TResource>.Compare(Selector, ExpressionType.Equal, value);

    /// <summary>Rows in which the field has another value, or none; null stands for rows in which it has one.</summary>
    /// <param name="value">The value.</param>
    public AnalyticsPredicate<TResource> NotEqualTo(TValue value) =>
        AnalyticsPredicate<TResource>.Compare(Selector, ExpressionType.NotEqual, value);

    /// <summary>Rows in which the field has one of the values; none of them means no rows.</summary>
    /// <param name="values">The values; null may be one of them. They are read now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public AnalyticsPredicate<TResource> In(params IEnumerable<TValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return AnalyticsPredicate<TResource>.In(Selector, values);
    }

    /// <summary>Rows in which the field has no value.</summary>
    public AnalyticsPredicate<TResource> IsNull() => AnalyticsPredicate<TResource>.Compare(Selector, ExpressionType.Equal, default(TValue));

    /// <summary>Rows in which the field has a value.</summary>
    public AnalyticsPredicate<TResource> IsNotNull() =>
        AnalyticsPredicate<TResource>.Compare(Selector, ExpressionType.NotEqual, default(TValue));

    /// <summary>The value of the field in a row.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public TValue Read(TResource row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _read(row);
    }

    /// <inheritdoc/>
    public override object? GetValue(TResource row) => Read(row);
}
