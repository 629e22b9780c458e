namespace PartnerAnalytics.Linq.Specification.Tests.Resources;

/// <summary>Every resource but referrals, which have tests of their own: filters, orderings, groups and pages over the sample rows.</summary>
public sealed class ResourceQueryTests(SampleFixture fixture) : IClassFixture<SampleFixture>
{
    private static readonly DateTimeOffset Year2018 = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset NoDate = DateTimeOffset.MinValue;

    private static readonly SampleQueries Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries.VerifyAsync(query, fixture);

    [Fact]
    public async Task Licenses_of_an_earlier_processing_are_other_rows()
    {
        Assert.Equal(360, await fixture.Service.LicenseUsage.WithProcessedDate(new DateOnly(2018, 10, 7)).CountAsync());
        var rows = await fixture.Service.LicenseDeployments.WithProcessedDate(new DateOnly(2018, 10, 7)).ToListAsync();
        Assert.Equal(360, rows.Count);
        Assert.All(rows, row => Assert.Equal(new DateTimeOffset(2018, 10, 7, 0, 0, 0, TimeSpan.Zero), row.ProcessedDateTime));
        Assert.Equal(400, await fixture.Memory.LicenseDeployments.WithProcessedDate(new DateOnly(2018, 10, 7)).CountAsync());
    }

