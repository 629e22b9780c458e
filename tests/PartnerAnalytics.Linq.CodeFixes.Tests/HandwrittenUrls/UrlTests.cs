namespace PartnerAnalytics.Linq.CodeFixes.Tests.HandwrittenUrls;

/// <summary>What people write by hand becomes queries that ask for the same.</summary>
public sealed class UrlTests
{
    [Theory]
    [InlineData("referrals?filter=status ne 'Accepted'", "Referrals.Where(r => r.Status != \"Accepted\")")]
    [InlineData("referrals?filter=status%20eq%20%27Accepted%27&top=100", "Referrals.Where(r => r.Status == \"Accepted\").Take(100)")]
    [InlineData("referrals?filter=status+eq+'Accepted'", "Referrals.Where(r => r.Status == \"Accepted\")")]
    [InlineData("referrals?filter=customerName eq 'O''Hara %26 S%C3%B8n'", "Referrals.Where(r => r.CustomerName == \"O'Hara & Søn\")")]
    [InlineData("referrals?filter=customerName eq ''", "Referrals.Where(r => r.CustomerName == \"\")")]
    [InlineData("referrals?filter=customerName eq 'a and (b) or c'", "Referrals.Where(r => r.CustomerName == \"a and (b) or c\")")]
    [InlineData(@"referrals?filter=customerName eq '%22%5C'", @"Referrals.Where(r => r.CustomerName == ""\""\\"")")]
    [InlineData("referrals?filter=wonDate eq null and lostDate ne null", "Referrals.Where(r => r.WonDate == null && r.LostDate != null)")]
    [InlineData(
        "referrals?filter=status eq 'New' or status eq 'Accepted' and customerMarket eq 'US'",
        "Referrals.Where(r => r.Status == \"New\" || (r.Status == \"Accepted\" && r.CustomerMarket == \"US\"))")]
    [InlineData(
        "referrals?filter=(status eq 'New' or status eq 'Accepted') and customerMarket eq 'US'",
        "Referrals.Where(r => (r.Status == \"New\" || r.Status == \"Accepted\") && r.CustomerMarket == \"US\")")]
    [InlineData(
        "referrals?filter=((status eq 'New') and ((customerMarket eq 'US')))",
        "Referrals.Where(r => r.Status == \"New\" && r.CustomerMarket == \"US\")")]
    [InlineData(
        "referrals?filter=createdDate gt 2018-01-01 and createdDate lt 2018-02-01T12:30:00Z",
        "Referrals.Where(r => r.CreatedDate > new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero) "
        + "&& r.CreatedDate < new DateTimeOffset(2018, 2, 1, 12, 30, 0, TimeSpan.Zero))")]
    [InlineData(
        "referrals?filter=createdDate ge cast('2018-02-07T23:43:19', Edm.DateTimeOffset)",
        "Referrals.Where(r => r.CreatedDate >= new DateTimeOffset(2018, 2, 7, 23, 43, 19, TimeSpan.Zero))")]
    [InlineData(
        "referrals?filter=createdDate ge cast('2016-02-04T19:29:38.037', Edm.DateTimeOffset)",
        "Referrals.Where(r => r.CreatedDate >= new DateTimeOffset(2016, 2, 4, 19, 29, 38, 37, TimeSpan.Zero))")]
    [InlineData(
        "referrals?filter=createdDate ge cast('2016-02-04T19:29:38.0370001Z', Edm.DateTimeOffset)",
        "Referrals.Where(r => r.CreatedDate >= new DateTimeOffset(2016, 2, 4, 19, 29, 38, 37, TimeSpan.Zero).AddTicks(1))")]
    [InlineData(
        "referrals?filter=createdDate ge cast('2017-03-14T03:25:16%2B02:00', Edm.DateTimeOffset)",
        "Referrals.Where(r => r.CreatedDate >= new DateTimeOffset(2017, 3, 14, 1, 25, 16, TimeSpan.Zero))")]
    [InlineData("search?filter=detailsViewed ne false", "Searches.Where(s => s.DetailsViewed != false)")]
    [InlineData("subscriptions?filter=contains(productName,'365')", "Subscriptions.Where(s => s.ProductName!.Contains(\"365\"))")]
    [InlineData(
        "subscriptions?filter=contains(friendlyName, 'x') and status eq 'ACTIVE'",
        "Subscriptions.Where(s => s.FriendlyName!.Contains(\"x\") && s.Status == \"ACTIVE\")")]
    [InlineData(
        "usage/azure?orderby=customerName asc, usageDate desc&top=9999",
        "AzureUsage.OrderBy(a => a.CustomerName).ThenByDescending(a => a.UsageDate).Take(9999)")]
    [InlineData("usage/azure?orderby=usageDate desc", "AzureUsage.OrderByDescending(a => a.UsageDate)")]
    [InlineData(
        "usage/azure?groupby=customerName,usageDate&aggregationLevel=month&orderby=usageDate desc,customerName",
        "AzureUsage.GroupBy(a => new { a.CustomerName, Month = DateBucket.StartOfMonth(a.UsageDate) }).OrderByDescending(g => g.Key.Month)"
        + ".ThenBy(g => g.Key.CustomerName).Select(g => new { g.Key.CustomerName, g.Key.Month, Quantity = g.Sum(a => a.Quantity) })")]
    [InlineData(
        "indirectresellers?groupby=market&orderby=licenseCount desc",
        "IndirectResellers.GroupBy(i => i.Market).OrderByDescending(g => g.Sum(i => i.LicenseCount)).Select(g => new { Market = g.Key, "
        + "SubscriptionCount = g.Sum(i => i.SubscriptionCount), LicenseCount = g.Sum(i => i.LicenseCount), IndirectResellerCount = g.Count() })")]
    [InlineData(
        "referrals?groupBy=createdDate, wonDate&aggregationlevel=month&filter=status eq 'Won'",
        "Referrals.Where(r => r.Status == \"Won\").GroupBy(r => new { CreatedDate = DateBucket.StartOfMonth(r.CreatedDate), "
        + "WonDate = DateBucket.StartOfMonth(r.WonDate) }).Select(g => g.Key)")]
    [InlineData("referrals?skip=0&top=7", "Referrals.Skip(0).Take(7)")]
    [InlineData("referrals?top=5&locale=nl-NL&$count=true", "Referrals.Take(5).WithParameter(\"locale\", \"nl-NL\").WithParameter(\"$count\", \"true\")")]
    [InlineData("commercial/usage/license?processedDateTime=2018-10-14", "LicenseUsage.WithProcessedDate(new DateOnly(2018, 10, 14))")]
    public Task A_url_becomes_a_query(string url, string query) =>
        UrlVerifier.VerifyAsync($"\"https://api.partnercenter.microsoft.com/partner/v1/analytics/{url}\"", query);

    /// <summary>What no rule allows, or nobody documents, can still be sent in the service's own words.</summary>
    [Theory]
    [InlineData("subscriptions?filter=churnRisk eq 'High'", "Subscriptions.WhereRaw(\"churnRisk eq 'High'\")")]
    [InlineData("subscriptions?filter=licenseCount gt 100", "Subscriptions.WhereRaw(\"licenseCount gt 100\")")]
    [InlineData("subscriptions?filter=customerName eq 'Contoso'", "Subscriptions.WhereRaw(\"customerName eq 'Contoso'\")")]
    [InlineData(
        "subscriptions?filter=status eq 'ACTIVE' and startswith(customerName,'C''') and customerMarket eq 'US'",
        "Subscriptions.Where(s => s.Status == \"ACTIVE\").WhereRaw(\"startswith(customerName,'C''')\").Where(s => s.CustomerMarket == \"US\")")]
    [InlineData(
        "subscriptions?filter=status eq 'ACTIVE' or unknown eq 1",
        "Subscriptions.WhereRaw(\"status eq 'ACTIVE' or unknown eq 1\")")]
    [InlineData("referrals?filter=not (status eq 'New')", "Referrals.WhereRaw(\"not (status eq 'New')\")")]
    [InlineData("referrals?filter=status in ('New','Won')", "Referrals.WhereRaw(\"status in ('New','Won')\")")]
    [InlineData("referrals?filter='New' eq status", "Referrals.WhereRaw(\"'New' eq status\")")]
    [InlineData("referrals?filter=Status eq 'New'", "Referrals.WhereRaw(\"Status eq 'New'\")")]
    public Task A_condition_that_is_not_known_is_sent_as_it_is(string url, string query) =>
        UrlVerifier.VerifyAsync($"\"/partner/v1/analytics/{url}\"", query);

    [Theory]
    [InlineData("$\"{host}/partner/v1/analytics/referrals?filter=customerMarket eq '{market}'&top={rows}\"", "Referrals.Where(r => r.CustomerMarket == market).Take(rows)")]
    [InlineData("host + \"/partner/v1/analytics/referrals?skip=\" + rows * page + \"&top=\" + rows", "Referrals.Skip(rows * page).Take(rows)")]
    [InlineData("$\"{Service}/analytics/referrals?top={PageSize}\"", "Referrals.Take(PageSize)")]
    [InlineData("$\"/partner/v1/analytics/referrals?top={rows.ToString()}&skip={Math.Max(0, page)}\"", "Referrals.Skip(Math.Max(0, page)).Take(rows)")]
    [InlineData(
        "$\"/partner/v1/analytics/referrals?filter=customerName eq '{Uri.EscapeDataString(name.Replace(\"'\", \"''\"))}'\"",
        "Referrals.Where(r => r.CustomerName == name)")]
    [InlineData(
        "$\"/partner/v1/analytics/referrals?filter={Uri.EscapeDataString($\"customerMarket eq '{market}' and status ne 'a&b'\")}\"",
        "Referrals.Where(r => r.CustomerMarket == market && r.Status != \"a&b\")")]
    [InlineData(
        "\"/partner/v1/analytics/referrals?filter=\" + Uri.EscapeDataString(\"customerMarket eq '\" + market + \"'\") + \"&top=5\"",
        "Referrals.Where(r => r.CustomerMarket == market).Take(5)")]
    [InlineData(
        "$\"/partner/v1/analytics/referrals?filter=customerName eq '{market} and {market.ToLower()}'\"",
        "Referrals.Where(r => r.CustomerName == market + \" and \" + market.ToLower())")]
    [InlineData(
        "$\"/partner/v1/analytics/referrals?filter=id eq '{id}' or id eq '{rows}'\"",
        "Referrals.Where(r => r.Id == id.ToString() || r.Id == rows.ToString())")]
    [InlineData(
        "$\"/partner/v1/analytics/subscriptions?filter=autoRenewEnabled eq {renews.ToString().ToLowerInvariant()}\"",
        "Subscriptions.Where(s => s.AutoRenewEnabled == renews)")]
    [InlineData(
        "$\"/partner/v1/analytics/subscriptions?filter=contains(productName,'{market}')\"",
        "Subscriptions.Where(s => s.ProductName!.Contains(market))")]
    [InlineData(
        "$\"/partner/v1/analytics/referrals?filter=createdDate ge cast('{from:yyyy-MM-dd}', Edm.DateTimeOffset)\"",
        "Referrals.Where(r => r.CreatedDate >= new DateTimeOffset(from.Date.Ticks, TimeSpan.Zero))")]
    [InlineData(
        "$\"/partner/v1/analytics/referrals?filter=createdDate ge cast('{moment.AddDays(-7):yyyy-MM-dd}', Edm.DateTimeOffset)\"",
        "Referrals.Where(r => r.CreatedDate >= new DateTimeOffset(moment.AddDays(-7).Date.Ticks, TimeSpan.Zero))")]
    [InlineData(
        "$\"/partner/v1/analytics/referrals?filter=createdDate ge {day.ToString(\"yyyy-MM-dd\")}\"",
        "Referrals.Where(r => r.CreatedDate >= new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero))")]
    [InlineData(
        "$\"/partner/v1/analytics/referrals?filter=createdDate lt cast('{Uri.EscapeDataString(from.ToString(\"O\"))}', Edm.DateTimeOffset)\"",
        "Referrals.Where(r => r.CreatedDate < from)")]
    [InlineData("$\"/partner/v1/analytics/commercial/usage/license?processedDateTime={day:yyyy-MM-dd}\"", "LicenseUsage.WithProcessedDate(day)")]
    [InlineData(
        "$\"/partner/v1/analytics/commercial/usage/license?processedDateTime={moment:yyyy-MM-dd}\"",
        "LicenseUsage.WithProcessedDate(DateOnly.FromDateTime(moment))")]
    [InlineData("$\"/partner/v1/analytics/referrals?top=5&locale={market}&v={rows}.0\"", "Referrals.Take(5).WithParameter(\"locale\", market).WithParameter(\"v\", $\"{rows}.0\")")]
    [InlineData(
        "$\"/partner/v1/analytics/referrals?filter=tolower(customerMarket) eq '{market}'\"",
        "Referrals.WhereRaw($\"tolower(customerMarket) eq '{market}'\")")]
    [InlineData("$\"/partner/v1/analytics/referrals?filter={Uri.EscapeDataString(market)}\"", "Referrals.WhereRaw(market)")]
    [InlineData("@\"/partner/v1/analytics/referrals?top=5\"", "Referrals.Take(5)")]
    [InlineData("\"\"\"/partner/v1/analytics/referrals?filter=status eq 'New'\"\"\"", "Referrals.Where(r => r.Status == \"New\")")]
    [InlineData("$$\"\"\"/partner/v1/analytics/referrals?top={{rows}}\"\"\"", "Referrals.Take(rows)")]
    [InlineData("\"\\u002fpartner/v1/analytics/referrals?top=5\"", "Referrals.Take(5)")]
    public Task Values_become_the_expressions_that_they_are(string url, string query) => UrlVerifier.VerifyAsync(url, query);
}
