using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes.HandwrittenUrls;

/// <summary>
/// Compiles a member as it would be after a change. Whether a client may be used at a place depends on more than its name: on what is
/// static, on what was assigned before, on what may be null.
/// </summary>
internal static class CompileCheck
{
    /// <summary>Whether changes bring no error, and no warning of null, into the member around a place.</summary>
    /// <param name="document">The file before the changes.</param>
    /// <param name="changes">The changes, by position.</param>
    /// <param name="place">The text that one of them replaces.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public static async Task<bool> IsCleanAsync(
        Document document, IReadOnlyCollection<TextChange> changes, TextSpan place, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var added = changes.Where(change => change.Span.Start < place.Start).Sum(change => change.NewText!.Length - change.Span.Length);
        var before = await CountAsync(document, place.Start, cancellationToken).ConfigureAwait(false);
        var after = await CountAsync(document.WithText(text.WithChanges(changes)), place.Start + added, cancellationToken)
            .ConfigureAwait(false);
        return after.All(problem => before.TryGetValue(problem.Key, out var count) && problem.Value <= count);
    }

    private static async Task<Dictionary<(string Id, string Message), int>> CountAsync(
        Document document, int position, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var member = root!.FindToken(position).Parent!.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? root;
        return model!.GetDiagnostics(member.Span, cancellationToken)
            .Where(diagnostic => !diagnostic.IsSuppressed && IsProblem(diagnostic))
            .GroupBy(diagnostic => (diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)))
            .ToDictionary(group => group.Key, group => group.Count());
    }

    private static bool IsProblem(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error
        || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal));
}
