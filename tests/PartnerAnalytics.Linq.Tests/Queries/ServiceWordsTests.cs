using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Queries;

/// <summary><c>WithProcessedDate</c>, <c>WhereRaw</c> and <c>WithParameter</c>: what LINQ has no operator for.</summary>
public sealed class ServiceWordsTests
{
    private static AnalyticsQueryable<LicenseUsage> Usage => Untouched.Client.LicenseUsage;

    private static AnalyticsQueryable<LicenseUsage> Memory => Array.Empty<LicenseUsage>().AsAnalyticsQueryable();

    [Fact]
    public void The_parameters_have_one_order()
    {
        var query = Usage.WithParameter("b", "2").WithParameter("a", "1").Skip(5).Take(10).WithProcessedDate(new DateOnly(2018, 10, 7));
        Assert.Equal("commercial/usage/license?processedDateTime=2018-10-07&top=10&skip=5&b=2&a=1", query.Encoded());
        Assert.Equal("GET commercial/usage/license?processedDateTime=2018-10-07&top=10&skip=5&b=2&a=1", query.ToString());
        Assert.Equal(
            "commercial/usage/license?filter=serviceCode eq 'o365'&groupby=workloadCode&processedDateTime=2018-10-07&x=y",
            Usage.WithProcessedDate(new DateOnly(2018, 10, 7)).WithParameter("x", "y").Where(x => x.ServiceCode == "o365")
                .GroupBy(x => x.WorkloadCode).Select(g => g.Key).Decoded());
        Assert.Equal(
            "usage/azure?orderby=meterUnit&top=3&x=y",
            Untouched.Client.AzureUsage.WithParameter("x", "y").OrderBy(x => x.MeterUnit).Take(3).Encoded());
    }

