namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Does a page that <c>top</c> has cut short have a link to the next?</summary>
internal sealed class LinkAfterTopCheck(bool expected, params string[] resources) : Check(
    expected ? "link-after-top" : "no-link-after-top",
    expected
        ? $"A page that top has cut short has a link to the next: {string.Join(", ", resources)}."
        : $"A page that top has cut short has no link to the next: {string.Join(", ", resources)}.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var (wrong, probed) = (new List<string>(), new List<string>());
        foreach (var resource in session.Available.Where(resource => resources.Contains(resource.Name) && resource.Sample.Length > 1))
        {
            var response = await session.GetAsync(resource, new ProbeQuery { Top = 1 }, cancellationToken);
            if (!response.HasLinkMember)
            {
                continue;
            }

            probed.Add(resource.Name);
            if (response.HasLink != expected)
            {
                wrong.Add($"a page of {resource.Name} has {(response.HasLink ? "a" : "no")} link");
            }
        }

        return probed.Count == 0
            ? Outcome.CouldNotTell("None of them has two rows and pages with a member for the link.")
            : Outcome.Of(wrong, $"This holds for {string.Join(", ", probed)}.");
    }
}
