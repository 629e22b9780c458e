namespace PartnerAnalytics.Linq.Authentication;

/// <summary>How an application proves its identity.</summary>
internal interface IClientProof
{
    /// <summary>Adds the proof to a request.</summary>
    /// <param name="form">The request's body.</param>
    /// <param name="clientId">The application.</param>
    /// <param name="endpoint">Where the request goes.</param>
    /// <param name="now">The time.</param>
    void AddTo(TokenForm form, string clientId, Uri endpoint, DateTimeOffset now);
}

/// <summary>A secret that the application shares with the authority.</summary>
internal sealed class ClientSecretProof(string secret) : IClientProof
{
    public void AddTo(TokenForm form, string clientId, Uri endpoint, DateTimeOffset now) => form.AddSecret("client_secret", secret);
}
