using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>In which bucket are rows without a date?</summary>
internal sealed class NullBucketCheck() : Check("null-bucket", "Rows whose date is null are in a bucket of their own.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var row = await session.FindAsync(
            (field, value) => field is { Type: AnalyticsFieldType.DateTimeOffset, Groupable: true } && value is null, cancellationToken);
        var response = await row.GroupAsync("month", cancellationToken);
        return response?.Rows switch
        {
            null => Outcome.CouldNotTell($"The service refuses to group {row.FieldName} by month."),
            [var group] when group.Field(row.Field.WireName) is null
                => Outcome.Holds($"A row whose {row.FieldName} is null is in a bucket of null."),
            [] => Outcome.Differs($"A row whose {row.FieldName} is null is in no bucket."),
            _ => Outcome.Differs($"A row whose {row.FieldName} is null is in a bucket that is not null."),
        };
    }
}
