namespace PartnerAnalytics.Linq.Authentication;

/// <summary>A secret that the application shares with the authority.</summary>
internal sealed class ClientSecretProof(string secret) : IClientProof
{
    public void AddTo(TokenForm form, string clientId, Uri endpoint, DateTimeOffset now) => form.AddSecret("client_secret", secret);
}
