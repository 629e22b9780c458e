using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Quickstart.Stagecraft;

/// <summary>Notes each request on its way out. Policies are added to this client as to every Azure client.</summary>
internal sealed class RequestRecorder : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<Uri> _sent = [];

    public int Count => _sent.Count;

    /// <summary>What was sent after the first <paramref name="count"/> requests.</summary>
    public IEnumerable<Uri> After(int count) => _sent.Skip(count);

    public override void OnSendingRequest(HttpMessage message) => _sent.Enqueue(message.Request.Uri.ToUri());
}
