namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>What do the counts in groups of searches count?</summary>
internal sealed class SearchCountsCheck() : Check(
    "search-counts", "In groups of searches, clicks, views and referrals are rows whose flag is true, and page views are rows.")
{
    private static readonly (string Flag, string Count)[] Counts =
        [("contactButtonClicked", "contactClicks"), ("detailsViewed", "profileViews"), ("referralSubmitted", "referralCount")];

    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var resource = session.Demand(ProbeSession.Searches);
        var query = new ProbeQuery { GroupBy = string.Join(',', Counts.Select(count => count.Flag)), Top = 20 };
        var response = await session.GetAsync(resource, query, cancellationToken);
        var groups = response.Rows
            .Where(row => resource.IsGrouped(row, resource.Schema.Fields.Where(field => Counts.Any(count => count.Flag == field.WireName))))
            .ToList();
        if (!response.IsAccepted
            || groups.Count < response.Rows.Length
            || groups.All(group => Counts.All(count => group.Field(count.Flag).Flag() != true)))
        {
            return Outcome.CouldNotTell($"Grouping search by its flags returned {response.Name}, and no group in which a flag is true.");
        }

        var wrong = Counts.Where(count => groups.Any(group => group.Field(count.Count).Number()
                != (group.Field(count.Flag).Flag() == true ? group.Field("searchResultPageViews").Number() : 0)))
            .Select(count => $"{count.Count} is not the number of rows in which {count.Flag} is true").ToList();
        return Outcome.Of(wrong, $"In {groups.Count} groups the counts are those of rows.");
    }
}
