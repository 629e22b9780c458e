using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>A service that queries ask, and who signs in to it.</summary>
/// <param name="Endpoint">Where it is.</param>
/// <param name="Credential">Gives the tokens; one of a service that nobody signed in to throws the reason.</param>
/// <param name="Cloud">The cloud, of Partner Center; null for the global one and for the Store.</param>
/// <param name="Scope">The scope of the tokens, if not the usual one.</param>
internal sealed record AskedService(Uri Endpoint, TokenCredential Credential, PartnerCenterCloud? Cloud = null, string? Scope = null)
{
    /// <summary>A service that cannot be asked.</summary>
    /// <param name="endpoint">Where it is.</param>
    /// <param name="reason">Why not, and what to do.</param>
    public static AskedService Without(Uri endpoint, string reason) =>
        new(endpoint, DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException(reason)));

    /// <summary>The client of Partner Center, if the service is that.</summary>
    /// <param name="transport">What sends its requests; null for what usually does.</param>
    public PartnerAnalyticsClient CreatePartner(HttpPipelineTransport? transport = null)
    {
        var options = new PartnerAnalyticsClientOptions { Cloud = Cloud ?? PartnerCenterCloud.Global, Scope = Scope };
        options.Transport = transport ?? options.Transport;
        return new PartnerAnalyticsClient(Endpoint, Credential, options);
    }

    /// <summary>The client of the Store, if the service is that.</summary>
    /// <param name="transport">What sends its requests; null for what usually does.</param>
    public StoreAnalyticsClient CreateStore(HttpPipelineTransport? transport = null)
    {
        var options = new StoreAnalyticsClientOptions();
        options.Transport = transport ?? options.Transport;
        return new StoreAnalyticsClient(Endpoint, Credential, options);
    }
}
