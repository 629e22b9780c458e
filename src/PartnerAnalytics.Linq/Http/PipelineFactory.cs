using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Linq.Http;

/// <summary>Assembles the pipeline of a client: Azure.Core's own policies, with the two that this service needs.</summary>
internal static class PipelineFactory
{
    /// <summary>A pipeline that signs in with a credential, on the transport of the options.</summary>
    /// <exception cref="ArgumentException">Neither the options nor their cloud name a scope.</exception>
    public static HttpPipeline Create(TokenCredential credential, PartnerAnalyticsClientOptions options, PartnerCenterCloud? cloud) =>
        Build(options, new PartnerTokenPolicy(credential, options.GetScope(cloud)), new AttemptPolicy());

    /// <summary>A pipeline on a caller's client, which does the signing in.</summary>
    public static HttpPipeline Create(HttpClient httpClient, PartnerAnalyticsClientOptions options)
    {
        // A pipeline can take its transport from the options only, which may serve several clients: they get theirs back.
        lock (options)
        {
            var transport = options.Transport;
            options.Transport = new HttpClientTransport(httpClient);
            try
            {
                return Build(options, new AttemptPolicy());
            }
            finally
            {
                options.Transport = transport;
            }
        }
    }

    private static HttpPipeline Build(PartnerAnalyticsClientOptions options, params HttpPipelinePolicy[] perRetry) =>
        HttpPipelineBuilder.Build(options, [], perRetry, new ResponseClassifier());
}
