using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq.Http;

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
    protected static async ValueTask ProcessNextAsync(bool isAsync, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (isAsync)
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
        else
        {
            ProcessNext(message, pipeline);
        }
    }
}
