namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Has a page as many rows as <c>top</c> requests?</summary>
internal sealed class PageCapCheck() : Check("page-cap", "A page has as many rows as top requests, if there are that many.")
{
    private const int GreatTop = 9_999;

    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        // Where the first five hundred rows are all there are, a cap could hardly show.
        if (session.Available.MaxBy(resource => resource.Sample.Length) is not { Sample.Length: > 1 } resource)
        {
            return Outcome.CouldNotTell("No resource has two rows.");
        }

        var page = await session.GetAsync(resource, new ProbeQuery { Top = GreatTop }, cancellationToken);
        if (page.Rows is not [var first, ..])
        {
            return Outcome.CouldNotTell($"{resource.Name} responds to top={GreatTop} with {page.Name}.");
        }

        var next = await session.GetAsync(resource, new ProbeQuery { Top = 1, Skip = page.Rows.Length }, cancellationToken);
        return page.Rows.Length == GreatTop ? Outcome.Holds($"A page of {resource.Name} has {GreatTop} rows.")
            : next.Rows is not [var row] ? Outcome.Holds($"A page of {resource.Name} has all its {page.Name}.")
            : row.GetRawText() == first.GetRawText() ? Outcome.CouldNotTell($"{resource.Name} seems to ignore skip.")
            : Outcome.Differs($"A page of {resource.Name} has {page.Name}, and there are more.");
    }
}
