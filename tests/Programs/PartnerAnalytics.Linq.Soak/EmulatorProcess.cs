using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Soak;

/// <summary>
/// Emulators in a process of their own, so that what the run's process holds is the client's: a server's pools of memory grow and shrink
/// by their own rules. Each pages in a manner of its own: as the documentation says, with fewer rows than asked for, or without heeding
/// <c>skip</c>.
/// </summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    /// <summary>The command of this program that serves.</summary>
    public const string Command = "emulate";

    private static readonly EmulatorDifference[][] Manners =
    [
        [],
        [EmulatorDifference.PagesCapped, EmulatorDifference.LinksAfterEveryTop],
        [],
        [EmulatorDifference.PagesCapped, EmulatorDifference.LinksAfterEveryTop, EmulatorDifference.BareLinks],
        [EmulatorDifference.PagesCapped, EmulatorDifference.NoLinkMember],
        [EmulatorDifference.SkipIgnored],
    ];

    private readonly Process _process;

    private EmulatorProcess(Process process, IReadOnlyList<Uri> endpoints)
    {
        _process = process;
        Endpoints = endpoints;
    }

    /// <summary>Where they listen; the first pages as the documentation says.</summary>
    public IReadOnlyList<Uri> Endpoints { get; }

    /// <summary>Starts one and waits until all of it listen.</summary>
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
        return await process.StandardOutput.ReadLineAsync(cancellationToken) is { } endpoints
            ? new EmulatorProcess(process, [.. endpoints.Split(' ').Select(endpoint => new Uri(endpoint))])
            : throw new InvalidOperationException("The emulator's process did not start; what it wrote is above.");
    }

    /// <summary>What the process does: it writes the endpoints, serves until its input ends, and writes the faults that it gave.</summary>
    public static async Task ServeAsync(SoakSettings settings, TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var emulators = new List<AnalyticsEmulator>();
        try
        {
            foreach (var manner in Manners)
            {
                emulators.Add(await AnalyticsEmulator.StartAsync(OptionsOf(settings, manner), cancellationToken));
            }

            await output.WriteLineAsync(string.Join(' ', emulators.Select(emulator => emulator.Endpoint.AbsoluteUri)).AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
            await input.ReadToEndAsync(cancellationToken);
            var counts = emulators.Select(emulator => emulator.FaultCounts).ToList();
            var given = counts.SelectMany(count => count.Given).GroupBy(fault => fault.Key, fault => fault.Value);
            var sum = new EmulatorFaultCounts(
                counts.Sum(count => count.Requests), given.ToImmutableDictionary(fault => fault.Key, fault => fault.Sum()));
            await output.WriteLineAsync(JsonSerializer.Serialize(sum).AsMemory(), cancellationToken);
        }
        finally
        {
            foreach (var emulator in emulators)
            {
                await emulator.DisposeAsync();
            }
        }
    }

    private static AnalyticsEmulatorOptions OptionsOf(SoakSettings settings, EmulatorDifference[] manner)
    {
        var options = new AnalyticsEmulatorOptions
        {
            Rows = settings.Rows,
            PageSize = manner.Contains(EmulatorDifference.PagesCapped) ? Math.Max(settings.Rows / 8, 1) : 10_000,
            Token = null,
            Faults = new EmulatorFaults
            {
                Rate = settings.Rate,
                Seed = settings.Seed,
                RetryAfter = TimeSpan.FromSeconds(1),
                SlowBodyDelay = TimeSpan.FromMilliseconds(20),
            },
        };
        foreach (var difference in manner)
        {
            options.Differences.Add(difference);
        }

        return options;
    }

    /// <summary>Ends them.</summary>
    /// <returns>The faults that they gave.</returns>
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
