using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Do dates in a filter have a time of day?</summary>
internal sealed class TimeOfDayCheck() : Check(
    "time-of-day", "A date in a filter may have a time of day with Z, to the fraction of a second.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var row = await session.FindAsync(
            (field, value) => field.Filter.HasFlag(FilterOperators.Comparison)
                && value.Date() is { Year: > 1900 and < 9000 } date && date.TimeOfDay > TimeSpan.FromSeconds(2),
            cancellationToken);
        var date = row.Value.Date()!.Value;
        var responses = new[]
        {
            await row.MatchesAsync(ProbeGrammar.Equal, ProbeGrammar.Of(date), cancellationToken),
            await row.MatchesAsync(ProbeGrammar.GreaterThan, ProbeGrammar.Of(date.AddSeconds(-1)), cancellationToken),
            await row.MatchesAsync(ProbeGrammar.LessThan, ProbeGrammar.Of(date.AddSeconds(1)), cancellationToken),
            await row.MatchesAsync(ProbeGrammar.GreaterThan, ProbeGrammar.Of(date.AddSeconds(1)), cancellationToken),
        };
        return responses switch
        {
            [1, 1, 1, 0] => Outcome.Holds($"{row.FieldName} is equal to its own time, and differs from a second earlier and later."),
            [null, _, _, _] => Outcome.Differs($"A time of day is refused for {row.FieldName}."),
            [_, _, 0, 1] => Outcome.Differs($"The time of day that {row.FieldName} is compared with is ignored."),
            [0, 1, 1, 0] => Outcome.Differs(
                $"{row.FieldName} is not equal to the time that its row gives, though it differs from a second earlier and later."),
            _ => Outcome.Differs($"{row.FieldName} is not compared by its time."),
        };
    }
}
