using System.Text.RegularExpressions;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.CodeFigures;

/// <summary>What can be counted in the source.</summary>
internal static partial class SourceFigures
{
    private const int SmallFile = 25;

    public static IEnumerable<(string Name, int Value)> Measure()
    {
        var all = Read("src");
        var library = Read("src/PartnerAnalytics.Linq");
        var shared = Read("src/Shared");
        var client = Read(
            "src/PartnerAnalytics.Linq", "src/Shared", "src/PartnerAnalytics.Linq.Analyzers", "src/PartnerAnalytics.Linq.CodeFixes",
            "src/PartnerAnalytics.Linq.Generators");
        var tool = Read("src/PartnerAnalytics.Tool");
        yield return ("files of the library", library.Count);
        yield return ("lines of the library", library.Sum(f => f.Lines.Length));
        yield return ("files of Shared", shared.Count);
        yield return ("lines of Shared", shared.Sum(f => f.Lines.Length));
        yield return ("files under src", all.Count);
        yield return ($"files under src of {SmallFile} lines or fewer", all.Count(f => f.Lines.Length <= SmallFile));
        yield return ("files of the client that know WithProgress", client.Count(f => f.Lines.Any(line => Progress().IsMatch(line))));
        yield return ("files of the client that spell an operator word", Spelling(client, Operator()));
        yield return ("files of the client that spell a parameter of the request", Spelling(client, Parameter()));
        yield return ("files of the tool that spell an operator word", Spelling(tool, Operator()));
        yield return ("files of the tool that spell a parameter of the request", Spelling(tool, Parameter()));
    }

    // Comments quote words, and attributes name fields, of which one is called like a parameter.
    private static int Spelling(List<(string Path, string[] Lines)> files, Regex words)
        => files.Count(f => f.Lines.Any(line => words.IsMatch(line) && !CommentOrAttribute().IsMatch(line)));

    private static List<(string Path, string[] Lines)> Read(params string[] folders) =>
    [
        .. folders
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !BuildOutput().IsMatch(path))
            .Select(path => (Path.GetRelativePath(RepositoryRoot.Path, path), File.ReadAllLines(path))),
    ];

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"\bWithProgress\b|\bProgress(Step|Call)\b")]
    private static partial Regex Progress();

    [GeneratedRegex(@"^\s*(//|\[\w+\()")]
    private static partial Regex CommentOrAttribute();

    [GeneratedRegex("\"[ ]?(eq|ne|gt|ge|lt|le)[ ]?\"")]
    private static partial Regex Operator();

    [GeneratedRegex("\"[?&]?(filter|groupby|aggregationLevel|orderby|top|skip|processedDateTime)=?\"")]
    private static partial Regex Parameter();
}
