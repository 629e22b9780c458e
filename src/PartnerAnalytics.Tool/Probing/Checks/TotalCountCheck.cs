namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>What does <c>TotalCount</c> count?</summary>
internal sealed class TotalCountCheck() : Check(
    "total-count", "TotalCount is the number of rows that the filter matches, before top and skip.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        if (session.Available.FirstOrDefault(resource => resource.Sample.Length > 2) is not { } resource)
        {
            return Outcome.CouldNotTell("No resource has three rows.");
        }

        var one = await session.GetAsync(resource, new ProbeQuery { Top = 1 }, cancellationToken);
        var two = await session.GetAsync(resource, new ProbeQuery { Top = 2 }, cancellationToken);
        var skipped = await session.GetAsync(resource, new ProbeQuery { Top = 1, Skip = 1 }, cancellationToken);
        return (one.TotalCount, two.TotalCount, skipped.TotalCount) switch
        {
            (null, _, _) or (_, null, _) or (_, _, null) => Outcome.Differs($"Pages of {resource.Name} give no count."),
            (1, 2, 1) => Outcome.Differs($"Pages of {resource.Name} count their own rows."),
            var (a, b, c) when a == b && a == c && a > 2 => Outcome.Holds($"Pages of {resource.Name} of different length give one count."),
            var (a, b, c) when a == b && c == a - 1 => Outcome.Differs($"Pages of {resource.Name} count the rows that skip leaves."),
            _ => Outcome.Differs($"Pages of {resource.Name} give different counts, which are not those of their own rows either."),
        };
    }
}
