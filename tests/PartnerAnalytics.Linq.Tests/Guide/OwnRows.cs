namespace PartnerAnalytics.Linq.Tests.Guide;

/// <summary>The operators that LINQ has no name for.</summary>
internal static class OwnRows
{
    public static GuideTable Table { get; } = CreateTable();

    private static GuideTable CreateTable()
    {
        var (from, until) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
        string[] markets = ["DE"];
        var progress = new Progress<AnalyticsProgress>();
        return new GuideTable("## Operators of this library", "operator")
        {
            { "GroupByFields", p => p.Referrals.GroupByFields([Referral.Fields.Status]) },
            { "InChunks", p => p.Referrals.Where(r => markets.Contains(r.CustomerMarket)).InChunks() },
            { "InChunks", p => p.Referrals.InChunks().Skip(100) },
            { "PartitionBy", p => p.AzureUsage.Where(u => u.UsageDate >= from && u.UsageDate < until).PartitionBy(u => DateBucket.StartOfMonth(u.UsageDate)) },
            { "PartitionBy", p => p.AzureUsage.PartitionBy(u => u.UsageDate) },
            { "PartitionBy", p => p.AzureUsage.Take(100).PartitionBy(u => DateBucket.StartOfDay(u.UsageDate)) },
            { "WhereRaw", p => p.Subscriptions.WhereRaw("churnRisk eq 'High'") },
            { "WithPageSize", p => p.Referrals.Take(20_000).WithPageSize(9999) },
            { "WithPageSize", p => p.Referrals.WithPageSize(10_000) },
            { "WithParameter", p => p.Referrals.WithParameter("api-version", "2") },
            { "WithProcessedDate", p => p.LicenseUsage.WithProcessedDate(new DateOnly(2018, 10, 14)) },
            { "WithProgress", p => p.Referrals.WithProgress(progress) },
        };
    }
}
