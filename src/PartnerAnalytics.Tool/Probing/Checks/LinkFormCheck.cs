namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>What do links to the next page look like?</summary>
internal sealed class LinkFormCheck() : Check("link-form", "Links to the next page are whole URIs, with https and a host.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var (wrong, probed) = (new List<string>(), new List<string>());
        foreach (var resource in session.Available.Where(resource => resource.Sample.Length > 1))
        {
            if ((await session.GetAsync(resource, new ProbeQuery { Top = 1 }, cancellationToken)).Link is not { } link)
            {
                continue;
            }

            probed.Add(resource.Name);
            if (!link.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                wrong.Add(link.StartsWith('/')
                    ? $"that of {resource.Name} begins with a slash"
                    : $"that of {resource.Name} begins neither with a scheme nor with a slash");
            }
        }

        return probed.Count == 0
            ? Outcome.CouldNotTell("No page that top has cut short has a link.")
            : Outcome.Of(wrong, $"This holds for {string.Join(", ", probed)}.");
    }
}
