using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PartnerAnalytics.Linq.CodeFixes;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>Asks the fixes of the package how something is corrected, and keeps those whose result is a query.</summary>
internal sealed class FixFinder(EditorWorkspace workspace)
{
    private static readonly ImmutableArray<CodeFixProvider> Providers =
    [
        .. typeof(TextCodeFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public async Task<IReadOnlyList<EditorFix>> FindAsync(
        string text, string id, int start, int length, CancellationToken cancellationToken)
    {
        var providers = Providers.Where(provider => provider.FixableDiagnosticIds.Contains(id)).ToList();
        if (providers.Count == 0)
        {
            return [];
        }

        var check = await QueryCompiler.CompileAsync(text, cancellationToken);
        var file = new QueryText(text, cancellationToken);
        var diagnostic = check.Found.FirstOrDefault(found =>
            found.Id == id && file.ToText(found.Location.SourceSpan) is var span && span.Start == start && span.Length == length);
        if (diagnostic is null)
        {
            return [];
        }

        var document = workspace.Open(file);
        var fixes = new List<EditorFix>();
        foreach (var provider in providers)
        {
            foreach (var action in await FindActionsAsync(provider, document, diagnostic, cancellationToken))
            {
                if (await ReadAsync(action, document, file, text, cancellationToken) is { } fix
                    && !fixes.Exists(other => other.Edits.SequenceEqual(fix.Edits)))
                {
                    fixes.Add(fix);
                }
            }
        }

        return fixes;
    }

    private static async Task<List<CodeAction>> FindActionsAsync(
        CodeFixProvider provider, Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken);
        await provider.RegisterCodeFixesAsync(context);
        return actions;
    }

    /// <summary>The edits of a correction; null if it changes more than the text, or makes something of it that is refused.</summary>
    private static async Task<EditorFix?> ReadAsync(
        CodeAction action, Document document, QueryText file, string text, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        if (operations is not [ApplyChangesOperation { ChangedSolution: var solution }] || !IsOnlyChange(solution, document))
        {
            return null;
        }

        var changes = await solution.GetDocument(document.Id)!.GetTextChangesAsync(document, cancellationToken);
        var edits = new List<EditorEdit>();
        foreach (var change in changes.OrderBy(change => change.Span.Start))
        {
            if (!file.Contains(change.Span))
            {
                return null;
            }

            var span = file.ToText(change.Span);
            edits.Add(new EditorEdit(span.Start, span.Length, change.NewText ?? ""));
        }

        var result = await QueryCompiler.CompileAsync(Apply(text, edits), cancellationToken);
        return edits.Count > 0 && result.Diagnostics.All(left => left.Id is not (QueryRules.OneExpression or QueryRules.NotAllowed))
            ? new EditorFix(action.Title, edits)
            : null;
    }

    private static bool IsOnlyChange(Solution changed, Document document)
    {
        var projects = changed.GetChanges(document.Project.Solution).GetProjectChanges().ToList();
        return projects is [var project] && project.GetChangedDocuments().SequenceEqual([document.Id])
            && !project.GetAddedDocuments().Any() && !project.GetRemovedDocuments().Any();
    }

    private static string Apply(string text, List<EditorEdit> edits)
    {
        foreach (var edit in Enumerable.Reverse(edits))
        {
            text = text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText);
        }

        return text;
    }
}
