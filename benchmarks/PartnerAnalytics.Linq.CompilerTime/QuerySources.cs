using System.Globalization;

namespace PartnerAnalytics.Linq.CompilerTime;

/// <summary>Writes files with queries as applications have them.</summary>
internal static class QuerySources
{
    /// <summary>The queries of a file; <c>#</c> stands for a number that makes each differ.</summary>
    private static readonly string[] Queries =
    [
        """partner.Referrals.Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from).Skip(#).Take(100).ToListAsync()""",
        """partner.Subscriptions.GroupBy(s => new { s.SubscriptionType, Month = DateBucket.StartOfMonth(s.CreationDate) }).Select(g => new { g.Key.SubscriptionType, g.Key.Month, Count = g.Count(), Licenses = g.Sum(s => s.LicenseCount) }).ToListAsync()""",
        """partner.AzureUsage.Where(u => u.UsageDate >= from && u.UsageDate < from.AddDays(#)).OrderBy(u => u.UsageDate).WithPageSize(5000).ToArrayAsync()""",
        """partner.Referrals.Where(r => markets.Contains(r.CustomerMarket)).CountAsync()""",
        """(from r in partner.Referrals let m = r.CustomerMarket where m == market || m == null select new { r.Id, m }).Take(#).ToListAsync()""",
        """partner.Subscriptions.FirstOrDefaultAsync(s => s.Status == SubscriptionStatuses.Active && s.CreationDate > from.AddDays(#))""",
        """partner.Searches.Select(s => new { s.CompanyName, s.MpnId }).Distinct().ToListAsync()""",
        """partner.Subscriptions.Where(s => s.ProductName!.Contains(market) && !(s.AutoRenewEnabled == true)).AnyAsync()""",
        """partner.Referrals.Where(r => r.AcceptedDate.HasValue ? r.AcceptedDate > from : r.Status != "New").Select(r => r.Id).Skip(#).ToListAsync()""",
        """partner.AzureUsage.GroupBy(u => u.MeterCategory).Select(g => new { g.Key, Quantity = g.Sum(u => u.Quantity) }).ToListAsync()""",
    ];

    /// <summary>Writes a project's files.</summary>
    /// <param name="folder">Where they go.</param>
    /// <param name="files">How many.</param>
    /// <param name="queries">How many queries each has.</param>
    public static void Write(string folder, int files, int queries)
    {
        Directory.CreateDirectory(folder);
        for (var file = 0; file < files; file++)
        {
            File.WriteAllText(Path.Combine(folder, $"Report{file}.cs"), FileText(file, queries));
        }

        File.WriteAllText(Path.Combine(folder, "Sale.cs"), """
            namespace Contoso;

            [PartnerAnalytics.Linq.AnalyticsResource("sales")]
            public sealed partial record Sale
            {
                [PartnerAnalytics.Linq.AnalyticsField("saleId")]
                public string? SaleId { get; init; }
            }
            """);
    }

    /// <summary>Writes files of the same size that do not use the library.</summary>
    public static void WritePlain(string folder, int files)
    {
        Directory.CreateDirectory(folder);
        for (var file = 0; file < files; file++)
        {
            File.WriteAllText(Path.Combine(folder, $"Plain{file}.cs"), $$"""
                namespace Contoso;

                public static class Plain{{file}}
                {
                    public static int Sum(IEnumerable<int> values) => values.Where(v => v > {{file}}).Select(v => v * 2).Take(20000).Sum();
                }
                """);
        }
    }

    private static string FileText(int file, int queries)
    {
        var methods = Enumerable.Range(0, queries).Select(i =>
            $"    public async Task<object?> Query{i}Async() => await {Queries[i % Queries.Length].Replace("#", (file + i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)};");
        return $$"""
            using PartnerAnalytics.Linq;

            namespace Contoso;

            public sealed class Report{{file}}(PartnerAnalyticsClient partner, string market, DateTimeOffset from, string?[] markets)
            {
                public int Number => {{file}} + markets.Length + market.Length + from.Year + (partner is null ? 0 : 1);

            {{string.Join("\n\n", methods)}}
            }

            """;
    }
}
