using System.Linq.Expressions;

namespace PartnerAnalytics.Linq;

/// <summary>Conditions on fields that have an order, or are strings. What the service accepts for a field, its description says.</summary>
public static class AnalyticsFieldExtensions
{
    /// <summary>Rows in which the field has a later instant. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> GreaterThan<T>(this AnalyticsField<T, DateTimeOffset?> field, DateTimeOffset? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.GreaterThan, value);

    /// <summary>Rows in which the field has the instant or a later one. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> GreaterThanOrEqualTo<T>(this AnalyticsField<T, DateTimeOffset?> field, DateTimeOffset? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.GreaterThanOrEqual, value);

    /// <summary>Rows in which the field has an earlier instant. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> LessThan<T>(this AnalyticsField<T, DateTimeOffset?> field, DateTimeOffset? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.LessThan, value);

    /// <summary>Rows in which the field has the instant or an earlier one. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> LessThanOrEqualTo<T>(this AnalyticsField<T, DateTimeOffset?> field, DateTimeOffset? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.LessThanOrEqual, value);

    /// <summary>Rows in which the field has a greater number. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> GreaterThan<T>(this AnalyticsField<T, long?> field, long? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.GreaterThan, value);

    /// <summary>Rows in which the field has the number or a greater one. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> GreaterThanOrEqualTo<T>(this AnalyticsField<T, long?> field, long? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.GreaterThanOrEqual, value);

    /// <summary>Rows in which the field has a smaller number. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> LessThan<T>(this AnalyticsField<T, long?> field, long? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.LessThan, value);

    /// <summary>Rows in which the field has the number or a smaller one. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> LessThanOrEqualTo<T>(this AnalyticsField<T, long?> field, long? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.LessThanOrEqual, value);

    /// <summary>Rows in which the field has a greater number. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> GreaterThan<T>(this AnalyticsField<T, decimal?> field, decimal? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.GreaterThan, value);

    /// <summary>Rows in which the field has the number or a greater one. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> GreaterThanOrEqualTo<T>(this AnalyticsField<T, decimal?> field, decimal? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.GreaterThanOrEqual, value);

    /// <summary>Rows in which the field has a smaller number. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> LessThan<T>(this AnalyticsField<T, decimal?> field, decimal? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.LessThan, value);

    /// <summary>Rows in which the field has the number or a smaller one. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> LessThanOrEqualTo<T>(this AnalyticsField<T, decimal?> field, decimal? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.LessThanOrEqual, value);

    /// <summary>Rows in which the field has a greater number. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> GreaterThan<T>(this AnalyticsField<T, double?> field, double? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.GreaterThan, value);

    /// <summary>Rows in which the field has the number or a greater one. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> GreaterThanOrEqualTo<T>(this AnalyticsField<T, double?> field, double? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.GreaterThanOrEqual, value);

    /// <summary>Rows in which the field has a smaller number. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> LessThan<T>(this AnalyticsField<T, double?> field, double? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.LessThan, value);

    /// <summary>Rows in which the field has the number or a smaller one. Null compares with nothing: it means no rows.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What to compare with.</param>
    public static AnalyticsPredicate<T> LessThanOrEqualTo<T>(this AnalyticsField<T, double?> field, double? value)
        where T : class, IAnalyticsResource<T> => Compare(field, ExpressionType.LessThanOrEqual, value);

    /// <summary>Rows in which the string of the field contains another string.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The string to look for; letter case counts.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AnalyticsPredicate<T> Contains<T>(this AnalyticsField<T, string?> field, string value)
        where T : class, IAnalyticsResource<T>
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        return AnalyticsPredicate<T>.Contains(field.Selector, value);
    }

    /// <summary>The day of a date, as part of a group key.</summary>
    /// <param name="field">The field.</param>
    public static AnalyticsGroupKey<T> ByDay<T>(this AnalyticsField<T, DateTimeOffset?> field)
        where T : class, IAnalyticsResource<T> => new(field, Shared.Query.DateLevel.Day);

    /// <summary>The week of a date, from Monday, as part of a group key.</summary>
    /// <param name="field">The field.</param>
    public static AnalyticsGroupKey<T> ByWeek<T>(this AnalyticsField<T, DateTimeOffset?> field)
        where T : class, IAnalyticsResource<T> => new(field, Shared.Query.DateLevel.Week);

    /// <summary>The month of a date, as part of a group key.</summary>
    /// <param name="field">The field.</param>
    public static AnalyticsGroupKey<T> ByMonth<T>(this AnalyticsField<T, DateTimeOffset?> field)
        where T : class, IAnalyticsResource<T> => new(field, Shared.Query.DateLevel.Month);

    private static AnalyticsPredicate<T> Compare<T, TValue>(AnalyticsField<T, TValue> field, ExpressionType op, TValue value)
        where T : class, IAnalyticsResource<T>
    {
        ArgumentNullException.ThrowIfNull(field);
        return AnalyticsPredicate<T>.Compare(field.Selector, op, value);
    }
}
