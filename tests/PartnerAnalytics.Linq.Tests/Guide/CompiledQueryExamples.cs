namespace PartnerAnalytics.Linq.Tests.Guide;

/// <summary>The code of <c>docs/compiled-queries.md</c>, word for word, as the compiler of .NET 10 takes it.</summary>
internal static class CompiledQueryExamples
{
    public static async Task AcceptedAsync(PartnerAnalyticsClient partner, string? market, DateTimeOffset from, CancellationToken ct, Action<object> onQuery)
    {
        var accepted = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string? market, DateTimeOffset from) => c.Referrals
            .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from)
            .Take(100));
        onQuery(accepted(partner, market, from));

        var referrals = await accepted(partner, market, from).ToListAsync(ct);
        Assert.NotNull(referrals);
    }

    public static async Task PageAsync(PartnerAnalyticsClient partner, CancellationToken ct, Action<object> onQuery)
    {
        var page = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string[] statuses, int skip, int take) => c.Referrals
            .Where(r => statuses.Contains(r.Status))
            .Skip(skip)
            .Take(take));
        onQuery(page(partner, ["Won", "Lost"], 50, 50));

        var second = await page(partner, ["Won", "Lost"], 50, 50).ToListAsync(ct);
        Assert.NotNull(second);
    }
}
