using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PartnerAnalytics.Tool.Browser.Tests;

/// <summary>The command <c>explore</c>, as a user starts it.</summary>
internal sealed class ExplorerProcess : IDisposable
{
    private readonly Process _process;

    private ExplorerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>The address that opens the page once.</summary>
    public Uri Address { get; }

    public static async Task<ExplorerProcess> StartAsync(params string[] options)
    {
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var tool = Path.Combine(AppContext.BaseDirectory, "partner-analytics.dll");
        var process = Process.Start(new ProcessStartInfo(host, ["exec", tool, "explore", "--no-browser", .. options])
        {
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Uri.TryCreate(line.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp)
            {
                return new ExplorerProcess(process, address);
            }
        }

        throw new InvalidOperationException("The command ended before it said where the page is.");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
