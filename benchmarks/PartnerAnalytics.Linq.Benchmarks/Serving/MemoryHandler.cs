using System.Net;

namespace PartnerAnalytics.Linq.Benchmarks.Serving;

/// <summary>Responds to every request with the same bytes, out of the array itself.</summary>
internal sealed class MemoryHandler(byte[] body) : HttpMessageHandler
{
    /// <summary>The library over such a handler.</summary>
    public static PartnerAnalyticsClient CreateClient(byte[] body) =>
        new(new HttpClient(new MemoryHandler(body)) { BaseAddress = new Uri("https://api.partnercenter.microsoft.com/") });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } },
        });
}
