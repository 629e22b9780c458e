using Microsoft.Extensions.Options;
using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>Says what settings lack or have too much.</summary>
internal sealed class SettingsValidator<TClient, TSettings>(ClientKind<TClient, TSettings> kind) : IValidateOptions<TSettings>
    where TClient : class
    where TSettings : AnalyticsSettings
{
    public ValidateOptionsResult Validate(string? name, TSettings options)
    {
        var problems = new SettingsProblems(options);
        CheckService(options, problems);
        CheckCredential(options, problems);
        var of = string.IsNullOrEmpty(name) ? "" : $"{kind.Service}, client '{name}': ";
        return problems.Texts.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(problems.Texts.Select(problem => of + problem));
    }

    private void CheckService(TSettings settings, SettingsProblems problems)
    {
        problems.Try(nameof(settings.Endpoint), () => CheckUri(settings.Endpoint));
        problems.Try(nameof(settings.AuthorityHost), () => CheckUri(settings.AuthorityHost));
        problems.Try(nameof(settings.Scope), () => _ = new StoreAnalyticsClientOptions { Scope = settings.Scope });
        kind.CheckService(settings, problems);

        static void CheckUri(Uri? uri)
        {
            if (uri is not null)
            {
                Endpoints.Normalize(uri, allowPlainHttp: false, "");
            }
        }
    }

    private void CheckCredential(TSettings settings, SettingsProblems problems)
    {
        var inCode = settings.Credential is not null ? nameof(settings.Credential)
            : settings.CredentialFactory is not null ? nameof(settings.CredentialFactory)
            : null;
        if (settings.Credential is not null && settings.CredentialFactory is not null)
        {
            problems.Add($"{nameof(settings.Credential)} and {nameof(settings.CredentialFactory)} are both set. Remove one of them.");
        }

        var given = GivenToSignIn(settings).ToList();
        if (inCode is not null)
        {
            foreach (var property in given)
            {
                problems.Add(
                    $"{settings.PathOf(property)} is unused: the client signs in with the {inCode} that is set in code. "
                    + "Remove one of them.");
            }
        }
        else if (given.Count == 0)
        {
            problems.Add(
                $"There is no way to sign in. Set {settings.PathOf(nameof(settings.TenantId))}, {nameof(settings.ClientId)}, {kind.Needed}, "
                + $"or in code {nameof(settings.Credential)} or {nameof(settings.CredentialFactory)}.");
        }
        else
        {
            CheckApplication(settings, problems);
            kind.CheckSignIn(settings, problems);
        }
    }

    private IEnumerable<string> GivenToSignIn(TSettings settings) => new (string Name, object? Value)[]
    {
        (nameof(settings.TenantId), settings.TenantId),
        (nameof(settings.ClientId), settings.ClientId),
        (nameof(settings.ClientSecret), settings.ClientSecret),
        (nameof(settings.ClientCertificatePath), settings.ClientCertificatePath),
        (nameof(settings.ClientCertificatePassword), settings.ClientCertificatePassword),
        (nameof(settings.AuthorityHost), settings.AuthorityHost),
    }.Concat(kind.SignInSettings(settings)).Where(given => given.Value is not null).Select(given => given.Name);

    private static void CheckApplication(TSettings settings, SettingsProblems problems)
    {
        problems.Require(nameof(settings.TenantId), settings.TenantId);
        problems.Require(nameof(settings.ClientId), settings.ClientId);
        problems.RequireOne(
            (nameof(settings.ClientSecret), !string.IsNullOrWhiteSpace(settings.ClientSecret)),
            (nameof(settings.ClientCertificatePath), !string.IsNullOrWhiteSpace(settings.ClientCertificatePath)));
        if (!string.IsNullOrWhiteSpace(settings.TenantId) && !AuthorityUri.IsTenant(settings.TenantId))
        {
            problems.Add($"{settings.PathOf(nameof(settings.TenantId))} should be the id of a tenant or one of its domain names.");
        }

        CheckCertificate(settings, problems);
        if (settings.ClientCertificatePassword is not null && settings.ClientCertificatePath is null)
        {
            problems.Add(
                $"{settings.PathOf(nameof(settings.ClientCertificatePassword))} is unused without "
                + $"{nameof(settings.ClientCertificatePath)}.");
        }
    }

    private static void CheckCertificate(TSettings settings, SettingsProblems problems)
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
            problems.Add($"{settings.PathOf(nameof(settings.ClientCertificatePath))}: {e.Message}");
        }
    }
}
