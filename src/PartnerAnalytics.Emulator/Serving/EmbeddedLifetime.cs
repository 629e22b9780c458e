using Microsoft.Extensions.Hosting;

namespace PartnerAnalytics.Emulator.Serving;

/// <summary>Leaves the signals of the process alone: the emulator is a guest in it, and Ctrl+C is its host's affair.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
