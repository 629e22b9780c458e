using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>What do <c>eq null</c> and <c>ne null</c> mean?</summary>
internal sealed class NullEqualityCheck() : Check("null-equality", "eq null is true where a field is null, and ne null where it is not.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var empty = await session.FindAsync(
            (field, value) => field.Filter.HasFlag(FilterOperators.Equality) && value is null, cancellationToken);
        var full = await session.FindAsync(
            (field, value) => field.Filter.HasFlag(FilterOperators.Equality) && value is not null, cancellationToken);
        var responses = new[]
        {
            await empty.MatchesAsync(ProbeGrammar.Equal, ProbeGrammar.Null, cancellationToken),
            await empty.MatchesAsync(ProbeGrammar.NotEqual, ProbeGrammar.Null, cancellationToken),
            await full.MatchesAsync(ProbeGrammar.NotEqual, ProbeGrammar.Null, cancellationToken),
            await full.MatchesAsync(ProbeGrammar.Equal, ProbeGrammar.Null, cancellationToken),
        };
        return responses switch
        {
            [1, 0, 1, 0] => Outcome.Holds($"{empty.FieldName}, which is null, and {full.FieldName}, which is not, are told apart."),
            [null, _, _, _] or [_, _, null, _] => Outcome.Differs($"Comparing {empty.FieldName} or {full.FieldName} with null is refused."),
            [0, _, _, _] => Outcome.Differs($"eq null is not true of {empty.FieldName}, which is null."),
            [_, _, 0, _] => Outcome.Differs($"ne null is not true of {full.FieldName}, which is not null."),
            _ => Outcome.Differs($"eq null and ne null do not tell {empty.FieldName}, which is null, from {full.FieldName}, which is not."),
        };
    }
}
