using System.Text.RegularExpressions;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>The page of a rule in <c>docs/rules</c>.</summary>
/// <param name="Title">The first line.</param>
/// <param name="Sections">The headings below it.</param>
/// <param name="Example">Code that breaks the rule.</param>
/// <param name="Correction">The same, as it should be.</param>
internal sealed partial record RulePage(string Title, IReadOnlyList<string> Sections, string Example, string Correction)
{
    public static RulePage Read(string id)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("docs", "rules", id + ".md")).ReplaceLineEndings("\n");
        var lines = text.Split('\n');
        var blocks = CodeBlock().Matches(text).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(2, blocks.Length);
        return new RulePage(lines[0], [.. lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal))], blocks[0], blocks[1]);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
