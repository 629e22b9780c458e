using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PartnerAnalytics.Linq.Benchmarks.Serving;

/// <summary>Starts programs that depend on the framework, on the same one as this program.</summary>
internal static class Programs
{
    // The folder shared/Microsoft.NETCore.App/10.0.0 of a root.
    private static readonly string Root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>Starts a program; its output is the caller's to read.</summary>
    /// <param name="path">The program, without the ending that the system gives to programs.</param>
    /// <param name="redirectInput">Whether the caller holds its input.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Process Start(string path, bool redirectInput, params string[] arguments) => Start(path, redirectInput, [], arguments);

    /// <summary>Starts a program with variables of its own in its environment.</summary>
    /// <param name="path">The program, without the ending that the system gives to programs.</param>
    /// <param name="redirectInput">Whether the caller holds its input.</param>
    /// <param name="environment">The variables.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Process Start(string path, bool redirectInput, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? path + ".exe" : path, arguments)
        {
            RedirectStandardInput = redirectInput,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_ROOT"] = Root;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"'{path}' did not start.");
    }

    /// <summary>Runs the tool of the SDK that this program's framework belongs to.</summary>
    /// <exception cref="InvalidOperationException">The tool failed.</exception>
    public static void RunTool(params string[] arguments)
    {
        using var process = Start(Path.Combine(Root, "dotnet"), redirectInput: false, arguments);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' failed: {output}");
        }
    }
}
