namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>How long may a URI be?</summary>
internal sealed class LongUriCheck() : Check("long-address", "A URI of 8,000 characters is accepted.")
{
    /// <summary>A filter that is somewhat shorter than that, to leave room for the URI of the service.</summary>
    private const int EncodedLength = 7_800;

    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var row = await session.FindAsync((_, _) => true, cancellationToken);
        var filter = row.Key;
        while (Uri.EscapeDataString(ProbeGrammar.Or(filter, row.Key)).Length < EncodedLength)
        {
            filter = ProbeGrammar.Or(filter, row.Key);
        }

        var described = $"a filter of {Uri.EscapeDataString(filter).Length} characters";
        return await session.IsAcceptedAsync(row.Resource, new ProbeQuery { Filter = filter, Top = 1 }, cancellationToken)
            ? Outcome.Holds($"{row.Resource.Name} accepts {described}.")
            : Outcome.Differs($"{row.Resource.Name} refuses {described}, each part of which it accepts.");
    }
}
