namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Do rows keep their order from page to page?</summary>
internal sealed class PageOrderCheck() : Check("page-order", "Rows keep their order from page to page.")
{
    private const int PageSize = 3;

    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var (wrong, probed) = (new List<string>(), new List<string>());
        foreach (var resource in session.Available.Where(resource => resource.Sample.Length >= 2 * PageSize))
        {
            var both = await RowsAsync(resource, new ProbeQuery { Top = 2 * PageSize });
            var first = await RowsAsync(resource, new ProbeQuery { Top = PageSize });
            var second = await RowsAsync(resource, new ProbeQuery { Top = PageSize, Skip = PageSize });
            probed.Add(resource.Name);
            if (!both.SequenceEqual([.. first, .. second]))
            {
                wrong.Add($"two pages of {resource.Name} do not have the rows of one page of twice their length");
            }
        }

        return probed.Count == 0
            ? Outcome.CouldNotTell("No resource has enough rows for two pages.")
            : Outcome.Of(wrong, $"Two pages have the rows of one page of twice their length: {string.Join(", ", probed)}.");

        async Task<IEnumerable<string>> RowsAsync(ProbedResource resource, ProbeQuery query)
            => (await session.GetAsync(resource, query, cancellationToken)).Rows.Select(row => row.GetRawText());
    }
}
