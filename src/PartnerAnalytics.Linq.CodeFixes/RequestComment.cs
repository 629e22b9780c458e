using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>The comment that holds a request, on a line of its own above the statement or the member.</summary>
internal static class RequestComment
{
    private const string Start = "// ";

    /// <summary>Writes the comment, or writes it again where it stands; null where there is no line above.</summary>
    /// <param name="root">The file.</param>
    /// <param name="query">The query.</param>
    /// <param name="request">Its request.</param>
    public static TextChange? TryWrite(SyntaxNode root, SyntaxNode query, string request)
    {
        var text = root.GetText();
        var place = query.Ancestors().FirstOrDefault(node => IsStatementOrMember(node) && IsFirstOnLine(text, node.SpanStart));
        if (place is null)
        {
            return null;
        }

        var comment = Start + OnOneLine(request);
        if (FindComment(place.GetLeadingTrivia()) is { } known)
        {
            return new TextChange(known.Span, comment);
        }

        var line = text.Lines.GetLineFromPosition(place.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, place.SpanStart));
        var lineEnd = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return ChainLine.Insert(place.SpanStart, comment + (lineEnd.Length == 0 ? "\n" : lineEnd) + indentation);
    }

    private static bool IsStatementOrMember(SyntaxNode node) => node is MemberDeclarationSyntax
        || (node is StatementSyntax && node.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax);

    private static bool IsFirstOnLine(SourceText text, int position) =>
        string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position)));

    /// <summary>The comment directly above, if it holds a request.</summary>
    private static SyntaxTrivia? FindComment(SyntaxTriviaList above)
    {
        var comment = above.Reverse().FirstOrDefault(
            trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var text = comment.ToString();
        return comment.IsKind(SyntaxKind.SingleLineCommentTrivia)
            && (text.StartsWith(Start + "GET ", StringComparison.Ordinal)
                || text.StartsWith(Start + "no request: ", StringComparison.Ordinal))
                ? comment
                : null;
    }

    // A value may hold line breaks, behind which a comment would end.
    private static string OnOneLine(string request)
    {
        var line = new StringBuilder(request.Length);
        foreach (var c in request)
        {
            if (c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029')
            {
                line.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                line.Append(c);
            }
        }

        return line.ToString();
    }
}
