using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerAnalytics.Linq.CompilerTime;

/// <summary>Builds a generated project and tells how long the compiler took.</summary>
internal sealed partial class Build(string project)
{
    /// <summary>Restores once, so that no build does.</summary>
    public void Restore() => Run("restore", "--nologo", "-v", "quiet");

    /// <summary>The time of the Csc task in milliseconds.</summary>
    /// <param name="parts">What the compiler loads: <c>None</c>, <c>Generator</c> or <c>All</c>.</param>
    public double Measure(string parts)
    {
        var output = Run(
            "build", "--no-restore", "--nologo", "-v", "quiet", "-t:Rebuild", "-clp:PerformanceSummary", $"-p:Parts={parts}", "-p:UseSharedCompilation=true");
        var match = CscTime().Match(output);
        return match.Success
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("No time of the compiler in: " + output);
    }

    /// <summary>What the compiler says of the time of each analyzer.</summary>
    public IEnumerable<string> ReportAnalyzers() =>
        Run("build", "--no-restore", "--nologo", "-v", "detailed", "-t:Rebuild", "-p:Parts=All", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=true").Split('\n')
            .Where(line => line.Contains("PartnerAnalytics.Linq.", StringComparison.Ordinal) && AnalyzerTime().IsMatch(line))
            .Select(line => line.Trim())
            .Distinct();

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [arguments[0], project, .. arguments.Skip(1)]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        // As on a developer's machine, where the compiler stays in memory between builds.
        start.Environment["UseSharedCompilation"] = "true";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }

    [GeneratedRegex(@"(\d+) ms\s+Csc\s")]
    private static partial Regex CscTime();

    [GeneratedRegex(@"^\s*<?\d")]
    private static partial Regex AnalyzerTime();
}
