using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Compiles a file with corrections, to see whether they bring errors into it.</summary>
internal sealed class Trial(Document document, FixedSource source)
{
    private int? _errorsBefore;

    /// <summary>The file with corrections.</summary>
    public async Task<Document> ApplyAsync(IReadOnlyList<Remedy> remedies)
    {
        var text = await document.GetTextAsync(source.CancellationToken).ConfigureAwait(false);
        var changes = remedies.SelectMany(remedy => remedy.Changes).Distinct().OrderBy(change => change.Span);
        return document.WithText(text.WithChanges(changes));
    }

    /// <summary>Whether the file has no more errors with corrections than without.</summary>
    public async Task<bool> CompilesAsync(IReadOnlyList<Remedy> remedies)
    {
        var changed = await ApplyAsync(remedies).ConfigureAwait(false);
        var model = await changed.GetSemanticModelAsync(source.CancellationToken).ConfigureAwait(false);
        return model is not null && CountErrors(model) <= (_errorsBefore ??= CountErrors(source.Model));
    }

    private int CountErrors(SemanticModel model) =>
        model.GetDiagnostics(span: null, source.CancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
