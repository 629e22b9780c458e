using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>The credential of one client. The container disposes of what was made here, and not of what the user brought.</summary>
internal sealed class ContainerCredential : IDisposable
{
    private readonly PartnerRefreshTokenCredential? _own;
    private readonly X509Certificate2? _certificate;

    public ContainerCredential(IServiceProvider services, PartnerAnalyticsSettings settings)
    {
        if (settings.Credential is not null || settings.CredentialFactory is not null)
        {
            Credential = settings.Credential ?? settings.CredentialFactory!(services)
                ?? throw new InvalidOperationException(
                    $"The {nameof(settings.CredentialFactory)} returned null. It should return a credential.");
            return;
        }

        var options = new PartnerRefreshTokenCredentialOptions
        {
            AuthorityHost = settings.AuthorityHost ?? (settings.Cloud ?? PartnerCenterCloud.Global).AuthorityHost,
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
        };
        settings.ConfigureCredential?.Invoke(services, options);
        var store = settings.RefreshTokenStoreFactory?.Invoke(services) ?? new FileRefreshTokenStore(settings.RefreshTokenFile!);
        if (settings.ClientCertificatePath is { } path)
        {
            _certificate = ClientCertificateFile.Load(path, settings.ClientCertificatePassword);
            _own = new PartnerRefreshTokenCredential(settings.TenantId!, settings.ClientId!, _certificate, store, options);
        }
        else
        {
            _own = new PartnerRefreshTokenCredential(settings.TenantId!, settings.ClientId!, settings.ClientSecret!, store, options);
        }

        Credential = _own;
    }

    public TokenCredential Credential { get; }

    public void Dispose()
    {
        _own?.Dispose();
        _certificate?.Dispose();
    }
}
