using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Analyzers;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>A file in which something is corrected.</summary>
/// <param name="Root">Its syntax.</param>
/// <param name="Model">Its meaning.</param>
/// <param name="Types">The types that queries are made of.</param>
/// <param name="CancellationToken">Stops the work.</param>
internal sealed record FixedSource(SyntaxNode Root, SemanticModel Model, QueryTypes Types, CancellationToken CancellationToken)
{
    /// <summary>Reads a file; null where it uses nothing of the library.</summary>
    public static async Task<FixedSource?> ReadAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && model is not null && QueryTypes.TryFind(model.Compilation) is { } types
            ? new FixedSource(root, model, types, cancellationToken)
            : null;
    }

    /// <summary>The name of a type as it can be written at a place.</summary>
    public string NameOf(ISymbol type, int position) => type.ToMinimalDisplayString(Model, position);
}
