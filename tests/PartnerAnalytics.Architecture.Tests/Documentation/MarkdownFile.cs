using System.Text.RegularExpressions;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Architecture.Tests.Documentation;

/// <summary>A Markdown file of this repository, as far as the tests understand it.</summary>
internal sealed partial class MarkdownFile
{
    private const string Fence = "```";

    private MarkdownFile(string path, string[] lines)
    {
        Path = path;
        var blocks = new List<CodeBlock>();
        var links = new List<(string Target, int Line)>();
        var headings = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                Assert.True(end > i, $"{path}({i + 1}): the fence is not closed.");
                blocks.Add(new CodeBlock(lines[i][Fence.Length..].Trim(), string.Join('\n', lines[(i + 1)..end]), i + 2));
                i = end;
            }
            else
            {
                links.AddRange(Link().Matches(lines[i]).Select(match => (match.Groups[1].Value, i + 1)));
                headings.AddRange(Heading().Matches(lines[i]).Select(match => match.Groups[1].Value));
            }
        }

        Blocks = [.. blocks.Zip([.. blocks.Skip(1), null], (block, next) => WithRequests(block, next, lines))];
        Links = links;
        Anchors = headings.Select(Slug).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The path from the root of the repository.</summary>
    public string Path { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    public IReadOnlyList<(string Target, int Line)> Links { get; }

    /// <summary>What a link to a heading of this file may name after <c>#</c>.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>Reads a file, given by its path from the root of the repository.</summary>
    public static MarkdownFile Read(string path) => new(path, File.ReadAllLines(RepositoryRoot.Combine(path)));

    public static MarkdownFile Parse(string path, string text) => new(path, text.Split('\n'));

    /// <summary>The files that people read: those at the root and in <c>docs</c>.</summary>
    public static IEnumerable<string> Find() =>
        Directory.EnumerateFiles(RepositoryRoot.Path, "*.md")
            .Concat(Directory.EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static CodeBlock WithRequests(CodeBlock block, CodeBlock? next, string[] lines)
    {
        if (!block.IsCSharp || next is not { AreRequests: true })
        {
            return block;
        }

        // Between the closing fence of the one and the opening fence of the other.
        var closing = block.Line - 1 + block.Text.Split('\n').Length;
        return lines[(closing + 1)..(next.Line - 2)].All(string.IsNullOrWhiteSpace) ? block with { Requests = next } : block;
    }

    private static string Slug(string heading) =>
        new([.. heading.ToLowerInvariant().Replace(' ', '-').Where(c => char.IsLetterOrDigit(c) || c is '-' or '_')]);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+\s+(.*\S)\s*$")]
    private static partial Regex Heading();
}
