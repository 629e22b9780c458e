namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>What does <c>skip</c> do beyond the last row?</summary>
internal sealed class SkipBeyondEndCheck() : Check(
    "skip-beyond-end", "A skip of more rows than there are leaves none, and is not an error.")
{
    private const int BeyondEverything = 1_000_000_000;

    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var wrong = new List<string>();
        foreach (var resource in session.Available)
        {
            var response = await session.GetAsync(resource, new ProbeQuery { Top = 1, Skip = BeyondEverything }, cancellationToken);
            if (response is not { IsAccepted: true, Rows: [] })
            {
                wrong.Add($"{resource.Name} responds with {response.Name}");
            }
        }

        return Outcome.Of(wrong, "Every resource responds without rows.");
    }
}
