using System.Text.RegularExpressions;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Architecture.Tests;

/// <summary>The source files of the repository, without what builds put out.</summary>
internal static partial class SourceFiles
{
    public static IReadOnlyList<string> All { get; } = [.. new[] { "src", "tests", "samples", "benchmarks" }
        .Where(folder => Directory.Exists(RepositoryRoot.Combine(folder)))
        .SelectMany(Under)
        .Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal))];

    public static IEnumerable<string> Under(string folder) => Directory
        .EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !BuildOutput().IsMatch(file));

    /// <summary>The path from the root of the repository, with slashes.</summary>
    public static string Relative(string file) => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/');

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();
}
