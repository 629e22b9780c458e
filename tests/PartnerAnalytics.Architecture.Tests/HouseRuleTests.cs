using System.Text.RegularExpressions;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Architecture.Tests;

/// <summary>Rules of the house that no compiler checks.</summary>
public sealed partial class HouseRuleTests
{
    private static readonly string[] SourceFiles = [.. new[] { "src", "tests", "samples", "benchmarks" }
        .Select(folder => RepositoryRoot.Combine(folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(f => !BuildOutput().IsMatch(f) && !f.EndsWith(".verified.cs", StringComparison.Ordinal))];

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        Assert.NotEmpty(SourceFiles);
        Assert.Empty(SourceFiles.Where(f => File.ReadLines(f).Count() > 400).Select(Relative));
    }

    [Fact]
    public void No_warning_is_suppressed_in_source() =>
        Assert.Empty(SourceFiles.Where(f => Suppression().IsMatch(File.ReadAllText(f))).Select(Relative));

    [Fact]
    public void No_work_is_left_for_later_in_the_library() => Assert.Empty(SourceFiles
        .Where(f => Relative(f).StartsWith("src", StringComparison.Ordinal) && Unfinished().IsMatch(File.ReadAllText(f)))
        .Select(Relative));

    [Fact]
    public void The_library_compiles_no_expression_to_read_a_captured_value() => Assert.Empty(SourceFiles
        .Where(f => Relative(f).Replace('\\', '/').StartsWith("src/PartnerAnalytics.Linq/", StringComparison.Ordinal))
        .Where(f => Compiled().IsMatch(File.ReadAllText(f)) && !f.EndsWith("ProjectionCache.cs", StringComparison.Ordinal))
        .Select(Relative));

    private static string Relative(string file) => Path.GetRelativePath(RepositoryRoot.Path, file);

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"(?m)^\s*#pragma warning disable|\[(assembly: )?(Unconditional)?SuppressMessage\(")]
    private static partial Regex Suppression();

    // The interpreter of the platform makes no code.
    [GeneratedRegex(@"\.Compile\((?!preferInterpretation: true\))")]
    private static partial Regex Compiled();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|Thread\.Sleep|async void")]
    private static partial Regex Unfinished();
}
