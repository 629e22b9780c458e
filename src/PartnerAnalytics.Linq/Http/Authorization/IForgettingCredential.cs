namespace PartnerAnalytics.Linq.Http.Authorization;

/// <summary>A credential that keeps access tokens itself, and can be told that the service refuses one of them.</summary>
internal interface IForgettingCredential
{
    /// <summary>Hands the token out no more.</summary>
    void Forget(string accessToken);
}
