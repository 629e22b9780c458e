namespace PartnerAnalytics.Linq.Http;

/// <summary>The handler under a factory's clients: as that of the library's own transport.</summary>
internal static class PrimaryHandler
{
    /// <summary>A handler that follows no redirects, so that the token stays with the endpoint, and keeps no cookies.</summary>
    public static HttpMessageHandler Create() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
