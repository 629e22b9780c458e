using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Does <c>ne 'v'</c> include null?</summary>
internal sealed class NullInequalityCheck() : Check("null-inequality", "field ne 'v' includes rows where the field is null.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var row = await session.FindAsync(
            (field, value) => field.Filter.HasFlag(FilterOperators.Equality) && value is null, cancellationToken);
        var condition = ProbeGrammar.Compare(row.Field.WireName, ProbeGrammar.NotEqual, ProbeGrammar.OfField(row.Field, null));
        return await row.MatchesAsync(condition, cancellationToken) switch
        {
            1 => Outcome.Holds($"A row whose {row.FieldName} is null is among those that are not equal to a value."),
            0 => Outcome.Differs($"A row whose {row.FieldName} is null is not among those that are not equal to a value."),
            _ => Outcome.CouldNotTell($"The service refuses ne for {row.FieldName}."),
        };
    }
}
