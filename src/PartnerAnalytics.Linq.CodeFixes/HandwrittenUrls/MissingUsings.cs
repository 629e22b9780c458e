using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes.HandwrittenUrls;

/// <summary>The using directives that a query needs and a file lacks.</summary>
internal static class MissingUsings
{
    /// <summary>Adds the namespace of a type, among the directives that are there.</summary>
    /// <param name="model">The file.</param>
    /// <param name="position">Where the type is named.</param>
    /// <param name="namespaceName">Its namespace.</param>
    /// <param name="typeName">Its name.</param>
    /// <param name="lineEnd">How lines end in the file.</param>
    public static TextChange? Find(SemanticModel model, int position, string namespaceName, string typeName, string lineEnd)
    {
        var named = model.LookupNamespacesAndTypes(position, name: typeName);
        if (named.Any(type => type.ContainingNamespace?.ToDisplayString() == namespaceName))
        {
            return null;
        }

        // Beside one between #if and #endif it would be there in one configuration only.
        var root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot();
        var all = root.Usings.Where(directive => ConditionalSections.IsCompiledWith(root, directive.SpanStart, position)).ToList();
        var directives = all.FindAll(directive => directive is { Alias: null, StaticKeyword.RawKind: 0, GlobalKeyword.RawKind: 0 });
        var line = $"using {namespaceName};{lineEnd}";
        if (directives.Find(directive => Compare(directive.Name!.ToString(), namespaceName) > 0) is { } next)
        {
            return Insert(next.SpanStart, line);
        }

        // Behind all others, on a line of its own.
        return directives.Count > 0 ? Insert(directives[directives.Count - 1].FullSpan.End, line)
            : all.Count > 0 ? Insert(all[all.Count - 1].FullSpan.End, line)
            : root.Usings.Count == 0 && FindBeginning(root) is var beginning
                && ConditionalSections.IsCompiledWith(root, beginning, position)
                ? Insert(beginning, line + lineEnd)
            : null;
    }

    /// <summary>Where the first declaration begins, its documentation included; comments at the head of the file stay there.</summary>
    private static int FindBeginning(SyntaxNode root)
    {
        var first = root.GetFirstToken(includeZeroWidth: true);
        var documentation = first.LeadingTrivia.FirstOrDefault(trivia =>
            trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
                || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia));
        return documentation == default ? first.SpanStart : documentation.FullSpan.Start;
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    /// <summary>Those of <c>System</c> come first.</summary>
    private static int Compare(string left, string right)
    {
        var order = IsSystem(right).CompareTo(IsSystem(left));
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
