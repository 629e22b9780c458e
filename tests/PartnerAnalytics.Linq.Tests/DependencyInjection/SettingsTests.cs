using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static PartnerAnalytics.Linq.Tests.DependencyInjection.Containers;

namespace PartnerAnalytics.Linq.Tests.DependencyInjection;

/// <summary>Settings come from configuration, and mistakes in them stop the host with the key that is to be changed.</summary>
public sealed class SettingsTests
{
    private static readonly (string Key, string? Value)[] Complete =
    [
        ("PartnerAnalytics:TenantId", "contoso.example"),
        ("PartnerAnalytics:ClientId", "the-client"),
        ("PartnerAnalytics:ClientSecret", "the-secret-of-contoso"),
        ("PartnerAnalytics:RefreshTokenFile", "token.json"),
    ];

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "Endpiont", "https://x.example", "PartnerAnalytics:Endpiont is not a known setting. The settings are AuthorityHost, ClientCertificatePassword, ClientCertificatePath, ClientId, ClientSecret, Cloud, Endpoint, Locale, PartnerApplication, RefreshTokenFile, Scope, TenantId; everything else is set in code." },
        { "Credential", "x", "PartnerAnalytics:Credential is not a known setting." },
        { "Endpoint", "partner", "PartnerAnalytics:Endpoint should be an absolute URI, such as https://api.partnercenter.microsoft.com." },
        { "Endpoint", "http://partner.example", "PartnerAnalytics:Endpoint: The endpoint 'http://partner.example/' would send the access token unencrypted. Use https; http is for this machine only." },
        { "Endpoint:Address", "https://x.example", "PartnerAnalytics:Endpoint takes a value, not a section." },
        { "AuthorityHost", "ftp://x.example", "PartnerAnalytics:AuthorityHost: The endpoint 'ftp://x.example/' should be an absolute http or https URI." },
        { "Cloud", "Germany", "PartnerAnalytics:Cloud is 'Germany', which is not a cloud. The clouds are Global, UsGovernment, China." },
        { "Cloud", "china", "PartnerAnalytics:Scope is missing: the documentation does not name the scope of the cloud China." },
        { "Endpoint", "https://partner.partnercenterapi.microsoftonline.cn", "PartnerAnalytics:Scope is missing: " },
        { "Locale", "中文", "PartnerAnalytics:Locale: The value is sent as a header, so it should be printable ASCII text." },
        { "PartnerApplication", "a\nb", "PartnerAnalytics:PartnerApplication: The value is sent as a header" },
        { "TenantId", "", "PartnerAnalytics:TenantId is missing." },
        { "TenantId", "con/toso", "PartnerAnalytics:TenantId should be the id of a tenant or one of its domain names." },
        { "ClientId", " ", "PartnerAnalytics:ClientId is missing." },
        { "ClientSecret", "", "PartnerAnalytics:ClientSecret or PartnerAnalytics:ClientCertificatePath is missing." },
        { "ClientCertificatePath", "no/such.pfx", "PartnerAnalytics:ClientSecret and PartnerAnalytics:ClientCertificatePath are both set. Remove one of them." },
        { "ClientCertificatePath", "no/such.pfx", "PartnerAnalytics:ClientCertificatePath: Could not find " },
        { "ClientCertificatePassword", "x", "PartnerAnalytics:ClientCertificatePassword is unused without ClientCertificatePath." },
        { "RefreshTokenFile", "", "PartnerAnalytics:RefreshTokenFile or PartnerAnalytics:RefreshTokenStoreFactory is missing." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_stops_the_host_and_names_its_key(string key, string value, string message)
    {
        var values = Complete.Where(v => v.Key != "PartnerAnalytics:" + key).Append(("PartnerAnalytics:" + key, value)).ToArray();
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(services =>
            services.AddPartnerAnalytics(NewConfiguration(values).GetSection("PartnerAnalytics"))));

        Assert.Contains(e.Failures, failure => failure.StartsWith(message, StringComparison.Ordinal));
        Assert.DoesNotContain("the-secret", e.ToString());
    }

    [Fact]
    public async Task A_host_with_complete_settings_starts() =>
        await StartAsync(services => services.AddPartnerAnalytics(NewConfiguration(Complete).GetSection("PartnerAnalytics")));

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(services => services.AddPartnerAnalytics(
            NewConfiguration(("A:B:Cloud", "x"), ("A:B:Other", "y"), ("A:B:TenantId", "t")).GetSection("A:B"))));

        Assert.Equal(
            [
                "A:B:Cloud is 'x', which is not a cloud. The clouds are Global, UsGovernment, China.",
                e.Failures.ElementAt(1),
                "A:B:ClientId is missing.",
                "A:B:ClientSecret or A:B:ClientCertificatePath is missing.",
                "A:B:RefreshTokenFile or A:B:RefreshTokenStoreFactory is missing.",
            ],
            e.Failures);
        Assert.StartsWith("A:B:Other is not a known setting.", e.Failures.ElementAt(1));
    }

    [Fact]
    public async Task A_section_that_does_not_exist_is_told()
    {
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(services =>
            services.AddPartnerAnalytics(NewConfiguration(Complete).GetSection("Partner"))));

        Assert.Equal(
            "There is no way to sign in. Set Partner:TenantId, ClientId, ClientSecret or ClientCertificatePath, and RefreshTokenFile, or in code "
            + "Credential or CredentialFactory.",
            Assert.Single(e.Failures));
    }

    [Fact]
    public async Task Code_is_validated_too_and_the_name_of_the_client_is_told()
    {
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(services => services.AddPartnerAnalytics("contoso", settings =>
        {
            settings.Endpoint = new Uri("http://partner.example");
            settings.Credential = NewCredential();
            settings.CredentialFactory = _ => NewCredential();
            settings.ClientSecret = "the-secret";
        })));

        Assert.Equal(
            [
                "Partner Center analytics, client 'contoso': PartnerAnalyticsSettings.Endpoint: The endpoint 'http://partner.example/' would send the "
                + "access token unencrypted. Use https; http is for this machine only.",
                "Partner Center analytics, client 'contoso': Credential and CredentialFactory are both set. Remove one of them.",
                "Partner Center analytics, client 'contoso': PartnerAnalyticsSettings.ClientSecret is unused: the client signs in with the Credential "
                + "that is set in code. Remove one of them.",
            ],
            e.Failures);
    }

    [Fact]
    public async Task Without_a_host_the_first_use_is_what_fails()
    {
        await using var provider = Build(services => services.AddPartnerAnalytics(_ => { }));
        var e = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<PartnerAnalyticsClient>);
        Assert.Contains("There is no way to sign in.", e.Message);
    }

    [Fact]
    public void Every_key_is_bound_whatever_its_case_and_code_comes_after()
    {
        using var provider = Build(services => services.AddPartnerAnalytics(
            NewConfiguration(
                ("x:ENDPOINT", "https://partner.example/"), ("x:cloud", "usgovernment"), ("x:Scope", "scope"), ("x:Locale", "nl-NL"),
                ("x:PartnerApplication", "app"), ("x:TenantId", "tenant"), ("x:ClientId", "client"), ("x:ClientSecret", "secret"),
                ("x:RefreshTokenFile", "file"), ("x:AuthorityHost", "https://authority.example"), ("x:ClientCertificatePath", ""))
                .GetSection("x"),
            settings => settings.Locale = "de-DE"));
        var bound = provider.GetRequiredService<IOptions<PartnerAnalyticsSettings>>().Value;

        Assert.Equal("https://partner.example/", bound.Endpoint!.AbsoluteUri);
        Assert.Same(PartnerCenterCloud.UsGovernment, bound.Cloud);
        Assert.Equal(
            new string?[] { "scope", "de-DE", "app", "tenant", "client", "secret", "file", "https://authority.example/", null },
            new[]
            {
                bound.Scope, bound.Locale, bound.PartnerApplication, bound.TenantId, bound.ClientId, bound.ClientSecret, bound.RefreshTokenFile,
                bound.AuthorityHost!.AbsoluteUri, bound.ClientCertificatePath,
            });
    }

    [Fact]
    public void Every_setting_that_is_a_text_has_its_key()
    {
        var texts = typeof(PartnerAnalyticsSettings).GetProperties()
            .Where(p => p.PropertyType == typeof(string) || p.PropertyType == typeof(Uri) || p.PropertyType == typeof(PartnerCenterCloud))
            .Select(p => p.Name)
            .ToList();
        using var provider = Build(services => services.AddPartnerAnalytics(
            NewConfiguration([.. texts.Select(name => (name, (string?)(name == "Cloud" ? "China" : "https://some.example/")))]),
            settings =>
            {
                Assert.All(texts, name => Assert.NotNull(typeof(PartnerAnalyticsSettings).GetProperty(name)!.GetValue(settings)));
                throw new TimeoutException("Bound.");
            }));
        Assert.Equal(12, texts.Count);
        Assert.Throws<TimeoutException>(() => provider.GetRequiredService<IOptions<PartnerAnalyticsSettings>>().Value);
    }
}
