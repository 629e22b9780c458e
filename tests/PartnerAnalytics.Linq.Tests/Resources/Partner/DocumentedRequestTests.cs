using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Resources.Partner;

/// <summary>
/// The requests of the service's pages, to the letter. Where a page cannot be followed, the test says what is sent instead, and why.
/// </summary>
public sealed class DocumentedRequestTests
{
    private static readonly DateTimeOffset January = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset April = new(2018, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private static PartnerAnalyticsClient Partner => Untouched.Client;

    [Fact]
    public void All_rows()
    {
        Assert.Equal("referrals", Partner.Referrals.Encoded());
        Assert.Equal("search", Partner.Searches.Encoded());
        Assert.Equal("subscriptions", Partner.Subscriptions.Encoded());
        Assert.Equal("usage/azure", Partner.AzureUsage.Encoded());
        Assert.Equal("indirectresellers", Partner.IndirectResellers.Encoded());
        Assert.Equal("commercial/deployment/license", Partner.LicenseDeployments.Encoded());
        Assert.Equal("commercial/usage/license", Partner.LicenseUsage.Encoded());
    }

    // The page's syntax leaves out /partner, its example has it, as all other pages do.
    [Fact]
    public void The_license_resources_stand_below_partner_too() => Assert.Equal(
        "https://partner.example/partner/v1/analytics/commercial/deployment/license", Partner.LicenseDeployments.ToRequestUri().AbsoluteUri);

    // filter=field eq 'value'
    [Fact]
    public void A_field_and_a_value()
    {
        Assert.Equal("referrals?filter=status%20eq%20%27value%27", Partner.Referrals.Where(x => x.Status == "value").Encoded());
        Assert.Equal("search?filter=companyName%20eq%20%27value%27", Partner.Searches.Where(x => x.CompanyName == "value").Encoded());
        Assert.Equal("usage/azure?filter=meterUnit%20eq%20%27value%27", Partner.AzureUsage.Where(x => x.MeterUnit == "value").Encoded());
        Assert.Equal("indirectresellers?filter=market%20eq%20%27value%27", Partner.IndirectResellers.Where(x => x.Market == "value").Encoded());
        Assert.Equal(
            "commercial/deployment/license?filter=customerTenantId%20eq%20%270112A436-B14E-4888-967B-CA4BB2CF1234%27",
            Partner.LicenseDeployments.Where(x => x.CustomerTenantId == "0112A436-B14E-4888-967B-CA4BB2CF1234").Encoded());
        Assert.Equal(
            "commercial/usage/license?filter=customerTenantId%20eq%20%270112A436-B14E-4888-967B-CA4BB2CF1234%27",
            Partner.LicenseUsage.Where(x => x.CustomerTenantId == "0112A436-B14E-4888-967B-CA4BB2CF1234").Encoded());
    }

    [Fact]
    public void A_truth_and_a_text() => Assert.Equal(
        "subscriptions?filter=autoRenewEnabled eq true and customerMarket eq 'US'",
        Partner.Subscriptions.Where(x => x.AutoRenewEnabled == true && x.CustomerMarket == "US").Decoded());

    // Both comparisons of the example are le; a range would want ge in the first.
    [Fact]
    public void A_term_or_a_range_of_dates() => Assert.Equal(
        "usage/azure?filter=meterCategory eq 'Data Management' or (usageDate le cast('2018-01-01', Edm.DateTimeOffset) and "
        + "usageDate le cast('2018-04-01', Edm.DateTimeOffset))",
        Partner.AzureUsage.Where(x => x.MeterCategory == "Data Management" || (x.UsageDate <= January && x.UsageDate <= April)).Decoded());

    // The resellers' page writes cast('2018-01-01',Edm.DateTimeOffset); we write the blank that the other page has.
    [Fact]
    public void A_date_has_one_form_on_all_resources() => Assert.Equal(
        "indirectresellers?filter=market eq 'US' or (firstSubscriptionCreationDate le cast('2018-01-01', Edm.DateTimeOffset) and "
        + "firstSubscriptionCreationDate le cast('2018-04-01', Edm.DateTimeOffset))",
        Partner.IndirectResellers
            .Where(x => x.Market == "US" || (x.FirstSubscriptionCreationDate <= January && x.FirstSubscriptionCreationDate <= April)).Decoded());

    // Two pages write groupBy; the others, and we, groupby.
    [Fact]
    public void A_group()
    {
        Assert.Equal("subscriptions?groupby=subscriptionType", Partner.Subscriptions.GroupBy(x => x.SubscriptionType).Select(g => g.Key).Encoded());
        Assert.Equal(
            "subscriptions?groupby=status,creationDate,customerMarket&aggregationLevel=day",
            Partner.Subscriptions.GroupBy(x => new { x.Status, Day = DateBucket.StartOfDay(x.CreationDate), x.CustomerMarket }).Select(g => g.Key).Encoded());
        Assert.Equal(
            "usage/azure?groupby=meterCategory,usageDate,meterUnit&aggregationLevel=day",
            Partner.AzureUsage.GroupBy(x => new { x.MeterCategory, Day = DateBucket.StartOfDay(x.UsageDate), x.MeterUnit }).Select(g => g.Key).Encoded());
        Assert.Equal(
            "search?groupby=companyName,searchDate&aggregationLevel=month",
            Partner.Searches.GroupBy(x => new { x.CompanyName, Month = DateBucket.StartOfMonth(x.SearchDate) }).Select(g => g.Key).Encoded());
        Assert.Equal("commercial/usage/license?groupby=workloadCode", Partner.LicenseUsage.GroupBy(x => x.WorkloadCode).Select(g => g.Key).Encoded());
    }

    // The resellers' page has groupby=ageGroup,market&aggregationLevel=week: there is no field ageGroup, and no date for the level.
    [Fact]
    public void A_group_by_week_needs_a_date() => Assert.Equal(
        "indirectresellers?groupby=firstSubscriptionCreationDate,market&aggregationLevel=week",
        Partner.IndirectResellers
            .GroupBy(x => new { Week = DateBucket.StartOfWeek(x.FirstSubscriptionCreationDate), x.Market }).Select(g => g.Key).Encoded());

    [Fact]
    public void An_ordering() => Assert.Equal(
        "usage/azure?orderby=meterCategory,meterUnit", Partner.AzureUsage.OrderBy(x => x.MeterCategory).ThenBy(x => x.MeterUnit).Encoded());

    [Fact]
    public void A_page()
    {
        Assert.Equal("referrals?top=100&skip=100", Partner.Referrals.Skip(100).Take(100).Encoded());
        Assert.Equal("usage/azure?top=100&skip=100", Partner.AzureUsage.Skip(100).Take(100).Encoded());
    }

    [Fact]
    public void Text_inside_a_field() => Assert.Equal(
        "subscriptions?filter=contains(customerName,'Contoso') and contains(productName,'365')",
        Partner.Subscriptions.Where(x => x.CustomerName!.Contains("Contoso") && x.ProductName!.Contains("365")).Decoded());

    [Fact]
    public void A_date_of_processing() => Assert.Equal(
        "commercial/usage/license?processedDateTime=2018-10-14", Partner.LicenseUsage.WithProcessedDate(new DateOnly(2018, 10, 14)).Encoded());
}
