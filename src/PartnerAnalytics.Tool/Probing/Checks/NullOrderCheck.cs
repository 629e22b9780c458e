using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Is null less or greater than anything?</summary>
internal sealed class NullOrderCheck() : Check("null-order", "A date that is null is neither less nor greater than another.")
{
    private static readonly DateTimeOffset OldestDate = new(1, 1, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset NewestDate = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var row = await session.FindAsync(
            (field, value) => field.Filter.HasFlag(FilterOperators.Comparison) && value is null, cancellationToken);
        var wrong = new List<string>();
        foreach (var (word, date) in new[] { (ProbeGrammar.LessThan, NewestDate), (ProbeGrammar.GreaterThan, OldestDate) })
        {
            switch (await row.MatchesAsync(word, ProbeGrammar.OfDay(date), cancellationToken))
            {
                case 0:
                    break;
                case null:
                    return Outcome.CouldNotTell($"The service refuses {word} for {row.FieldName}.");
                default:
                    wrong.Add($"{word} is true of {row.FieldName}, which is null");
                    break;
            }
        }

        return Outcome.Of(wrong, $"Neither lt nor gt is true of {row.FieldName}, which is null.");
    }
}
