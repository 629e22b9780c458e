using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>
/// Tells where lines such as <c>#if</c>, <c>#pragma</c> and <c>#region</c> stand. What is moved over one means something else in another
/// configuration, and nobody sees it.
/// </summary>
internal static class Directives
{
    /// <summary>Whether a directive stands in a piece of source.</summary>
    public static bool IsAnyIn(SyntaxNode root, TextSpan span) =>
        root.DescendantTrivia(span).Any(trivia => trivia.IsDirective && span.OverlapsWith(trivia.FullSpan));

    /// <summary>Whether a directive stands anywhere in the expression that an expression is part of, such as a chain of calls.</summary>
    public static bool IsAnyAround(SyntaxNode expression)
    {
        var whole = expression;
        foreach (var node in expression.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax)))
        {
            whole = node is ExpressionSyntax ? node : whole;
        }

        // Lines behind it may go on with the chain in another configuration.
        return whole.DescendantTrivia().Any(trivia => trivia.IsDirective && whole.Span.Contains(trivia.FullSpan))
            || whole.GetLastToken().GetNextToken().LeadingTrivia.Any(trivia => trivia.IsDirective);
    }
}
