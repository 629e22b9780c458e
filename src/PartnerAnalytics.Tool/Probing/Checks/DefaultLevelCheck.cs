namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>How wide are buckets if the request does not say it?</summary>
internal sealed class DefaultLevelCheck(string resourceName, string fieldName) : Check(
    $"default-level:{resourceName}", "A date in groupby without an aggregationLevel falls in buckets of a day.")
{
    private const int Buckets = 50;

    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var resource = session.Demand(resourceName);
        var field = resource.Schema.Fields.Single(field => field.WireName == fieldName);
        var (none, day, month) = (await RunAsync(null), await RunAsync("day"), await RunAsync("month"));
        return day is null || month is null ? Outcome.CouldNotTell($"The service refuses to group {fieldName} by day or by month.")
            : none is null ? Outcome.Differs($"Grouping {fieldName} without a level is refused.")
            : day.SequenceEqual(month) ? Outcome.CouldNotTell($"Days and months of {fieldName} look the same.")
            : none.SequenceEqual(day) ? Outcome.Holds($"Buckets of {fieldName} without a level are those of a day.")
            : none.SequenceEqual(month) ? Outcome.Differs($"Buckets of {fieldName} without a level are those of a month.")
            : Outcome.Differs($"Buckets of {fieldName} without a level are those of neither a day nor a month.");

        async Task<List<DateTimeOffset?>?> RunAsync(string? level)
        {
            var response = await session.GetAsync(
                resource, new ProbeQuery { GroupBy = fieldName, Level = level, Top = Buckets }, cancellationToken);
            return !response.IsAccepted ? null
                : response.Rows.All(row => resource.IsGrouped(row, field)) ? [.. response.Rows.Select(row => row.Field(fieldName).Date())]
                : throw new UnansweredException($"rows come ungrouped although groupby names {fieldName}");
        }
    }
}
