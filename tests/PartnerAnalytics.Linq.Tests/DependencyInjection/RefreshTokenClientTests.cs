using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerAnalytics.Linq.Tests.Authentication;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.DependencyInjection.Containers;

namespace PartnerAnalytics.Linq.Tests.DependencyInjection;

/// <summary>A client of a container that signs in with a kept refresh token, all from configuration.</summary>
public sealed class RefreshTokenClientTests : SignInTest, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Configuration_is_enough_and_logs_hold_no_secret()
    {
        var file = _folder.File("token.json");
        new FileRefreshTokenStore(file).TrySave(Store.Token!, null);
        var http = new StubHttp().Respond(EmptyPage);
        var log = new LogText();
        await using (var provider = Build(services =>
        {
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
            services.AddSingleton<TimeProvider>(Clock);
            services.AddPartnerAnalytics(NewConfiguration(
                    ("x:TenantId", OAuthServer.Tenant), ("x:ClientId", OAuthServer.ClientId), ("x:ClientSecret", Server.ClientSecret),
                    ("x:RefreshTokenFile", file), ("x:AuthorityHost", Server.Address.AbsoluteUri)).GetSection("x"))
                .ConfigurePrimaryHttpMessageHandler(() => http);
        }))
        {
            var market = "secret-market";
            await provider.GetRequiredService<PartnerAnalyticsClient>().Referrals.Where(r => r.CustomerMarket == market).Take(1).ToListAsync();
        }

        Assert.StartsWith("Bearer access-", http.Request["Authorization"]);
        Assert.StartsWith("refresh-", new FileRefreshTokenStore(file).Load()!.Token.Value);
        Assert.Contains("partner/v1/analytics/referrals", log.Text);
        Assert.DoesNotContain("secret-market", log.Text);
        AssertNoSecrets(log.Text);
    }

    [Theory]
    [InlineData("app.pfx", null)]
    [InlineData("app.pfx", "pass-word")]
    [InlineData("app.pem", null)]
    [InlineData("app.pem", "pass-word")]
    public async Task A_certificate_comes_from_a_file(string name, string? password)
    {
        var path = _folder.File(name);
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var encryption = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        File.WriteAllBytes(path, name.EndsWith("pfx") ? certificate.Export(X509ContentType.Pfx, password) : System.Text.Encoding.ASCII.GetBytes(
            certificate.ExportCertificatePem() + "\n"
            + (password is null ? key.ExportPkcs8PrivateKeyPem() : key.ExportEncryptedPkcs8PrivateKeyPem(password, encryption))));
        Server.Certificate = certificate;
        var http = new StubHttp().Respond(EmptyPage);

        void Add(IServiceCollection services, string? given) => services
            .AddSingleton<TimeProvider>(Clock)
            .AddPartnerAnalytics(settings =>
            {
                (settings.TenantId, settings.ClientId, settings.AuthorityHost) = (OAuthServer.Tenant, OAuthServer.ClientId, Server.Address);
                (settings.ClientCertificatePath, settings.ClientCertificatePassword) = (path, given);
                settings.RefreshTokenStoreFactory = _ => Store;
            })
            .ConfigurePrimaryHttpMessageHandler(() => http);
        await using var provider = Build(services => Add(services, password));
        await provider.GetRequiredService<PartnerAnalyticsClient>().Referrals.Take(1).ToListAsync();
        Assert.StartsWith("Bearer access-", http.Request["Authorization"]);
        Assert.NotNull(Assert.Single(Server.Requests)["client_assertion"]);

        if (password is not null)
        {
            var e = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => StartAsync(services => Add(services, "wrong")));
            Assert.StartsWith("PartnerAnalyticsSettings.ClientCertificatePath: The certificate cannot be read from '" + path, e.Message);
        }
    }

    [Fact]
    public async Task The_container_ends_the_timer_of_its_own_credential()
    {
        var warnings = new List<RefreshTokenWarning>();
        var provider = Build(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddPartnerAnalytics(settings =>
            {
                (settings.TenantId, settings.ClientId, settings.ClientSecret) = (OAuthServer.Tenant, OAuthServer.ClientId, "x");
                settings.RefreshTokenStoreFactory = _ => Store;
                settings.ConfigureCredential = (_, options) => options.RefreshTokenExpiring = warnings.Add;
            });
        });
        Assert.NotNull(provider.GetRequiredService<PartnerAnalyticsClient>());
        Clock.Advance(TimeSpan.FromDays(80));
        Assert.Single(warnings);
        Assert.Equal(1, Clock.Timers);
        await provider.DisposeAsync();
        Assert.Equal(0, Clock.Timers);
    }

    private sealed class LogText : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public string Text
        {
            get
            {
                lock (_lines)
                {
                    return string.Join('\n', _lines);
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Add(state.ToString());
            return null;
        }

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add(formatter(state, exception) + exception);

        private void Add(string? line)
        {
            lock (_lines)
            {
                _lines.Add(line ?? "");
            }
        }
    }
}
