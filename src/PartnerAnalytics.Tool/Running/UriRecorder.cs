using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Tool.Running;

/// <summary>Notes the URI of the first request, and sends none.</summary>
internal sealed class UriRecorder : HttpPipelineTransport
{
    private readonly HttpClientTransport _requests = new();

    /// <summary>The URI; null if there was no request.</summary>
    public Uri? Uri { get; private set; }

    public override Request CreateRequest() => _requests.CreateRequest();

    public override void Process(HttpMessage message)
    {
        Uri ??= message.Request.Uri.ToUri();
        throw new InvalidOperationException("The request is not sent.");
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return ValueTask.CompletedTask;
    }
}
