using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace PartnerAnalytics.Tool.Browser.Tests;

/// <summary>The command <c>explore</c>, as a user starts it.</summary>
internal sealed class ExplorerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Channel<Uri> _addresses = Channel.CreateUnbounded<Uri>();
    private Uri? _last;

    private ExplorerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The address that was opened last.</summary>
    public Uri LastAddress => _last!;

    public static async Task<ExplorerProcess> StartAsync()
    {
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var tool = Path.Combine(AppContext.BaseDirectory, "partner-analytics.dll");
        var explorer = new ExplorerProcess(Process.Start(new ProcessStartInfo(host, ["exec", tool, "explore", "--no-browser"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
        await explorer._addresses.Reader.WaitToReadAsync();
        return explorer;
    }

    /// <summary>The next address that opens the page; each does so once.</summary>
    public async Task<Uri> TakeAddressAsync() => _last = await _addresses.Reader.ReadAsync();

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Take(string? line)
    {
        var address = line?.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal));
        if (address is not null)
        {
            _addresses.Writer.TryWrite(new Uri(address));
        }
        else if (line is null)
        {
            _addresses.Writer.TryComplete(new InvalidOperationException("The command ended."));
        }
    }
}
