using System.Globalization;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>What does <c>processedDateTime</c> choose?</summary>
internal sealed class ProcessedDateCheck() : Check(
    "processed-date", "processedDateTime chooses what was processed on that day, and not later.")
{
    private const string Field = ProbeGrammar.ProcessedDate;

    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var resource = session.Available.FirstOrDefault(
            resource => resource.Schema.HasProcessedDate && resource.Sample.Any(row => row.Field(Field).Date() is not null));
        if (resource is null)
        {
            return Outcome.CouldNotTell("No license resource has rows that say when they were processed.");
        }

        var newest = resource.Sample.Max(row => row.Field(Field).Date())!.Value;
        var (same, before) = (await DaysAsync(newest), await DaysAsync(newest.AddDays(-1)));
        return same is null || before is null ? Outcome.Differs($"{resource.Name} refuses a date that its rows have, or the day before.")
            : !same.Contains(newest.Date) ? Outcome.Differs($"{resource.Name} has no rows of a day that its rows have.")
            : before.Contains(newest.Date) ? Outcome.Differs($"{resource.Name} has rows of later days than the requested one.")
            : Outcome.Holds($"{resource.Name} has rows of the requested day, and not when the day before is requested.");

        async Task<HashSet<DateTime?>?> DaysAsync(DateTimeOffset day)
        {
            var date = day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var response = await session.GetAsync(resource, new ProbeQuery { ProcessedDate = date, Top = 100 }, cancellationToken);
            return response.IsAccepted ? [.. response.Rows.Select(row => row.Field(Field).Date()?.UtcDateTime.Date)] : null;
        }
    }
}
