namespace PartnerAnalytics.Linq.CodeFixes.Tests.HandwrittenUrls;

/// <summary>The URLs that the service's documentation shows become queries that ask for the same.</summary>
public sealed class DocumentedUrlTests
{
    private const string Base = "https://api.partnercenter.microsoft.com/partner/v1/analytics/";

    [Theory]
    [InlineData("referrals", "Referrals")]
    [InlineData("referrals?filter=status eq 'Accepted'", "Referrals.Where(r => r.Status == \"Accepted\")")]
    [InlineData("referrals?top=100&skip=100", "Referrals.Skip(100).Take(100)")]
    [InlineData("referrals?groupby=status", "Referrals.GroupBy(r => r.Status).Select(g => g.Key)")]
    [InlineData(
        "referrals?groupby=status,createdDate,customerMarket&aggregationLevel=day",
        "Referrals.GroupBy(r => new { r.Status, Day = DateBucket.StartOfDay(r.CreatedDate), r.CustomerMarket }).Select(g => g.Key)")]
    [InlineData(
        "search?groupby=searchDate&aggregationLevel=week",
        "Searches.GroupBy(s => DateBucket.StartOfWeek(s.SearchDate)).Select(g => new { Week = g.Key, "
        + "SearchResultPageViews = g.Sum(s => s.SearchResultPageViews), ContactClicks = g.Sum(s => s.ContactClicks), "
        + "ReferralCount = g.Sum(s => s.ReferralCount), ProfileViews = g.Sum(s => s.ProfileViews) })")]
    [InlineData(
        "subscriptions?filter=autoRenewEnabled eq true and customerMarket eq 'US'",
        "Subscriptions.Where(s => s.AutoRenewEnabled == true && s.CustomerMarket == \"US\")")]
    [InlineData(
        "subscriptions?groupby=subscriptionType",
        "Subscriptions.GroupBy(s => s.SubscriptionType).Select(g => new { SubscriptionType = g.Key, "
        + "LicenseCount = g.Sum(s => s.LicenseCount), SubscriptionCount = g.Count() })")]
    [InlineData(
        "usage/azure?filter=meterCategory eq 'Data Management' or (usageDate le cast('2018-01-01', Edm.DateTimeOffset) "
        + "and usageDate le cast('2018-04-01', Edm.DateTimeOffset))",
        "AzureUsage.Where(a => a.MeterCategory == \"Data Management\" || (a.UsageDate <= new DateTimeOffset(2018, 1, 1, 0, 0, 0, "
        + "TimeSpan.Zero) && a.UsageDate <= new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.Zero)))")]
    [InlineData("usage/azure?orderby=meterCategory,meterUnit", "AzureUsage.OrderBy(a => a.MeterCategory).ThenBy(a => a.MeterUnit)")]
    [InlineData(
        "usage/azure?groupby=customerName,usageDate,meterUnit&aggregationLevel=day",
        "AzureUsage.GroupBy(a => new { a.CustomerName, Day = DateBucket.StartOfDay(a.UsageDate), a.MeterUnit })"
        + ".Select(g => new { g.Key.CustomerName, g.Key.Day, g.Key.MeterUnit, Quantity = g.Sum(a => a.Quantity) })")]
    [InlineData(
        "indirectresellers?filter=market eq 'US' or (firstSubscriptionCreationDate le cast('2018-01-01',Edm.DateTimeOffset) "
        + "and firstSubscriptionCreationDate le cast('2018-04-01',Edm.DateTimeOffset))",
        "IndirectResellers.Where(i => i.Market == \"US\" || (i.FirstSubscriptionCreationDate <= new DateTimeOffset(2018, 1, 1, 0, 0, 0, "
        + "TimeSpan.Zero) && i.FirstSubscriptionCreationDate <= new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.Zero)))")]
    [InlineData(
        "commercial/deployment/license?filter=customerTenantId%20eq%20%270112A436-7E23-4C0A-9D2E-1C2C2B3F4A5B%27",
        "LicenseDeployments.Where(l => l.CustomerTenantId == \"0112A436-7E23-4C0A-9D2E-1C2C2B3F4A5B\")")]
    [InlineData(
        "commercial/usage/license?groupby=workloadCode&processedDateTime=2018-10-14",
        "LicenseUsage.GroupBy(l => l.WorkloadCode).Select(g => new { WorkloadCode = g.Key, LicensesActive = g.Sum(l => l.LicensesActive), "
        + "LicensesQualified = g.Sum(l => l.LicensesQualified) }).WithProcessedDate(new DateOnly(2018, 10, 14))")]
    public Task A_documented_url_asks_for_what_its_query_asks_for(string url, string query) =>
        UrlVerifier.VerifyAsync($"\"{Base}{url}\"", query);

    /// <summary>The documentation leaves <c>/partner</c> out of one URL, and shows all of them below a base.</summary>
    [Theory]
    [InlineData("https://api.partnercenter.microsoft.com/v1/analytics/commercial/deployment/license", "LicenseDeployments")]
    [InlineData("https://partner.partnercenterapi.microsoftonline.cn/partner/v1/analytics/subscriptions", "Subscriptions")]
    [InlineData("/partner/v1/analytics/referrals?top=5", "Referrals.Take(5)")]
    [InlineData("partner/v1/analytics/referrals?top=5", "Referrals.Take(5)")]
    [InlineData("/v1/analytics/referrals?top=5", "Referrals.Take(5)")]
    [InlineData("v1/analytics/referrals?top=5", "Referrals.Take(5)")]
    [InlineData("analytics/referrals?top=5", "Referrals.Take(5)")]
    [InlineData("http://localhost:5080/partner/v1/analytics/referrals?top=5", "Referrals.Take(5)")]
    public Task A_base_may_be_written_in_several_ways(string url, string query) => UrlVerifier.VerifyAsync($"\"{url}\"", query);
}
