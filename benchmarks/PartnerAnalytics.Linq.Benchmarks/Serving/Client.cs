using System.Globalization;
using System.Runtime.InteropServices;
using PartnerAnalytics.Linq.Benchmarks.Reporting;

namespace PartnerAnalytics.Linq.Benchmarks.Serving;

/// <summary>A published client, which runs once and tells what it did.</summary>
/// <param name="name">Its folder and its program.</param>
internal sealed class Client(string folder, string name)
{
    /// <summary>The hand-written program.</summary>
    public static readonly Client Bare = new("bare", "PartnerAnalytics.Linq.Benchmarks.BareClient");

    /// <summary>The program with the library.</summary>
    public static readonly Client Library = new("library", "PartnerAnalytics.Linq.Benchmarks.LibraryClient");

    private readonly string _path = Path.Combine(AppContext.BaseDirectory, "clients", folder, name);

    /// <summary>The same client as a native program, which is published now.</summary>
    /// <exception cref="InvalidOperationException">It cannot be published; where there is no linker, for example.</exception>
    public Client PublishNative()
    {
        var native = new Client(folder + "-native", name);
        var scratch = Directory.CreateTempSubdirectory();
        try
        {
            // Apart from what the project was built to, so that the next build finds that as it was.
            Programs.RunTool(
                "publish", Repository.Combine("benchmarks", name), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
                "-p:PublishNatively=true", "-p:RunAnalyzers=false", "--artifacts-path", scratch.FullName, "-o", Path.GetDirectoryName(native._path)!);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }

        return native;
    }

    /// <summary>Reads all rows in pages.</summary>
    /// <exception cref="InvalidOperationException">The client did not read all rows.</exception>
    public PagesRun ReadPages(string server, int rows)
    {
        var words = Run("pages", string.Create(CultureInfo.InvariantCulture, $"{server}/rows/{rows}/")).Split(' ');
        return words is [var count, _, var milliseconds, var peak] && count == rows.ToString(CultureInfo.InvariantCulture)
            ? new PagesRun(double.Parse(milliseconds, CultureInfo.InvariantCulture), long.Parse(peak, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{name} did not read {rows} rows.");
    }

    /// <summary>Runs the first query.</summary>
    /// <exception cref="InvalidOperationException">The client did not read the rows.</exception>
    public void ReadFirst(string server)
    {
        if (Run("first", server + "/first/") != "100")
        {
            throw new InvalidOperationException($"{name} did not read the 100 rows.");
        }
    }

    private string Run(params string[] arguments)
    {
        using var process = Programs.Start(_path, redirectInput: false, arguments);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{name} failed with {process.ExitCode}.");
    }
}