    [Fact]
    public async Task WhereRaw_reaches_the_service()
    {
        var expected = await fixture.Service.Subscriptions.Where(x => x.Status == "ACTIVE" && (x.CustomerMarket == "US" || x.CustomerMarket == "DE")).ToListAsync();
        var actual = await fixture.Service.Subscriptions
            .Where(x => x.Status == "ACTIVE").WhereRaw("customerMarket eq 'US' or customerMarket eq 'DE'").ToListAsync();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    private static SampleQueries CreateQueries() => new()
    {
        { "search: eq", r => r.Searches.Where(x => x.CompanyName == "my company") },
        { "search: ne", r => r.Searches.Where(x => x.KeywordProduct != "Azure") },
        { "search: null", r => r.Searches.Where(x => x.KeywordIndustryFocus == null && x.KeywordSearchText != null) },
        { "search: truth", r => r.Searches.Where(x => x.ContactButtonClicked == true || !x.DetailsViewed!.Value) },
        { "search: dates", r => r.Searches.Where(x => x.SearchDate >= Year2018 && x.SearchDate < Year2018.AddMonths(3)) },
        { "search: mpnId", r => r.Searches.Where(x => x.MpnId == "2604568").Select(x => x.MpnId) },
        { "search: list", r => r.Searches.Where(x => new[] { "o'neil", "café + bar", "雲端 顧問" }.Contains(x.KeywordSearchText)) },
        { "search: page", r => r.Searches.Where(x => x.ReferralSubmitted == false).Skip(20).Take(50) },
        { "search: distinct", r => r.Searches.Select(x => new { x.CompanyName, x.MpnId }).Distinct() },
        { "search: figures", r => r.SearchFigures.GroupBy(x => x.CompanyName).Select(g => new { g.Key, Shown = g.Sum(x => x.SearchResultPageViews), Clicks = g.Sum(x => x.ContactClicks), Referrals = g.Sum(x => x.ReferralCount), Views = g.Sum(x => x.ProfileViews) }) },
        { "search: figures by month", r => r.SearchFigures.GroupBy(x => new { x.PartnerMarket, Month = DateBucket.StartOfMonth(x.SearchDate) }).Select(g => new { g.Key.PartnerMarket, g.Key.Month, Shown = g.Sum(x => x.SearchResultPageViews) }) },
        { "search: figures by truth", r => r.SearchFigures.GroupBy(x => new { x.DetailsViewed, x.ReferralSubmitted }).Select(g => new { g.Key, Views = g.Sum(x => x.ProfileViews) }) },

        { "subscriptions: eq", r => r.Subscriptions.Where(x => x.Status == SubscriptionStatuses.Suspended) },
        { "subscriptions: ne", r => r.Subscriptions.Where(x => x.SubscriptionType != SubscriptionTypes.Office) },
        { "subscriptions: contains", r => r.Subscriptions.Where(x => x.ProductName!.Contains("365") && x.CustomerName!.Contains("e")) },
        { "subscriptions: contains of a quote", r => r.Subscriptions.Where(x => x.FriendlyName!.Contains("O'Neil's \"full\"")) },
        { "subscriptions: contains or eq", r => r.Subscriptions.Where(x => x.ProductName == "OFFICE 365 BUSINESS PREMIUM" || x.FriendlyName!.Contains("Azure")) },
        { "subscriptions: truth", r => r.Subscriptions.Where(x => x.AutoRenewEnabled == false) },
        { "subscriptions: gt, le", r => r.Subscriptions.Where(x => x.CreationDate > Year2018.AddYears(-1) && x.CreationDate <= Year2018) },
        { "subscriptions: negated order", r => r.Subscriptions.Where(x => !(x.DeprovisionedDate > Year2018)) },
        { "subscriptions: null dates", r => r.Subscriptions.Where(x => x.TrialStartDate != null && x.TrialToPaidConversionDate == null) },
        { "subscriptions: list", r => r.Subscriptions.Where(x => new[] { "ACTIVE", "SUSPENDED" }.Contains(x.Status)).Select(x => x.Id) },
        { "subscriptions: count", r => r.Subscriptions.GroupBy(x => x.SubscriptionType).Select(g => new { g.Key, Count = g.Count(), Licenses = g.Sum(x => x.LicenseCount) }) },
        { "subscriptions: count by month", r => r.Subscriptions.GroupBy(x => new { x.Status, Month = DateBucket.StartOfMonth(x.CreationDate) }).Select(g => new { g.Key.Status, g.Key.Month, Count = g.LongCount() }) },
        { "subscriptions: count by week of two dates", r => r.Subscriptions.GroupBy(x => new { Created = DateBucket.StartOfWeek(x.CreationDate), Used = DateBucket.StartOfWeek(x.LastUsageDate) }).Select(g => new { g.Key, Licenses = g.Sum(x => x.LicenseCount) }) },
        { "subscriptions: filtered groups", r => r.Subscriptions.Where(x => x.CustomerMarket == "US").GroupBy(x => x.ProductName).Select(g => new { g.Key, Count = g.Count() }) },
        { "subscriptions: buckets, paged", r => r.Subscriptions.GroupBy(x => new { x.ProductName, x.Status }).Select(g => new { g.Key, Count = g.Count() }).Skip(3).Take(9) },
        { "subscriptions: buckets over several pages", r => r.Subscriptions.GroupBy(x => x.Id).Select(g => new { g.Key, Count = g.Count() }) },
        { "subscriptions: buckets by page size", r => r.Subscriptions.WithPageSize(7).GroupBy(x => x.PartnerName).Select(g => new { g.Key, Count = g.Count() }) },

        { "azure: eq", r => r.AzureUsage.Where(x => x.MeterUnit != "10,000s" && x.ReservationId == "") },
        { "azure: dates", r => r.AzureUsage.Where(x => x.UsageDate >= Year2018.AddMonths(2) && x.UsageDate < Year2018.AddMonths(8)) },
        { "azure: ordered", r => r.AzureUsage.OrderBy(x => x.MeterCategory).ThenBy(x => x.MeterUnit) },
        { "azure: ordered, descending", r => r.AzureUsage.OrderByDescending(x => x.UsageDate).ThenBy(x => x.CustomerName) },
        { "azure: ordered page", r => r.AzureUsage.OrderBy(x => x.ResourceLocation).ThenByDescending(x => x.SubscriptionName).Skip(10).Take(30) },
        { "azure: ordered, filtered, over several pages", r => r.AzureUsage.Where(x => x.MeterCategory != null).OrderBy(x => x.ServiceType).WithPageSize(90) },
        { "azure: sum", r => r.AzureUsage.GroupBy(x => x.MeterCategory).Select(g => new { g.Key, Quantity = g.Sum(x => x.Quantity) }) },
        { "azure: sum by day", r => r.AzureUsage.GroupBy(x => new { x.CustomerName, Day = DateBucket.StartOfDay(x.UsageDate) }).Select(g => new { g.Key.CustomerName, g.Key.Day, Quantity = g.Sum(x => x.Quantity) }) },
        { "azure: sum by week", r => r.AzureUsage.GroupBy(x => DateBucket.StartOfWeek(x.UsageDate)).Select(g => new { g.Key, Quantity = g.Sum(x => x.Quantity) }) },
        { "azure: ordered buckets", r => r.AzureUsage.GroupBy(x => new { x.MeterCategory, x.MeterUnit }).OrderByDescending(g => g.Key.MeterUnit).ThenBy(g => g.Key.MeterCategory).Select(g => new { g.Key, Quantity = g.Sum(x => x.Quantity) }) },

        { "resellers: eq", r => r.IndirectResellers.Where(x => x.Market == "US") },
        { "resellers: no date", r => r.IndirectResellers.Where(x => x.LatestSubscriptionDeprovisionedDate == NoDate) },
        { "resellers: dates", r => r.IndirectResellers.Where(x => x.FirstSubscriptionCreationDate > Year2018.AddYears(-1) && x.LatestSubscriptionEndDate >= Year2018) },
        { "resellers: ordered by a number", r => r.IndirectResellers.OrderByDescending(x => x.SubscriptionCount).ThenBy(x => x.LicenseCount).ThenBy(x => x.Id) },
        { "resellers: ordered by a date", r => r.IndirectResellers.OrderBy(x => x.LatestSubscriptionSuspendedDate).ThenBy(x => x.Name).Take(100) },
        { "resellers: count and sums", r => r.IndirectResellers.GroupBy(x => x.Market).Select(g => new { g.Key, Count = g.Count(), Subscriptions = g.Sum(x => x.SubscriptionCount), Licenses = g.Sum(x => x.LicenseCount) }) },
        { "resellers: count by month", r => r.IndirectResellers.GroupBy(x => DateBucket.StartOfMonth(x.FirstSubscriptionCreationDate)).Select(g => new { g.Key, Count = g.Count() }) },
        { "resellers: ordered by a sum", r => r.IndirectResellers.GroupBy(x => x.Market).OrderByDescending(g => g.Sum(x => x.LicenseCount)).Select(g => new { g.Key, Licenses = g.Sum(x => x.LicenseCount) }) },

        { "deployments: eq", r => r.LicenseDeployments.Where(x => x.ServiceCode == "o365") },
        { "deployments: ne", r => r.LicenseDeployments.Where(x => x.Channel != "reseller" || x.ProductName == null) },
        { "deployments: sums", r => r.LicenseDeployments.GroupBy(x => new { x.ServiceCode, x.ServiceName }).Select(g => new { g.Key, Deployed = g.Sum(x => x.LicensesDeployed), Sold = g.Sum(x => x.LicensesSold) }) },
        { "deployments: page", r => r.LicenseDeployments.Skip(140).Take(20) },
        { "deployments: distinct", r => r.LicenseDeployments.Select(x => x.ProductName).Distinct() },

        { "use: eq", r => r.LicenseUsage.Where(x => x.WorkloadCode == "EXO" && x.ServiceCode == "o365") },
        { "use: sums", r => r.LicenseUsage.GroupBy(x => x.WorkloadName).Select(g => new { g.Key, Active = g.Sum(x => x.LicensesActive), Qualified = g.Sum(x => x.LicensesQualified) }) },
        { "use: buckets, paged", r => r.LicenseUsage.GroupBy(x => new { x.CustomerName, x.WorkloadCode }).Select(g => new { g.Key, Active = g.Sum(x => x.LicensesActive) }).Skip(5).Take(40) },
    };
}
