using System.Diagnostics;
using System.Reflection;

namespace PartnerAnalytics.Linq.Benchmarks.Serving;

/// <summary>The static server in a process of its own, so that working sets are those of clients only.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    public ServerProcess()
    {
        _process = Programs.Start(Path.ChangeExtension(Assembly.GetExecutingAssembly().Location, null), redirectInput: true, "serve");
        Endpoint = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>Where it serves, without a slash at the end.</summary>
    public string Endpoint { get; }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
