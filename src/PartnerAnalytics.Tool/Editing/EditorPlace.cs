using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>A place in a text that somebody edits.</summary>
/// <param name="Text">The text.</param>
/// <param name="Document">The text as a document.</param>
/// <param name="Position">The place, in the text.</param>
internal sealed record EditorPlace(QueryText Text, Document Document, int Position)
{
    /// <summary>The place in the document.</summary>
    public int FilePosition => QueryText.ToFile(Position);

    /// <summary>What stands in the document, and what it means.</summary>
    public async Task<(SyntaxNode Root, SemanticModel Model)> ReadAsync(CancellationToken cancellationToken) =>
        ((await Document.GetSyntaxRootAsync(cancellationToken))!, (await Document.GetSemanticModelAsync(cancellationToken))!);

    /// <summary>Where in the text a piece of the document is.</summary>
    public TextSpan ToText(TextSpan span) => Text.ToText(span);
}
