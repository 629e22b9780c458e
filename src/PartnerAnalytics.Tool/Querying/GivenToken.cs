using Azure.Core;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>An access token that somebody brings, so that nobody has to sign in.</summary>
internal static class GivenToken
{
    /// <summary>The credential that gives it, whatever it is for. When it expires, the service says so.</summary>
    public static TokenCredential CredentialOf(string token) =>
        DelegatedTokenCredential.Create((_, _) => new AccessToken(token, DateTimeOffset.MaxValue));
}
