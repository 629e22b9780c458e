using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests;

/// <summary>What the service cannot answer is refused when the query is compiled, with the message that the ad hoc query has.</summary>
public sealed class CompiledRefusalTests
{
    [Fact]
    public void A_refusal_appears_when_the_query_is_compiled()
    {
        AssertRefused(
            Untouched.Referrals.Take(10_000),
            () => AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => c.Referrals.Take(10_000)));
        AssertRefused(
            Untouched.Referrals.Where(r => r.Status!.StartsWith("a")),
            () => AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market) => c.Referrals.Where(r => r.Status!.StartsWith("a"))));
        AssertRefused(
            Untouched.Gadgets.Where(g => g.Secret == "x"),
            () => AnalyticsQueryable.Compile((PartnerAnalyticsClient c, int take) => c.Query<Gadget>().Where(g => g.Secret == "x").Take(take)));
        AssertRefused(
            Untouched.Referrals.GroupBy(r => r.Status),
            () => AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => c.Referrals.GroupBy(r => r.Status)));
        AssertRefused(
            Untouched.Referrals.Where(r => r.Status == "\ud800"),
            () => AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => c.Referrals.Where(r => r.Status == "\ud800")));
    }

    [Fact]
    public void A_refusal_names_the_parameters()
    {
        var exception = Assert.Throws<AnalyticsQueryException>(() =>
            AnalyticsQueryable.Compile((PartnerAnalyticsClient c, int take, string market) => c.Referrals.Take(take).Where(r => r.CustomerMarket == market)));
        Assert.Equal("PAL1006", exception.RuleId);
        Assert.EndsWith("Source: Where(r => r.CustomerMarket == market)", exception.Message);

        var reverse = Assert.Throws<AnalyticsQueryException>(() =>
            AnalyticsQueryable.Compile((PartnerAnalyticsClient c, int take) => Queryable.Reverse(c.Referrals.Take(take))));
        Assert.Equal("PAL1006", reverse.RuleId);
        Assert.Contains("Reverse", reverse.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_begins_at_the_client_of_the_lambda()
    {
        var other = Untouched.Client;
        var exception = Assert.Throws<AnalyticsQueryException>(() => AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => other.Referrals.Take(5)));
        Assert.Equal("PAL1002", exception.RuleId);
        Assert.Contains("first parameter of the compiled lambda", exception.Message, StringComparison.Ordinal);

        IQueryable<string> rows = new[] { "a" }.AsQueryable();
        Assert.Throws<AnalyticsQueryException>(() => AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => rows));
        Assert.Throws<AnalyticsQueryException>(() => AnalyticsQueryable.Compile((PartnerAnalyticsClient c, IQueryable<Referral> given) => given.Take(5)));
    }

    [Fact]
    public void A_condition_is_known_when_the_query_is_compiled()
    {
        var exception = Assert.Throws<AnalyticsQueryException>(() =>
            AnalyticsQueryable.Compile((PartnerAnalyticsClient c, Expression<Func<Referral, bool>> condition) => c.Referrals.Where(condition)));
        Assert.Equal("PAL1003", exception.RuleId);
        Assert.Contains("'condition'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_have_the_type_that_the_query_gives_them() =>
        Assert.Throws<ArgumentException>(() => AnalyticsQueryable.Compile<object>(c => c.Referrals));

    [Fact]
    public void Null_is_no_query_and_no_client()
    {
        Assert.Throws<ArgumentNullException>(() => AnalyticsQueryable.Compile<string>(null!));
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => c.Referrals);
        Assert.Throws<ArgumentNullException>(() => query(null!));
    }

    [Fact]
    public void A_cloud_that_lacks_the_resource_is_refused_by_each_call()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string code) => c.LicenseUsage.Where(l => l.ServiceCode == code));
        var government = new PartnerAnalyticsClient(
            new Uri("https://partner.example/"),
            Azure.Core.DelegatedTokenCredential.Create((_, _) => default),
            new PartnerAnalyticsClientOptions { Cloud = PartnerCenterCloud.UsGovernment });
        var expected = Assert.Throws<AnalyticsQueryException>(() => government.LicenseUsage.Where(l => l.ServiceCode == "a").ToRequestUri());

        Assert.Equal(expected.Message, Assert.Throws<AnalyticsQueryException>(() => query(government, "a").ToRequestUri().OriginalString).Message);
        Assert.Contains("serviceCode", query(Untouched.Client, "a").ToRequestUri().OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public void The_preview_shows_parameters_by_name()
    {
        var captured = "x";
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, string market, DateTimeOffset? from, int take) => c.Referrals
            .Where(r => r.CustomerMarket == market && r.CreatedDate > from && r.Status == captured && r.CustomerMarket != market).Take(take));
        Assert.Equal(
            "GET referrals?filter=customerMarket eq '{market}' and createdDate gt {from} and status eq {captured} and customerMarket ne {market}&top={take}"
                .Replace("'", "", StringComparison.Ordinal),
            query(Untouched.Client, "m", null, 5).ToString());
        Assert.NotNull(captured);

        var dated = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, DateOnly date, string value) => c.LicenseUsage.WithProcessedDate(date).WithParameter("x", value));
        Assert.Equal("GET " + Untouched.Client.LicenseUsage.ToString()["GET ".Length..] + "?processedDateTime=2018-10-07&x=a b", dated(Untouched.Client, new DateOnly(2018, 10, 7), "a b").ToString());
    }

    private static void AssertRefused<T>(AnalyticsQueryable<T> adHoc, Action compile)
    {
        var expected = Assert.Throws<AnalyticsQueryException>(() => adHoc.ToRequestUri());
        var exception = Assert.Throws<AnalyticsQueryException>(compile);
        Assert.Equal((expected.RuleId, expected.Message), (exception.RuleId, exception.Message));
    }
}
