using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq;

namespace NightlyCopy;

/// <summary>What is copied from: a service somewhere, or an emulator that lives as long as this object.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly AnalyticsEmulator? _emulator;

    private Service(PartnerAnalyticsClient partner, string description, AnalyticsEmulator? emulator = null)
    {
        Partner = partner;
        Description = description;
        _emulator = emulator;
    }

    public PartnerAnalyticsClient Partner { get; }

    public string Description { get; }

    public static async Task<Service> StartAsync(CopyOptions copy, CancellationToken cancellationToken)
    {
        var options = new PartnerAnalyticsClientOptions { PartnerApplication = "NightlyCopy" };
        if (!string.IsNullOrWhiteSpace(copy.Token))
        {
            var credential = new FixedToken(copy.Token);
            return copy.Endpoint is null
                ? new(new PartnerAnalyticsClient(credential, options), "the global service")
                : new(new PartnerAnalyticsClient(copy.Endpoint, credential, options), copy.Endpoint.AbsoluteUri);
        }

        var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = copy.Rows }, cancellationToken);
        var partner = new PartnerAnalyticsClient(emulator.Endpoint, new FixedToken(emulator.Token!), options);
        return new(partner, $"an emulator in this process, with {copy.Rows:N0} made-up rows", emulator);
    }

    public ValueTask DisposeAsync() => _emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
