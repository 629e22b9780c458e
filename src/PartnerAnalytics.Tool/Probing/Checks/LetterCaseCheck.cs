using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Does the service tell capital letters from small ones?</summary>
internal sealed class LetterCaseCheck(FilterOperators filterOperator) : Check(
    filterOperator == FilterOperators.Contains ? "contains-letter-case" : "equality-letter-case",
    filterOperator == FilterOperators.Contains
        ? "contains is case-sensitive."
        : "eq is case-sensitive.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        // An identifier may be compared as one, whatever strings are. Subscription types are documented to be told apart.
        var row = await session.FindAsync(
            (field, value) => field.Filter.HasFlag(filterOperator) && field.WireName != "subscriptionType"
                && value?.Text() is { } text && ProbeGrammar.SwapCase(text) is not null && !Guid.TryParse(text, out _),
            cancellationToken);
        var written = row.Value!.Value.Text();
        var (same, swapped) = (
            await row.MatchesAsync(Condition(row, written), cancellationToken),
            await row.MatchesAsync(Condition(row, ProbeGrammar.SwapCase(written)!), cancellationToken));
        return (same, swapped) switch
        {
            (1, 0) => Outcome.Holds($"{row.FieldName} matches a value as it is written, and not with the case of its letters swapped."),
            (1, 1) => Outcome.Differs($"{row.FieldName} also matches a value with the case of its letters swapped."),
            _ => Outcome.CouldNotTell($"{row.FieldName} does not match the value that its row has."),
        };
    }

    private string Condition(KeyedRow row, string text) => filterOperator == FilterOperators.Contains
        ? ProbeGrammar.ContainsIn(row.Field.WireName, ProbeGrammar.Of(text))
        : ProbeGrammar.Compare(row.Field.WireName, ProbeGrammar.Equal, ProbeGrammar.Of(text));
}
