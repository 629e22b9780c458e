using System.Diagnostics;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.NightlyCopy.Tests;

/// <summary>The sample, run as a process of its own against an emulator in this one.</summary>
internal sealed class CopyProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private CopyProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public static CopyProcess Start(AnalyticsEmulator emulator, string database, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] line =
        [
            Path.Combine(AppContext.BaseDirectory, "NightlyCopy.dll"), "--endpoint", emulator.Endpoint.AbsoluteUri, "--token", emulator.Token!,
            "--database", database, .. arguments,
        ];
        foreach (var argument in line)
        {
            start.ArgumentList.Add(argument);
        }

        return new CopyProcess(Process.Start(start)!);
    }

    /// <summary>Ends the process as a power cut does, without a chance to tidy up; it may have come to its end by itself.</summary>
    public async Task<string> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        return await _output;
    }

    /// <summary>Waits for the end of the process.</summary>
    public async Task<(int ExitCode, string Output)> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return (_process.ExitCode, await _output + await _error);
    }

    public bool HasExited => _process.HasExited;

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
