using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Where calls of a chain stand: in one line, or each on a line of its own.</summary>
internal static class ChainLine
{
    /// <summary>The dot before the name of a call; null where the call is on nothing.</summary>
    public static SyntaxToken? DotOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.OperatorToken,
        MemberBindingExpressionSyntax binding => binding.OperatorToken,
        _ => null,
    };

    /// <summary>The end of the line before a dot and the indentation, where the dot is the first thing on its line.</summary>
    public static string? StartOf(SyntaxToken dot)
    {
        var before = dot.GetPreviousToken().TrailingTrivia.Concat(dot.LeadingTrivia).ToList();
        var lineEnd = before.FindLastIndex(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var indentation = before.Skip(lineEnd + 1).ToList();
        return lineEnd >= 0 && indentation.TrueForAll(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            ? before[lineEnd].ToString() + string.Concat(indentation)
            : null;
    }

    /// <summary>Adds pieces of text behind an expression, each on a line of its own where the dot that follows has one.</summary>
    public static TextChange AddBehind(SyntaxNode expression, SyntaxToken dot, params string[] pieces)
    {
        if (StartOf(dot) is not { } lineStart)
        {
            return Insert(expression.Span.End, string.Concat(pieces));
        }

        // A comment at the end of the line is about what stands before it.
        var lineEnd = expression.GetTrailingTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return Insert(
            lineEnd == default ? expression.Span.End : lineEnd.SpanStart,
            string.Concat(pieces.Select(piece => lineStart + piece)));
    }

    public static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
