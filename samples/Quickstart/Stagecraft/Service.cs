using Azure.Core;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq;

namespace Quickstart.Stagecraft;

/// <summary>What the queries are sent to: a service somewhere, or an emulator that lives as long as this object.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly Uri? _endpoint;
    private readonly TokenCredential _credential;
    private readonly AnalyticsEmulator? _emulator;

    private Service(Uri? endpoint, string token, string description, AnalyticsEmulator? emulator = null)
    {
        _endpoint = endpoint;
        _credential = new FixedToken(token);
        Description = description;
        _emulator = emulator;
    }

    /// <summary>The requests that were sent so far.</summary>
    public RequestRecorder Requests { get; } = new();

    public string Description { get; }

    /// <param name="endpoint">The URI of a service; null for the global one.</param>
    /// <param name="token">The token for it; null for an emulator.</param>
    /// <param name="today">The day that is today in the emulated Store.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<Service> StartAsync(Uri? endpoint, string? token, DateOnly today, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(token))
        {
            return new(endpoint, token, endpoint?.AbsoluteUri ?? "the global service");
        }

        var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { StoreToday = today }, cancellationToken);
        var description = $"an emulator in this process, at {emulator.Endpoint}, with made-up rows";
        return new(emulator.Endpoint, emulator.Token!, description, emulator);
    }

    public PartnerAnalyticsClient ConnectToPartnerCenter()
    {
        var options = Record(new PartnerAnalyticsClientOptions { PartnerApplication = "Quickstart" });
        return _endpoint is null
            ? new PartnerAnalyticsClient(_credential, options)
            : new PartnerAnalyticsClient(_endpoint, _credential, options);
    }

    public StoreAnalyticsClient ConnectToStore()
    {
        var options = Record(new StoreAnalyticsClientOptions());
        return _endpoint is null
            ? new StoreAnalyticsClient(_credential, options)
            : new StoreAnalyticsClient(_endpoint, _credential, options);
    }

    public ValueTask DisposeAsync() => _emulator?.DisposeAsync() ?? ValueTask.CompletedTask;

    private TOptions Record<TOptions>(TOptions options)
        where TOptions : AnalyticsClientOptions
    {
        options.AddPolicy(Requests, HttpPipelinePosition.PerRetry);
        return options;
    }
}
