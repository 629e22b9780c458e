using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.CodeFixes.HandwrittenUrls;

/// <summary>The parts of a file that <c>#if</c> compiles in some configurations only.</summary>
internal static class ConditionalSections
{
    /// <summary>Whether what stands at one place is compiled wherever what stands at another is.</summary>
    public static bool IsCompiledWith(SyntaxNode root, int place, int other)
    {
        var (sections, otherSections) = (SectionsAround(root, place), SectionsAround(root, other));
        return sections.Count <= otherSections.Count && sections.SequenceEqual(otherSections.Take(sections.Count));
    }

    /// <summary>The lines that begin the conditional sections around a place, the outermost first.</summary>
    private static List<DirectiveTriviaSyntax> SectionsAround(SyntaxNode root, int place)
    {
        var sections = new List<DirectiveTriviaSyntax>();
        var directive = (root as CSharpSyntaxNode)?.GetFirstDirective();
        for (; directive is not null && directive.SpanStart < place; directive = directive.GetNextDirective())
        {
            if (directive is EndIfDirectiveTriviaSyntax or BranchingDirectiveTriviaSyntax and not IfDirectiveTriviaSyntax
                && sections.Count > 0)
            {
                sections.RemoveAt(sections.Count - 1);
            }

            if (directive is BranchingDirectiveTriviaSyntax)
            {
                sections.Add(directive);
            }
        }

        return sections;
    }
}
