using Azure.Core;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq;

namespace Quickstart.Stagecraft;

/// <summary>What the queries are sent to: a service somewhere, or an emulator that lives as long as this object.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly AnalyticsEmulator? _emulator;

    private Service(PartnerAnalyticsClient partner, RequestRecorder requests, string description, AnalyticsEmulator? emulator = null)
    {
        Partner = partner;
        Requests = requests;
        Description = description;
        _emulator = emulator;
    }

    public PartnerAnalyticsClient Partner { get; }

    /// <summary>The requests that were sent so far.</summary>
    public RequestRecorder Requests { get; }

    public string Description { get; }

    public static async Task<Service> StartAsync(Uri? endpoint, string? token, CancellationToken cancellationToken)
    {
        var requests = new RequestRecorder();
        var options = new PartnerAnalyticsClientOptions { PartnerApplication = "Quickstart" };
        options.AddPolicy(requests, HttpPipelinePosition.PerRetry);

        if (!string.IsNullOrWhiteSpace(token))
        {
            var credential = new FixedToken(token);
            return endpoint is null
                ? new(new PartnerAnalyticsClient(credential, options), requests, "the global service")
                : new(new PartnerAnalyticsClient(endpoint, credential, options), requests, endpoint.AbsoluteUri);
        }

        var emulator = await AnalyticsEmulator.StartAsync(cancellationToken: cancellationToken);
        var partner = new PartnerAnalyticsClient(emulator.Endpoint, new FixedToken(emulator.Token!), options);
        return new(partner, requests, $"an emulator in this process, at {emulator.Endpoint}, with made-up rows", emulator);
    }

    public ValueTask DisposeAsync() => _emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
