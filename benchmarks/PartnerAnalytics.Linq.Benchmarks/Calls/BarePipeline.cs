using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Benchmarks.BareClient;

namespace PartnerAnalytics.Linq.Benchmarks.Calls;

/// <summary>The calls over a pipeline of Azure.Core as it comes: its retries, its diagnostics, its transport; rows by System.Text.Json.</summary>
internal sealed class BarePipeline(string endpoint)
{
    private readonly HttpPipeline _pipeline = HttpPipelineBuilder.Build(
        new PipelineOptions { Retry = { Delay = LibraryCalls.RetryDelay } }, [], [new Ids()], new ResponseClassifier());

    public async Task<object?> ReadReferralsAsync(string market, DateTimeOffset from) =>
        (await ReadAsync(FirstQuery.ReferralsUri(market, from), BareJson.Default.ReferralPage)).Value;

    public async Task<object?> ReadUsageAsync() => (await ReadAsync("partner/v1/analytics/usage/azure", BareJson.Default.UsagePage)).Value;

    private async Task<T> ReadAsync<T>(string uri, JsonTypeInfo<T> type)
    {
        using var message = _pipeline.CreateMessage();
        message.BufferResponse = false;
        message.Request.Method = RequestMethod.Get;
        message.Request.Uri.Reset(new Uri(endpoint + uri));
        await _pipeline.SendAsync(message, CancellationToken.None);
        return message.Response.Status == 200
            ? await JsonSerializer.DeserializeAsync(message.Response.ContentStream!, type) ?? throw new InvalidDataException("The page is null.")
            : throw new InvalidOperationException($"The server responds with {message.Response.Status}.");
    }

    private sealed class PipelineOptions : ClientOptions;

    private sealed class Ids : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            message.Request.Headers.SetValue("Authorization", "Bearer " + LibraryCalls.Token);
            message.Request.Headers.SetValue("MS-RequestId", Guid.NewGuid().ToString());
            message.Request.Headers.SetValue("MS-CorrelationId", Guid.NewGuid().ToString());
        }
    }
}
