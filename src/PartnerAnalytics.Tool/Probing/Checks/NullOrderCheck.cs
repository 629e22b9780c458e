using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Is null less or greater than anything?</summary>
internal sealed class NullOrderCheck() : Check("null-order", "A date that is null is neither less nor greater than another.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var row = await session.FindAsync(
            (field, value) => field.Filter.HasFlag(FilterOperators.Comparison) && value is null, cancellationToken);
        var wrong = new List<string>();
        foreach (var condition in new[] { "lt cast('9999-01-01', Edm.DateTimeOffset)", "gt cast('0001-01-02', Edm.DateTimeOffset)" })
        {
            switch (await row.MatchesAsync($"{row.Field.WireName} {condition}", cancellationToken))
            {
                case 0:
                    break;
                case null:
                    return Outcome.CouldNotTell($"The service refuses {condition[..2]} for {row.FieldName}.");
                default:
                    wrong.Add($"{condition[..2]} is true of {row.FieldName}, which is null");
                    break;
            }
        }

        return Outcome.Of(wrong, $"Neither lt nor gt is true of {row.FieldName}, which is null.");
    }
}
