using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>The credential of one client. The container disposes of what was made here, and not of what the user brought.</summary>
internal sealed class ContainerCredential<TClient, TSettings> : IDisposable
    where TClient : class
    where TSettings : AnalyticsSettings
{
    private readonly IDisposable? _own;
    private readonly X509Certificate2? _certificate;

    public ContainerCredential(ClientKind<TClient, TSettings> kind, IServiceProvider services, TSettings settings)
    {
        if (settings.Credential is not null || settings.CredentialFactory is not null)
        {
            Credential = settings.Credential ?? settings.CredentialFactory!(services)
                ?? throw new InvalidOperationException(
                    $"The {nameof(settings.CredentialFactory)} returned null. It should return a credential.");
            return;
        }

        _certificate = settings.ClientCertificatePath is { } path
            ? ClientCertificateFile.Load(path, settings.ClientCertificatePassword)
            : null;
        Credential = kind.SignIn(services, settings, _certificate);
        _own = Credential as IDisposable;
    }

    public TokenCredential Credential { get; }

    public void Dispose()
    {
        _own?.Dispose();
        _certificate?.Dispose();
    }
}
