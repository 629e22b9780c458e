namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>By which of its days is a bucket named?</summary>
internal sealed class BucketNameCheck() : Check("bucket-name", "A bucket of dates is named by its first day, in UTC.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var row = await Buckets.FindAsync(session, cancellationToken);
        var date = row.Value.Date()!.Value.UtcDateTime;
        var first = new DateTime(date.Year, date.Month, 1);
        var bucket = await Buckets.NameAsync(row, "month", cancellationToken);
        return bucket == first ? Outcome.Holds($"A month of {row.FieldName} is named by its first day.")
            : bucket == first.AddMonths(1).AddDays(-1) ? Outcome.Differs($"A month of {row.FieldName} is named by its last day.")
            : Outcome.Differs($"A month of {row.FieldName} is named by neither its first day nor its last.");
    }
}
