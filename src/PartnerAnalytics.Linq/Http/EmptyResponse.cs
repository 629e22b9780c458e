using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace PartnerAnalytics.Linq.Http;

/// <summary>A response with a status and nothing else: one that is about to be replaced, or that of rows in memory.</summary>
internal sealed class EmptyResponse(int status, string reasonPhrase = "", string clientRequestId = "") : Response
{
    public override int Status => status;

    public override string ReasonPhrase => reasonPhrase;

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = clientRequestId;

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => false;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return false;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = null;
        return false;
    }
}
