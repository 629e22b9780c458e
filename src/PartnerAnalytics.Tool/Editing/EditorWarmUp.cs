namespace PartnerAnalytics.Tool.Editing;

/// <summary>Types a few queries as a person would, once for everything that an editor asks.</summary>
internal static class EditorWarmUp
{
    private const string Wrong = "partner.Referrals.Take(20_000)";

    private static readonly string[] Queries =
    [
        "partner.Subscriptions.Where(s => s.Status == \"ACTIVE\").GroupBy(s => s.Id).Select(g => new { g.Key, Count = g.Count() })",
        "from r in store.Reviews where r.Rating > new List<int> { 3 }[0] orderby r.Date select r",
    ];

    public static async Task RunAsync(QueryEditor editor, CancellationToken cancellationToken)
    {
        foreach (var query in Queries)
        {
            await editor.CheckAsync(query, cancellationToken);
            for (var length = 0; length <= query.Length; length++)
            {
                if (length > 0 && char.IsLetterOrDigit(query[length - 1]))
                {
                    continue;
                }

                var typed = query[..length];
                var list = await editor.CompleteAsync(typed, length, cancellationToken);
                await editor.GetSignaturesAsync(typed, length, cancellationToken);
                await editor.HoverAsync(query, length, cancellationToken);
                if (list.Items.Count > 0 && length < 2)
                {
                    await editor.DescribeAsync(typed, length, list.Items[^1].Label, cancellationToken);
                }
            }
        }

        var check = await editor.CheckAsync(Wrong, cancellationToken);
        foreach (var diagnostic in check.Diagnostics)
        {
            await editor.GetFixesAsync(Wrong, diagnostic.Id, diagnostic.Start, diagnostic.Length, cancellationToken);
        }
    }
}
