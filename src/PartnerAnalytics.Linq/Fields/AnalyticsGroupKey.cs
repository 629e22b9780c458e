using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A field to group by, chosen at run time; a date with the size of its buckets, as <c>Referral.Fields.CreatedDate.ByMonth()</c>.
/// </summary>
/// <typeparam name="T">The record of the resource.</typeparam>
public sealed class AnalyticsGroupKey<T>
    where T : class, IAnalyticsResource<T>
{
    internal AnalyticsGroupKey(AnalyticsField<T> field, DateLevel? level)
    {
        ArgumentNullException.ThrowIfNull(field);
        Field = field;
        Level = level;
    }

    /// <summary>The field.</summary>
    public AnalyticsField<T> Field { get; }

    internal DateLevel? Level { get; }

    /// <summary>A field as it is.</summary>
    /// <param name="field">The field.</param>
    public static implicit operator AnalyticsGroupKey<T>(AnalyticsField<T> field) => new(field, null);

    /// <summary>A field as it is.</summary>
    /// <param name="field">The field.</param>
    public static AnalyticsGroupKey<T> FromField(AnalyticsField<T> field) => new(field, null);

    /// <inheritdoc/>
    public override string ToString() => Level is { } level ? $"{Field} by {level.Word()}" : Field.ToString();

    internal object? GetKey(T row) => Field.GetValue(row) is DateTimeOffset date
        ? Level switch
        {
            DateLevel.Day => DateBucket.StartOfDay(date),
            DateLevel.Week => DateBucket.StartOfWeek(date),
            DateLevel.Month => DateBucket.StartOfMonth(date),
            _ => date,
        }
        : Field.GetValue(row);
}
