using System.Text.RegularExpressions;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Tool.Tests.Exporting;

/// <summary>The commands of the guide, one after another, and what DuckDB reads of what they wrote.</summary>
public sealed partial class ExportGuideTests
{
    [Fact]
    public async Task What_the_guide_shows_is_what_comes()
    {
        using var folder = new TemporaryFolder();
        using var duckDb = new DuckDb();
        var examples = Example().Matches(await File.ReadAllTextAsync(RepositoryRoot.Combine("docs", "export.md")));
        Assert.Equal(6, examples.Count);
        foreach (Match example in examples)
        {
            var expected = example.Groups["output"].Value.ReplaceLineEndings("\n");
            var actual = example.Groups["command"].Success
                ? await RunAsync(example.Groups["command"].Value, folder)
                : duckDb.Query(example.Groups["sql"].Value.Replace("('", $"('{folder.Path}/", StringComparison.Ordinal)).Replace("|", " | ", StringComparison.Ordinal);
            Assert.Equal(Size().Replace(expected, "some bytes"), Size().Replace(actual, "some bytes"));
        }
    }

    private static async Task<string> RunAsync(string command, TemporaryFolder folder)
    {
        // In single quotes as a shell takes them: nothing in them means anything to it.
        var parts = command.Split('\'');
        string[] options = parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var to = Array.IndexOf(options, "--to") + 1;
        var place = folder[options[to]];
        var (_, output, error) = await ToolRun.CompleteAsync(
            ["export", parts[1], .. options[..to], place, .. options[(to + 1)..]]);
        return (output + error).Replace(place, options[to], StringComparison.Ordinal).ReplaceLineEndings("\n").TrimEnd();
    }

    [GeneratedRegex(
        @"```(console\n\$ partner-analytics export (?<command>[^\n]*)\n|sql\n(?<sql>[^`]*)\n```\n\n```text\n)(?<output>.*?)\n```",
        RegexOptions.Singleline)]
    private static partial Regex Example();

    /// <summary>How well files compress is not what the guide is about.</summary>
    [GeneratedRegex("[0-9]+ bytes")]
    private static partial Regex Size();
}
