using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Tells where comments stand, which no correction may lose.</summary>
internal static class Comments
{
    /// <summary>Whether a comment stands in a piece of an expression.</summary>
    public static bool IsAnyIn(SyntaxNode expression, TextSpan piece) => expression.DescendantTrivia()
        .Any(trivia => piece.Contains(trivia.Span)
            && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
