using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Authentication;
using PartnerAnalytics.Linq.Http.Authorization;
using PartnerAnalytics.Linq.Http.Retry;

namespace PartnerAnalytics.Linq.Http;

/// <summary>Assembles the pipeline of a client: Azure.Core's own policies, with those that this service needs.</summary>
internal static class PipelineFactory
{
    /// <summary>A pipeline that signs in with a credential, on the transport of the options.</summary>
    /// <exception cref="ArgumentException">Neither the options nor their cloud name a scope.</exception>
    public static HttpPipeline Create(
        ClientContext client, Uri endpoint, TokenCredential credential, AnalyticsClientOptions options, PartnerCenterCloud? cloud)
    {
        var authorization = new PartnerTokenPolicy(credential, options.GetScope(cloud), endpoint, client.Telemetry);
        return Build(options, options.Transport, authorization, new AttemptPolicy());
    }

    /// <summary>A pipeline on a caller's client, which does the authorization.</summary>
    public static HttpPipeline Create(HttpClient httpClient, AnalyticsClientOptions options) =>
        Build(options, new HttpClientTransport(httpClient), new AttemptPolicy());

    private static HttpPipeline Build(
        AnalyticsClientOptions options, HttpPipelineTransport transport, params HttpPipelinePolicy[] perRetry)
    {
        // A pipeline takes these from the options only, which may serve several clients: they get theirs back.
        lock (options)
        {
            var (ownTransport, ownRetry) = (options.Transport, options.RetryPolicy);
            options.Transport = transport;
            options.RetryPolicy ??= new PartnerRetryPolicy(options.Retry.MaxRetries);
            try
            {
                return HttpPipelineBuilder.Build(options, [], perRetry, new ResponseClassifier());
            }
            finally
            {
                (options.Transport, options.RetryPolicy) = (ownTransport, ownRetry);
            }
        }
    }
}

/// <summary>A policy that is written once for synchronous and asynchronous sending.</summary>
internal abstract class SyncAsyncPolicy : HttpPipelinePolicy
{
    public sealed override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        ProcessAsync(isAsync: false, message, pipeline).EnsureCompleted();

    public sealed override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        ProcessAsync(isAsync: true, message, pipeline);

    /// <summary>Processes a message.</summary>
    /// <param name="isAsync">False to do it on the caller's thread; the task is completed then.</param>
    /// <param name="message">The message.</param>
    /// <param name="pipeline">The policies behind this one.</param>
    protected abstract ValueTask ProcessAsync(bool isAsync, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline);

    /// <summary>Hands a message to the next policy.</summary>
    protected static ValueTask ProcessNextAsync(bool isAsync, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (isAsync)
        {
            return ProcessNextAsync(message, pipeline);
        }

        ProcessNext(message, pipeline);
        return ValueTask.CompletedTask;
    }
}
