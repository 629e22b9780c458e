using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

namespace PartnerAnalytics.Linq.CodeFixes.HandwrittenUrls;

/// <summary>The changes of a file that put a query in the place of a hand-written URL.</summary>
internal static class UrlReplacement
{
    private const int MaximumLine = 140;

    /// <summary>The changes, by position; null where no client is in scope with which the code compiles.</summary>
    /// <param name="document">The file.</param>
    /// <param name="span">The URL.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<ImmutableArray<TextChange>?> FindAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(span, getInnermostNodeForTie: true) is not ExpressionSyntax url
            || url.Span != span
            || HasComment(url)
            || model is null
            || new UrlUse(model, cancellationToken).FindMember(url) is not { } member
            || UrlTranslator.Translate(url, ResourceCatalog.Create(model.Compilation), model, cancellationToken) is not { } query)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        foreach (var client in ClientFinder.Find(query.Service, model, span.Start))
        {
            var code = ToCode(query, client, $".ToRequestUri().{member}", text, span);
            var changes = FindUsings(query, model, span.Start, text).Add(new TextChange(span, code));
            if (await CompileCheck.IsCleanAsync(document, changes, span, cancellationToken).ConfigureAwait(false))
            {
                return changes;
            }
        }

        return null;
    }

    /// <summary>Whether a string of several lines has comments between them, which have no place in the query.</summary>
    private static bool HasComment(SyntaxNode url) => url.DescendantTrivia().Any(trivia =>
        url.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static string ToCode(UrlQuery query, string client, string end, SourceText text, TextSpan span)
    {
        var name = SyntaxFacts.GetKeywordKind(client) == SyntaxKind.None ? client : "@" + client;
        var inLine = query.ToCode(name) + end;
        var line = text.Lines.GetLineFromPosition(span.Start);
        if (query.Calls.IsEmpty || span.Start - line.Start + inLine.Length <= MaximumLine)
        {
            return inLine;
        }

        var before = line.ToString();
        var indentation = before.Substring(0, before.Length - before.TrimStart().Length) + "    ";
        var separator = LineEndOf(text) + indentation;
        return query.ToCode(name, separator) + separator + end;
    }

    private static ImmutableArray<TextChange> FindUsings(UrlQuery query, SemanticModel model, int position, SourceText text)
    {
        var lineEnd = LineEndOf(text);
        var changes = new[]
        {
            query.NamesSystem ? MissingUsings.Find(model, position, "System", nameof(DateTimeOffset), lineEnd) : null,
            query.NamesLibrary ? MissingUsings.Find(model, position, "PartnerAnalytics.Linq", "DateBucket", lineEnd) : null,
        };
        return [.. changes.OfType<TextChange>().OrderBy(change => change.Span)];
    }

    private static string LineEndOf(SourceText text)
    {
        var line = text.Lines[0];
        return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
    }
}
