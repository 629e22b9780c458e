using System.Text.RegularExpressions;

namespace PartnerAnalytics.Architecture.Tests;

/// <summary>Rules of the house that no compiler checks.</summary>
public sealed partial class HouseRuleTests
{
    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        Assert.NotEmpty(SourceFiles.All);
        Found.None(SourceFiles.All.Where(f => File.ReadLines(f).Count() > 400).Select(SourceFiles.Relative));
    }

    [Fact]
    public void No_method_is_longer_than_60_lines() => Found.None(HouseRules.LongMethods());

    [Fact]
    public void No_line_is_longer_than_140_characters()
    {
        var byFolder = HouseRules.LongLines().ToLookup(line => string.Join('/', line.Split('/').Take(2)));

        Found.None(byFolder
            .Where(lines => lines.Count() > HouseExceptions.LongLines.GetValueOrDefault(lines.Key))
            .SelectMany(lines => lines));
        Found.None(HouseExceptions.LongLines.Keys.Where(folder => !byFolder.Contains(folder)), "Take it from the list of exceptions");
    }

    [Fact]
    public void Every_statement_of_an_if_or_a_loop_has_braces() => Found.None(HouseRules.StatementsWithoutBraces());

    [Fact]
    public void Nothing_static_changes() => Found.Only(HouseRules.StaticMutableState().Select(FileOf), HouseExceptions.StaticMutableState);

    [Fact]
    public void No_thread_waits_for_a_task() => Found.Only(HouseRules.SyncOverAsync().Select(FileOf), HouseExceptions.SyncOverAsync);

    [Fact]
    public void No_warning_is_suppressed_in_source() =>
        Found.None(SourceFiles.All.Where(f => Suppression().IsMatch(File.ReadAllText(f))).Select(SourceFiles.Relative));

    [Fact]
    public void No_work_is_left_for_later_in_the_library() =>
        Found.None(SourceFiles.Under("src").Where(f => Unfinished().IsMatch(File.ReadAllText(f))).Select(SourceFiles.Relative));

    [Fact]
    public void The_library_compiles_no_expression_to_read_a_captured_value() => Found.Only(
        SourceFiles.Under("src/PartnerAnalytics.Linq").Where(f => Compiled().IsMatch(File.ReadAllText(f))).Select(SourceFiles.Relative),
        HouseExceptions.CompiledExpressions);

    private static string FileOf(string found) => found.Split(':')[0];

    [GeneratedRegex(@"(?m)^\s*#pragma warning disable|\[(assembly: )?(Unconditional)?SuppressMessage\(")]
    private static partial Regex Suppression();

    // The interpreter of the platform makes no code.
    [GeneratedRegex(@"\.Compile\((?!preferInterpretation: true\))")]
    private static partial Regex Compiled();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|Thread\.Sleep|async void")]
    private static partial Regex Unfinished();
}