    [Fact]
    public void A_later_date_or_value_replaces_the_earlier()
    {
        Assert.Equal(
            "commercial/usage/license?processedDateTime=2018-10-08",
            Usage.WithProcessedDate(new DateOnly(2018, 10, 7)).WithProcessedDate(new DateOnly(2018, 10, 8)).Encoded());
        Assert.Equal("referrals?b=2&a=3", Untouched.Referrals.WithParameter("a", "1").WithParameter("b", "2").WithParameter("a", "3").Encoded());
    }

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("a&b=c#d?e", "a%26b%3Dc%23d%3Fe")]
    [InlineData("1+1'é", "1%2B1%27%C3%A9")]
    [InlineData("%20", "%2520")]
    [InlineData("", "")]
    public void Values_are_encoded_once(string value, string encoded) =>
        Assert.Equal("referrals?x=" + encoded, Untouched.Referrals.WithParameter("x", value).Encoded());

    [Theory]
    [InlineData("$expand")]
    [InlineData("api-version")]
    [InlineData("X_1.y")]
    public void Names_stay_as_they_are(string name) => Assert.Equal($"referrals?{name}=1", Untouched.Referrals.WithParameter(name, "1").Encoded());

    [Theory]
    [InlineData("a b")]
    [InlineData("a=b")]
    [InlineData("a&b")]
    [InlineData("a%20")]
    [InlineData("é")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("filter")]
    [InlineData("Filter")]
    [InlineData("groupby")]
    [InlineData("groupBy")]
    [InlineData("aggregationLevel")]
    [InlineData("orderby")]
    [InlineData("processedDateTime")]
    [InlineData("TOP")]
    [InlineData("skip")]
    public void Names_that_are_none_or_the_query_s_own_are_refused(string name) =>
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => Untouched.Referrals.WithParameter(name, "1")).ParamName);

    [Fact]
    public void Nothing_is_no_argument()
    {
        Assert.Throws<ArgumentNullException>(() => Untouched.Referrals.WithParameter(null!, "1"));
        Assert.Throws<ArgumentNullException>(() => Untouched.Referrals.WithParameter("a", null!));
        Assert.Throws<ArgumentNullException>(() => Untouched.Referrals.WhereRaw(null!));
        Assert.Throws<ArgumentException>(() => Untouched.Referrals.WhereRaw(" "));
    }

    [Fact]
    public void A_raw_condition_stands_in_parentheses_beside_others()
    {
        const string raw = "churnRisk eq 'High' or x eq 1";
        Assert.Equal(raw, Untouched.Client.Subscriptions.WhereRaw(raw).Filter());
        Assert.Equal(
            $"status eq 'ACTIVE' and ({raw})", Untouched.Client.Subscriptions.Where(x => x.Status == "ACTIVE").WhereRaw(raw).Filter());
        Assert.Equal(
            $"({raw}) and (status eq 'ACTIVE' or status eq null)",
            Untouched.Client.Subscriptions.WhereRaw(raw).Where(x => x.Status == "ACTIVE" || x.Status == null).Filter());
        Assert.Equal("(a eq 1) and (b eq 2)", Untouched.Client.Subscriptions.WhereRaw("a eq 1").WhereRaw("b eq 2").Filter());
        Assert.Equal(raw, Untouched.Client.Subscriptions.Where(x => true).WhereRaw(raw).Filter());
    }

    [Fact]
    public void A_raw_condition_is_encoded_and_otherwise_untouched()
    {
        var query = Untouched.Referrals.WhereRaw("name eq 'O''Neil & Sons' and startswith(name,'a')");
        Assert.Equal("referrals?filter=name%20eq%20%27O%27%27Neil%20%26%20Sons%27%20and%20startswith%28name%2C%27a%27%29", query.Encoded());
        Assert.Equal("GET referrals?filter=name eq 'O''Neil & Sons' and startswith(name,'a')", query.ToString());
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        const string refusal = "PAL1010: A string holds half of a surrogate pair, which has no encoding in UTF-8. Repair the string before the query.";
        Assert.StartsWith(refusal, Untouched.Referrals.WhereRaw("status eq '\uD83D'").ToString());
        Assert.StartsWith(refusal, Untouched.Referrals.WithParameter("x", "\uDE00").ToString());
        Assert.Equal("PAL1010", Assert.Throws<AnalyticsQueryException>(() => Untouched.Referrals.WhereRaw("a eq '\uD83D'").ToRequestUri()).RuleId);
        Assert.Equal("referrals?x=%F0%9F%98%80", Untouched.Referrals.WithParameter("x", "\U0001F600").Encoded());
    }

    [Fact]
    public void A_raw_condition_beside_one_that_never_holds_sends_nothing() => Assert.Equal(
        "no request: the query has no rows", Untouched.Referrals.WhereRaw("a eq 1").Where(x => false).ToString());

    [Fact]
    public void Through_Queryable_they_stay()
    {
        var query = Usage.WithProcessedDate(new DateOnly(2018, 10, 7)).WhereRaw("a eq 1").WithParameter("x", "y z").WithPageSize(5);
        var read = (AnalyticsQueryable<LicenseUsage>)query.Provider.CreateQuery<LicenseUsage>(query.Expression);
        Assert.Equal(query.Encoded(), read.Encoded());
        Assert.Equal("commercial/usage/license?filter=a%20eq%201&processedDateTime=2018-10-07&top=5&x=y%20z", query.Encoded());
    }

    [Fact]
    public void A_date_of_processing_belongs_to_the_license_resources()
    {
        var exception = Assert.Throws<AnalyticsQueryException>(() => Untouched.Referrals.WithProcessedDate(new DateOnly(2018, 10, 7)).ToList());
        Assert.Equal("PAL1002", exception.RuleId);
        Assert.StartsWith(
            "PAL1002: WithProcessedDate has no counterpart in the service's request. 'referrals' always returns the newest data. Leave WithProcessedDate out.",
            exception.Message);
        Assert.StartsWith("PAL1002", Untouched.Client.AzureUsage.WithProcessedDate(new DateOnly(2018, 10, 7)).ToString());
        Assert.StartsWith("GET", Untouched.Client.LicenseDeployments.WithProcessedDate(new DateOnly(2018, 10, 7)).ToString());
    }

    [Fact]
    public void A_raw_condition_stands_before_paging_and_grouping()
    {
        Assert.StartsWith("PAL1006: WhereRaw stands after Take or Skip", Untouched.Referrals.Take(3).WhereRaw("a eq 1").ToString());
        Assert.StartsWith("PAL1006: WhereRaw stands after Take or Skip", Untouched.Referrals.Skip(3).WhereRaw("a eq 1").ToString());
        Assert.StartsWith(
            "PAL1006: WhereRaw stands after the rows were grouped", Untouched.Referrals.GroupBy(x => x.Status).Select(g => g.Key).WhereRaw("a eq 1").ToString());
    }

    [Fact]
    public async Task In_memory_a_date_changes_nothing_and_the_service_s_words_are_refused()
    {
        var one = new LicenseUsage { ServiceCode = "o365" };
        Assert.Equal([one], await new[] { one }.AsAnalyticsQueryable().WithProcessedDate(new DateOnly(2018, 10, 7)).ToListAsync());
        foreach (var query in new[] { Memory.WhereRaw("a eq 1"), Memory.WithParameter("a", "1"), Memory.WhereRaw("a eq 1").Take(3) })
        {
            Assert.Equal("PAL1002", (await Assert.ThrowsAsync<AnalyticsQueryException>(() => query.ToListAsync())).RuleId);
            Assert.Equal("PAL1002", (await Assert.ThrowsAsync<AnalyticsQueryException>(() => query.CountAsync())).RuleId);
            Assert.Equal("PAL1002", Assert.Throws<AnalyticsQueryException>(() => query.Any()).RuleId);
        }

        Assert.Throws<AnalyticsQueryException>(() => Array.Empty<Referral>().AsAnalyticsQueryable().WithProcessedDate(new DateOnly(2018, 10, 7)).ToList());
    }

    [Fact]
    public async Task They_are_sent()
    {
        var stub = new StubHttp().Respond("""{"Value":[]}""");
        using var http = new HttpClient(stub) { BaseAddress = new Uri("https://partner.example/") };
        await new PartnerAnalyticsClient(http).LicenseUsage
            .WhereRaw("channel eq 'x'").WithProcessedDate(new DateOnly(2018, 10, 7)).WithParameter("y", "z").ToListAsync();
        Assert.Equal(
            "/partner/v1/analytics/commercial/usage/license?filter=channel%20eq%20%27x%27&processedDateTime=2018-10-07&y=z",
            stub.Request.Uri.PathAndQuery);
    }
}
