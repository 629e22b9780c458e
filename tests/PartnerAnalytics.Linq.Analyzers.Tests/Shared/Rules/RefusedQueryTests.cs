using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Rules;

/// <summary>
/// The queries that the library's tests see refused are reported at the piece that is wrong. The approved file says where; the other classes
/// of this folder have what is not refused, or is more than a query.
/// </summary>
public sealed class RefusedQueryTests
{
    /// <summary>What no analyzer can see: what may be ordered where it is not seen, and a method that makes the query.</summary>
    private static readonly string[] Unseen =
    [
        "g.Last()",
        "g.ElementAt(^2)",
        "g.Select(x => x.Name).TakeLast(2).ToList()",
        "ThenByName(g.Where(x => x.Active == true)).ToList()",
        "ThenByName(g.OrderBy(x => x.Id).Where(x => x.Active == true)).ToList()",
        "ThenByName(g.OrderBy(x => x.Id).WithPageSize(3)).ToList()",
    ];

    [Fact]
    public async Task Every_refused_query_is_reported_where_it_is_wrong()
    {
        var snippets = QueryCorpus.Refused.ToDictionary(path => Path.GetFileNameWithoutExtension(path)["Refused".Length..], path => CorpusSnippets.Read([path]));
        var files = snippets.SelectMany(list => list.Value).ToList();
        var compilation = CorpusSnippets.Compile(files.Select(snippet => snippet.With(snippet.Query)));
        var diagnostics = (await compilation.WithAnalyzers([new QueryAnalyzer()]).GetAnalyzerDiagnosticsAsync())
            .ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
        var (text, i) = (new StringBuilder(), 0);
        foreach (var (name, list) in snippets)
        {
            text.Append("## ").Append(name).Append('\n');
            foreach (var snippet in list)
            {
                text.Append(Mark(snippet.Query, diagnostics[$"Variant{i++}.cs"])).Append('\n');
            }
        }

        Assert.Equal(Unseen, files.Where((_, file) => !diagnostics[$"Variant{file}.cs"].Any()).Select(snippet => snippet.Query));
        Snapshot.Verify(text.ToString());
    }

    /// <summary>A query with each diagnostic around its place, as <c>{|PAL1003:x.Status.Length|}</c>.</summary>
    private static string Mark(string query, IEnumerable<Diagnostic> diagnostics)
    {
        var marks = diagnostics.Select(diagnostic => (diagnostic.Id, Span: diagnostic.Location.SourceSpan, Text: diagnostic.Location.SourceTree!.ToString()))
            .Select(found => (found.Id, Start: found.Span.Start - found.Text.LastIndexOf(query, StringComparison.Ordinal), found.Span.Length));
        foreach (var (id, start, length) in marks.OrderByDescending(mark => mark.Start))
        {
            query = query.Insert(start + length, "|}").Insert(start, $"{{|{id}:");
        }

        return query;
    }
}
