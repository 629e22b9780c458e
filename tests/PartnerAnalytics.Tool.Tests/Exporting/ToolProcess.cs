using System.Diagnostics;
using PartnerAnalytics.Tool.Running;

namespace PartnerAnalytics.Tool.Tests.Exporting;

/// <summary>The tool as a process of its own.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;

    private ToolProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
    }

    public static ToolProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(QueryProcess.FindHost(), ["exec", typeof(QueryProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new ToolProcess(Process.Start(start)!);
    }

    /// <summary>Ends the process, as a power cut does, once it has written so many lines of progress.</summary>
    /// <returns>Whether it was still running.</returns>
    public async Task<bool> KillAfterAsync(int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            if (await _process.StandardError.ReadLineAsync() is null)
            {
                return false;
            }
        }

        _process.Kill();
        await _process.WaitForExitAsync();
        return true;
    }

    /// <summary>Waits for the end of the process.</summary>
    public async Task<(int ExitCode, string Output, string Error)> WaitAsync()
    {
        var error = await _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await _output, error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
