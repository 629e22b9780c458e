using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Soak;

/// <summary>
/// The emulator in a process of its own, so that what the run's process holds is the client's: a server's pools of memory grow and shrink
/// by their own rules.
/// </summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    /// <summary>The command of this program that serves.</summary>
    public const string Command = "emulate";

    private readonly Process _process;

    private EmulatorProcess(Process process, Uri endpoint)
    {
        _process = process;
        Endpoint = endpoint;
    }

    /// <summary>Where it listens.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts one and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<EmulatorProcess> StartAsync(SoakSettings settings, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            typeof(EmulatorProcess).Assembly.Location, Command,
            "--rows", settings.Rows.ToString(CultureInfo.InvariantCulture),
            "--rate", settings.Rate.ToString(CultureInfo.InvariantCulture),
            "--seed", settings.Seed.ToString(CultureInfo.InvariantCulture),
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return await process.StandardOutput.ReadLineAsync(cancellationToken) is { } endpoint
            ? new EmulatorProcess(process, new Uri(endpoint))
            : throw new InvalidOperationException("The emulator's process did not start; what it wrote is above.");
    }

    /// <summary>What the process does: it writes the endpoint, serves until its input ends, and writes the faults that it gave.</summary>
    public static async Task ServeAsync(SoakSettings settings, TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var options = new AnalyticsEmulatorOptions
        {
            Rows = settings.Rows,
            Token = null,
            Faults = new EmulatorFaults
            {
                Rate = settings.Rate,
                Seed = settings.Seed,
                RetryAfter = TimeSpan.FromSeconds(1),
                SlowBodyDelay = TimeSpan.FromMilliseconds(20),
            },
        };
        await using var emulator = await AnalyticsEmulator.StartAsync(options, cancellationToken);
        await output.WriteLineAsync(emulator.Endpoint.AbsoluteUri.AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
        await input.ReadToEndAsync(cancellationToken);
        await output.WriteLineAsync(JsonSerializer.Serialize(emulator.FaultCounts).AsMemory(), cancellationToken);
    }

    /// <summary>Ends it.</summary>
    /// <returns>The faults that it gave.</returns>
    public async Task<EmulatorFaultCounts> StopAsync(CancellationToken cancellationToken)
    {
        _process.StandardInput.Close();
        var counts = await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return JsonSerializer.Deserialize<EmulatorFaultCounts>(counts) ?? throw new InvalidOperationException("The emulator told no faults.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
