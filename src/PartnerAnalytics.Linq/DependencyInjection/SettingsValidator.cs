using Microsoft.Extensions.Options;
using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>Says what settings lack or have too much, each time with the key that somebody has to change.</summary>
internal sealed class SettingsValidator : IValidateOptions<PartnerAnalyticsSettings>
{
    public ValidateOptionsResult Validate(string? name, PartnerAnalyticsSettings options)
    {
        var failures = new List<string>(options.Problems);
        CheckService(options, failures);
        CheckCredential(options, failures);
        var of = string.IsNullOrEmpty(name) ? "" : $"Partner Center analytics, client '{name}': ";
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures.Select(failure => of + failure));
    }

    private static void CheckService(PartnerAnalyticsSettings settings, List<string> failures)
    {
        Try(nameof(settings.Endpoint), () => CheckUri(settings.Endpoint));
        Try(nameof(settings.AuthorityHost), () => CheckUri(settings.AuthorityHost));
        Try(nameof(settings.Locale), () => _ = new PartnerAnalyticsClientOptions { Locale = settings.Locale });
        var application = settings.PartnerApplication;
        Try(nameof(settings.PartnerApplication), () => _ = new PartnerAnalyticsClientOptions { PartnerApplication = application });
        Try(nameof(settings.Scope), () => _ = new PartnerAnalyticsClientOptions { Scope = settings.Scope });
        var cloud = settings.Cloud ?? (settings.Endpoint is { IsAbsoluteUri: true } endpoint ? PartnerCenterCloud.Find(endpoint) : null);
        if (settings.Scope is null && cloud is { Scope: null } && settings.ConfigureClient is null)
        {
            failures.Add(
                $"{settings.PathOf(nameof(settings.Scope))} is missing: the documentation does not name the scope of the cloud {cloud}. "
                + "Set it to the scope that the application was granted.");
        }

        static void CheckUri(Uri? uri)
        {
            if (uri is not null)
            {
                Endpoints.Normalize(uri, allowPlainHttp: false, "");
            }
        }

        void Try(string property, Action use)
        {
            try
            {
                use();
            }
            catch (ArgumentException e)
            {
                failures.Add($"{settings.PathOf(property)}: {e.Message.Split(" (Parameter ")[0]}");
            }
        }
    }

    private static void CheckCredential(PartnerAnalyticsSettings settings, List<string> failures)
    {
        var inCode = settings.Credential is not null ? nameof(settings.Credential)
            : settings.CredentialFactory is not null ? nameof(settings.CredentialFactory)
            : null;
        if (settings.Credential is not null && settings.CredentialFactory is not null)
        {
            failures.Add($"{nameof(settings.Credential)} and {nameof(settings.CredentialFactory)} are both set. Remove one of them.");
        }

        var given = GivenForRefreshToken(settings).ToList();
        if (inCode is not null)
        {
            failures.AddRange(given.Select(property =>
                $"{settings.PathOf(property)} is unused: the client signs in with the {inCode} that is set in code. Remove one of them."));
        }
        else if (given.Count == 0)
        {
            failures.Add(
                $"There is no way to sign in. Set {settings.PathOf(nameof(settings.TenantId))}, {nameof(settings.ClientId)}, "
                + $"{nameof(settings.ClientSecret)} or {nameof(settings.ClientCertificatePath)}, and {nameof(settings.RefreshTokenFile)}, "
                + $"or in code {nameof(settings.Credential)} or {nameof(settings.CredentialFactory)}.");
        }
        else
        {
            CheckRefreshToken(settings, failures);
        }
    }

    private static IEnumerable<string> GivenForRefreshToken(PartnerAnalyticsSettings settings) => new (string Name, object? Value)[]
    {
        (nameof(settings.TenantId), settings.TenantId),
        (nameof(settings.ClientId), settings.ClientId),
        (nameof(settings.ClientSecret), settings.ClientSecret),
        (nameof(settings.ClientCertificatePath), settings.ClientCertificatePath),
        (nameof(settings.ClientCertificatePassword), settings.ClientCertificatePassword),
        (nameof(settings.RefreshTokenFile), settings.RefreshTokenFile),
        (nameof(settings.RefreshTokenStoreFactory), settings.RefreshTokenStoreFactory),
        (nameof(settings.AuthorityHost), settings.AuthorityHost),
    }.Where(given => given.Value is not null).Select(given => given.Name);

    private static void CheckCertificate(PartnerAnalyticsSettings settings, List<string> failures)
    {
        if (string.IsNullOrWhiteSpace(settings.ClientCertificatePath))
        {
            return;
        }

        try
        {
            ClientCertificateFile.Load(settings.ClientCertificatePath, settings.ClientCertificatePassword).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            failures.Add($"{settings.PathOf(nameof(settings.ClientCertificatePath))}: {e.Message}");
        }
    }

    private static void CheckRefreshToken(PartnerAnalyticsSettings settings, List<string> failures)
    {
        Require(nameof(settings.TenantId), settings.TenantId);
        Require(nameof(settings.ClientId), settings.ClientId);
        ExactlyOne(
            (nameof(settings.ClientSecret), !string.IsNullOrWhiteSpace(settings.ClientSecret)),
            (nameof(settings.ClientCertificatePath), !string.IsNullOrWhiteSpace(settings.ClientCertificatePath)));
        ExactlyOne(
            (nameof(settings.RefreshTokenFile), !string.IsNullOrWhiteSpace(settings.RefreshTokenFile)),
            (nameof(settings.RefreshTokenStoreFactory), settings.RefreshTokenStoreFactory is not null));
        if (!string.IsNullOrWhiteSpace(settings.TenantId) && !AuthorityUri.IsTenant(settings.TenantId))
        {
            failures.Add($"{settings.PathOf(nameof(settings.TenantId))} should be the id of a tenant or one of its domain names.");
        }

        CheckCertificate(settings, failures);
        if (settings.ClientCertificatePassword is not null && settings.ClientCertificatePath is null)
        {
            failures.Add(
                $"{settings.PathOf(nameof(settings.ClientCertificatePassword))} is unused without "
                + $"{nameof(settings.ClientCertificatePath)}.");
        }

        void Require(string property, string? value)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                failures.Add($"{settings.PathOf(property)} is missing.");
            }
        }

        void ExactlyOne((string Name, bool IsGiven) one, (string Name, bool IsGiven) other)
        {
            if (one.IsGiven == other.IsGiven)
            {
                failures.Add(one.IsGiven
                    ? $"{settings.PathOf(one.Name)} and {settings.PathOf(other.Name)} are both set. Remove one of them."
                    : $"{settings.PathOf(one.Name)} or {settings.PathOf(other.Name)} is missing.");
            }
        }
    }
}
