using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Sends each request through a client that a factory makes for it, so that the factory can renew the handlers beneath. Those may know
/// asynchronous sending only.
/// </summary>
internal sealed class ClientFactoryTransport(IHttpClientFactory factory, string clientName) : HttpPipelineTransport
{
    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => NewTransport().Process(message);

    public override ValueTask ProcessAsync(HttpMessage message) => NewTransport().ProcessAsync(message);

    /// <summary>
    /// The handler under the factory's clients, as that of the library's own transport: it follows no redirects, so that the token stays
    /// with the endpoint, and keeps no cookies.
    /// </summary>
    public static HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    // Neither has anything to dispose of: the handlers are the factory's.
    private HttpClientTransport NewTransport() => new(factory.CreateClient(clientName));
}
