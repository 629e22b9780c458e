using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static PartnerAnalytics.Linq.Tests.DependencyInjection.Containers;

namespace PartnerAnalytics.Linq.Tests.DependencyInjection;

/// <summary>Settings of the Store come from configuration, and mistakes in them stop the host with the key that is to be changed.</summary>
public sealed class StoreSettingsTests
{
    private static readonly (string Key, string? Value)[] Complete =
    [
        ("Store:TenantId", "contoso.example"), ("Store:ClientId", "the-client"), ("Store:ClientSecret", "the-secret-of-contoso"),
    ];

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "RefreshTokenFile", "x", "Store:RefreshTokenFile is not a known setting. The settings are AuthorityHost, ClientCertificatePassword, ClientCertificatePath, ClientId, ClientSecret, Endpoint, Scope, TenantId; everything else is set in code." },
        { "Cloud", "Global", "Store:Cloud is not a known setting." },
        { "Endpoint", "store", "Store:Endpoint should be an absolute URI, such as https://manage.devcenter.microsoft.com." },
        { "Endpoint", "http://store.example", "Store:Endpoint: The endpoint 'http://store.example/' would send the access token unencrypted. Use https; http is for this machine only." },
        { "AuthorityHost", "ftp://x.example", "Store:AuthorityHost: The endpoint 'ftp://x.example/' should be an absolute http or https URI." },
        { "TenantId", "", "Store:TenantId is missing." },
        { "TenantId", "con/toso", "Store:TenantId should be the id of a tenant or one of its domain names." },
        { "ClientId", " ", "Store:ClientId is missing." },
        { "ClientSecret", "", "Store:ClientSecret or Store:ClientCertificatePath is missing." },
        { "ClientCertificatePath", "no/such.pfx", "Store:ClientSecret and Store:ClientCertificatePath are both set. Remove one of them." },
        { "ClientCertificatePath", "no/such.pfx", "Store:ClientCertificatePath: Could not find " },
        { "ClientCertificatePassword", "x", "Store:ClientCertificatePassword is unused without ClientCertificatePath." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_stops_the_host_and_names_its_key(string key, string value, string message)
    {
        var values = Complete.Where(v => v.Key != "Store:" + key).Append(("Store:" + key, value)).ToArray();
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(services =>
            services.AddStoreAnalytics(NewConfiguration(values).GetSection("Store"))));

        Assert.Contains(e.Failures, failure => failure.StartsWith(message, StringComparison.Ordinal));
        Assert.DoesNotContain("the-secret", e.ToString());
    }

    [Fact]
    public async Task A_host_with_complete_settings_starts() =>
        await StartAsync(services => services.AddStoreAnalytics(NewConfiguration(Complete).GetSection("Store")));

    [Fact]
    public async Task A_section_that_does_not_exist_is_told()
    {
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(services =>
            services.AddStoreAnalytics(NewConfiguration(Complete).GetSection("Stor"))));

        Assert.Equal(
            "There is no way to sign in. Set Stor:TenantId, ClientId, and ClientSecret or ClientCertificatePath, or in code Credential or "
            + "CredentialFactory.",
            Assert.Single(e.Failures));
    }

    [Fact]
    public async Task Code_is_validated_too_and_the_name_of_the_client_is_told()
    {
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(services => services.AddStoreAnalytics("contoso", settings =>
        {
            settings.Scope = " ";
            settings.Credential = NewCredential();
            settings.ClientSecret = "the-secret";
        })));

        Assert.Equal(
            [
                "Microsoft Store analytics, client 'contoso': StoreAnalyticsSettings.Scope: A scope is needed.",
                "Microsoft Store analytics, client 'contoso': StoreAnalyticsSettings.ClientSecret is unused: the client signs in with the Credential "
                + "that is set in code. Remove one of them.",
            ],
            e.Failures);
    }

    [Fact]
    public void Every_setting_that_is_a_text_has_its_key_and_code_comes_after()
    {
        var texts = typeof(StoreAnalyticsSettings).GetProperties()
            .Where(p => p.PropertyType == typeof(string) || p.PropertyType == typeof(Uri))
            .Select(p => p.Name)
            .ToList();
        using var provider = Build(services => services.AddStoreAnalytics(
            NewConfiguration([.. texts.Select(name => (name.ToUpperInvariant(), (string?)"https://some.example/"))]),
            settings =>
            {
                Assert.All(texts, name => Assert.Equal(
                    "https://some.example/", typeof(StoreAnalyticsSettings).GetProperty(name)!.GetValue(settings)!.ToString()));
                throw new TimeoutException("Bound.");
            }));
        Assert.Equal(8, texts.Count);
        Assert.Throws<TimeoutException>(() => provider.GetRequiredService<IOptions<StoreAnalyticsSettings>>().Value);
    }
}
