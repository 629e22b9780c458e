using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Analyzers;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>A file in which something is corrected.</summary>
/// <param name="Root">Its syntax.</param>
/// <param name="Model">Its meaning.</param>
/// <param name="Types">The types that queries are made of.</param>
/// <param name="CancellationToken">Stops the work.</param>
internal sealed record FixedSource(SyntaxNode Root, SemanticModel Model, QueryTypes Types, CancellationToken CancellationToken)
{
    private readonly Dictionary<IOperation, LocalUses> _locals = [];

    /// <summary>Reads a file; null where it uses nothing of the library.</summary>
    public static async Task<FixedSource?> ReadAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && model is not null && QueryTypes.TryFind(model.Compilation) is { } types
            ? new FixedSource(root, model, types, cancellationToken)
            : null;
    }

    /// <summary>The local variables of the member around a piece of the file.</summary>
    public LocalUses LocalsAround(SyntaxNode node)
    {
        var blocks = MemberOperations.Find(Model, node, CancellationToken);
        if (blocks.IsEmpty)
        {
            return new LocalUses(blocks, CancellationToken);
        }

        if (!_locals.TryGetValue(blocks[0], out var locals))
        {
            _locals.Add(blocks[0], locals = new LocalUses(blocks, CancellationToken));
        }

        return locals;
    }

    /// <summary>The name of a type as it can be written at a place.</summary>
    public string NameOf(ISymbol type, int position) => type.ToMinimalDisplayString(Model, position);

    /// <summary>The name of <c>DateTimeKind</c> as it can be written at a place.</summary>
    public string KindAt(int position) =>
        Model.Compilation.GetTypeByMetadataName("System.DateTimeKind") is { } kind ? NameOf(kind, position) : nameof(DateTimeKind);
}
