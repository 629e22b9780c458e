namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>How great may <c>top</c> be?</summary>
internal sealed class GreatestTopCheck(string id, int top, bool expected, params string[] resources) : Check(
    id, $"top={top} is {(expected ? "accepted" : "refused")}: {string.Join(", ", resources)}.")
{
    private readonly int _top = top;

    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var (wrong, probed) = (new List<string>(), new List<string>());
        foreach (var resource in session.Available.Where(resource => resources.Contains(resource.Name)))
        {
            probed.Add(resource.Name);
            if (await session.IsAcceptedAsync(resource, new ProbeQuery { Top = _top }, cancellationToken) != expected)
            {
                wrong.Add($"{resource.Name} {(expected ? "refuses" : "accepts")} it");
            }
        }

        return probed.Count == 0
            ? Outcome.CouldNotTell("None of them can be queried.")
            : Outcome.Of(wrong, $"This holds for {string.Join(", ", probed)}.");
    }
}
