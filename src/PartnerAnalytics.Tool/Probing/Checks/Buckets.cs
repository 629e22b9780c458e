using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Buckets that one row is in.</summary>
internal static class Buckets
{
    /// <summary>A row with a date that can be grouped.</summary>
    public static Task<KeyedRow> FindAsync(ProbeSession session, CancellationToken cancellationToken) => session.FindAsync(
        (field, value) => field is { Type: AnalyticsFieldType.DateTimeOffset, Groupable: true }
            && value.Date() is { Year: > 1900 and < 9000 },
        cancellationToken);

    /// <summary>The day by which the row's bucket is named.</summary>
    /// <exception cref="UnansweredException">The request is refused, or the row is in no bucket.</exception>
    public static async Task<DateTime> NameAsync(KeyedRow row, string level, CancellationToken cancellationToken)
    {
        var response = await row.GroupAsync(level, cancellationToken)
            ?? throw new UnansweredException($"the service refuses to group {row.FieldName} by {level}");
        return response.Rows is [var group] && group.Field(row.Field.WireName).Date() is { } date
            ? date.UtcDateTime
            : throw new UnansweredException($"one row is in {response.Rows.Length} buckets of {row.FieldName}");
    }
}
