using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests;

/// <summary>A client knows its cloud: its address, its scope, and which resources it lacks.</summary>
public sealed class CloudTests
{
    public static TheoryData<string, string, string[]> Clouds => new()
    {
        { "Global", "https://api.partnercenter.microsoft.com/", [] },
        { "UsGovernment", "https://api.partnercenter.microsoft.com/", ["LicenseDeployments", "LicenseUsage"] },
        { "China", "https://partner.partnercenterapi.microsoftonline.cn/", ["Referrals", "LicenseDeployments", "LicenseUsage"] },
    };

    [Theory]
    [MemberData(nameof(Clouds))]
    public async Task Resources_that_a_cloud_lacks_are_refused_before_anything_is_sent(string cloud, string address, string[] lacking)
    {
        using var http = new StubHttp();
        var client = Connect(new() { Cloud = Find(cloud), Scope = "scope", Transport = new HttpClientTransport(new HttpClient(http)) });
        foreach (var (name, query) in Queries(client))
        {
            if (lacking.Contains(name))
            {
                var refusal = await Assert.ThrowsAsync<AnalyticsQueryException>(() => query.CountAsync());
                Assert.Equal("PAL1009", refusal.RuleId);
                Assert.Equal(refusal.Message, query.Text);
                Assert.Throws<AnalyticsQueryException>(query.ToRequestUri);
            }
            else
            {
                Assert.StartsWith(address + "partner/v1/analytics/", query.ToRequestUri().AbsoluteUri);
            }
        }

        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task A_refusal_names_the_clouds_that_have_the_resource()
    {
        var china = Connect(new() { Cloud = PartnerCenterCloud.China, Scope = "scope" });
        var refusal = await Assert.ThrowsAsync<AnalyticsQueryException>(() => china.Referrals.Where(x => x.Status == "Won").FirstAsync());
        Assert.Equal(
            "PAL1009: 'referrals' does not exist in the cloud operated by 21Vianet; it exists in the global cloud and the cloud for the US Government. "
            + "Use a client whose options name that cloud.",
            refusal.Message);
        Assert.True(RuleLinks.LeadsToPage(refusal.HelpLink, "PAL1009"));
    }

    [Fact]
    public void The_address_of_a_cloud_is_enough_to_know_it()
    {
        using var http = new HttpClient { BaseAddress = PartnerCenterCloud.China.Endpoint };
        Assert.StartsWith("PAL1009", new PartnerAnalyticsClient(http).Referrals.ToString());
        Assert.StartsWith("PAL1009", new PartnerAnalyticsClient(PartnerCenterCloud.China.Endpoint, Credential, new() { Scope = "scope" }).Referrals.ToString());
        using var global = new HttpClient { BaseAddress = PartnerCenterCloud.Global.Endpoint };
        Assert.Equal("GET referrals", new PartnerAnalyticsClient(global).Referrals.ToString());
    }

    [Fact]
    public void Another_address_has_every_resource_unless_the_options_name_a_cloud()
    {
        var emulator = new Uri("http://127.0.0.1:5000/");
        Assert.All(Queries(new PartnerAnalyticsClient(emulator, Credential)), query => Assert.StartsWith("GET ", query.Query.Text));
        var government = new PartnerAnalyticsClient(emulator, Credential, new() { Cloud = PartnerCenterCloud.UsGovernment });
        Assert.StartsWith("PAL1009", government.LicenseUsage.ToString());
        Assert.StartsWith("http://127.0.0.1:5000/", government.Referrals.ToRequestUri().AbsoluteUri);
    }

    [Theory]
    [InlineData("Global", null, "https://api.partnercenter.microsoft.com/user_impersonation")]
    [InlineData("UsGovernment", null, "https://api.partnercenter.microsoft.com/user_impersonation")]
    [InlineData("UsGovernment", "own", "own")]
    [InlineData("China", "own", "own")]
    [InlineData(null, null, "https://api.partnercenter.microsoft.com/user_impersonation")]
    public async Task The_token_is_asked_for_the_scope_of_the_cloud_or_of_the_options(string? cloud, string? scope, string expected)
    {
        using var http = new StubHttp();
        http.Respond("[]");
        var scopes = new List<string>();
        var credential = DelegatedTokenCredential.Create((context, _) =>
        {
            scopes.AddRange(context.Scopes);
            return new AccessToken("token", DateTimeOffset.MaxValue);
        });
        var options = new PartnerAnalyticsClientOptions { Cloud = Find(cloud), Scope = scope, Transport = new HttpClientTransport(new HttpClient(http)) };
        await new PartnerAnalyticsClient(credential, options).Subscriptions.ToListAsync();
        Assert.Equal([expected], scopes);
    }

    [Fact]
    public void A_scope_that_is_not_documented_is_not_guessed()
    {
        var exception = Assert.Throws<ArgumentException>(() => Connect(new() { Cloud = PartnerCenterCloud.China }));
        Assert.Equal("The documentation does not name the scope of the cloud China. Set Scope to the scope that the application was granted.", exception.Message);
    }

    [Fact]
    public void Clouds_name_their_authority()
    {
        Assert.Equal("login.microsoftonline.com", PartnerCenterCloud.Global.AuthorityHost.Host);
        Assert.Equal("login.microsoftonline.us", PartnerCenterCloud.UsGovernment.AuthorityHost.Host);
        Assert.Equal("login.chinacloudapi.cn", PartnerCenterCloud.China.AuthorityHost.Host);
        Assert.Equal("China", PartnerCenterCloud.China.ToString());
    }

    private static TokenCredential Credential { get; } =
        DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException("A token was asked for."));

    private static PartnerAnalyticsClient Connect(PartnerAnalyticsClientOptions options) => new(Credential, options);

    private static PartnerCenterCloud? Find(string? name) => name switch
    {
        "Global" => PartnerCenterCloud.Global,
        "UsGovernment" => PartnerCenterCloud.UsGovernment,
        "China" => PartnerCenterCloud.China,
        _ => null,
    };

    private static IEnumerable<(string Name, Query Query)> Queries(PartnerAnalyticsClient client) =>
    [
        ("Referrals", Query.Of(client.Referrals)),
        ("Searches", Query.Of(client.Searches)),
        ("Subscriptions", Query.Of(client.Subscriptions)),
        ("AzureUsage", Query.Of(client.AzureUsage)),
        ("IndirectResellers", Query.Of(client.IndirectResellers)),
        ("LicenseDeployments", Query.Of(client.LicenseDeployments)),
        ("LicenseUsage", Query.Of(client.LicenseUsage)),
    ];

    private sealed record Query(string Text, Func<Task> CountAsync, Func<Uri> ToRequestUri)
    {
        public static Query Of<T>(AnalyticsQueryable<T> query) => new(query.ToString(), () => query.CountAsync(), query.ToRequestUri);
    }
}
