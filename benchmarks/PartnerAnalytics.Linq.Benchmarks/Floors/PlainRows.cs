namespace PartnerAnalytics.Linq.Benchmarks.Floors;

/// <summary>The rows of a grouped response as rows of their resource: the plain row reader, without grouping and projection.</summary>
internal static class PlainRows
{
    public static List<AzureUsage> Read(PartnerAnalyticsClient client) => client.AzureUsage.ToListAsync().GetAwaiter().GetResult();
}
