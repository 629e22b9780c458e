namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>On which day does a week begin?</summary>
internal sealed class WeekStartCheck() : Check("week-start", "Weeks begin on Monday.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var row = await Buckets.FindAsync(session, cancellationToken);
        var day = row.Value.Date()!.Value.UtcDateTime.Date;
        var month = await Buckets.NameAsync(row, "month", cancellationToken);
        var name = await Buckets.NameAsync(row, "week", cancellationToken);

        // Whether buckets are named by their first day or their last is another question.
        var start = month.Day == 1 ? name : name.AddDays(-6);
        return day < start || day >= start.AddDays(7)
            ? Outcome.CouldNotTell($"A week of {row.FieldName} is named by a day that is neither its first nor its last.")
            : start.DayOfWeek == DayOfWeek.Monday
                ? Outcome.Holds($"A week of {row.FieldName} begins on Monday.")
                : Outcome.Differs($"A week of {row.FieldName} begins on {start.DayOfWeek}.");
    }
}
