using System.Text.RegularExpressions;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Tool.Tests.Querying;

/// <summary>The commands of the guide print what stands below them.</summary>
public sealed partial class QueryGuideTests
{
    public static IEnumerable<object[]> Examples => Example().Matches(File.ReadAllText(RepositoryRoot.Combine("docs", "query.md")))
        .Select(match => new object[] { match.Groups["command"].Value, match.Groups["output"].Value });

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_command_prints_what_the_guide_shows(string command, string expected)
    {
        // In single quotes as a shell takes them: nothing in them means anything to it.
        var parts = command.Split('\'');

        var (_, output, error) = await ToolRun.CompleteAsync(
            ["query", parts[1], .. parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(expected, (output + error).ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public void Examples_are_found() => Assert.True(Examples.Count() >= 5);

    [GeneratedRegex(@"```console\n\$ partner-analytics query (?<command>[^\n]*)\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
