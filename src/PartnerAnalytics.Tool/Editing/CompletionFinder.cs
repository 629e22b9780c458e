using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Recommendations;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>Lists what can be written at a place: what the compiler's completion offers, as far as a query may use it.</summary>
internal static class CompletionFinder
{
    public static async Task<EditorCompletions> FindAsync(EditorPlace place, CancellationToken cancellationToken)
    {
        var list = await AskAsync(place, cancellationToken);
        if (list.ItemsList.Count == 0 || !place.Text.Contains(list.Span))
        {
            return EditorCompletions.None(place.Position);
        }

        var reader = new CompletionReader(await FindSymbolsAsync(place, cancellationToken));
        var span = place.ToText(list.Span);
        return new EditorCompletions(
            span.Start,
            span.Length,
            list.SuggestionModeItem is not null,
            [
                .. list.ItemsList.Select(reader.Read).OfType<EditorCompletion>()
                    .Concat(reader.ReadVariables())
                    .DistinctBy(item => (item.Label, item.Kind))
                    .OrderBy(item => item.SortText, StringComparer.Ordinal),
            ]);
    }

    public static async Task<string?> DescribeAsync(EditorPlace place, string label, CancellationToken cancellationToken)
    {
        var list = await AskAsync(place, cancellationToken);
        var reader = new CompletionReader(await FindSymbolsAsync(place, cancellationToken));
        var item = list.ItemsList.FirstOrDefault(item => reader.Read(item)?.Label == label);
        var symbol = item is null ? reader.FindVariable(label) : reader.FindSymbol(item);
        if (symbol is not null)
        {
            var (_, model) = await place.ReadAsync(cancellationToken);
            var documentation = new DocumentationText(model.Compilation).Of(symbol);
            return documentation is null ? SymbolText.Declare(symbol) : SymbolText.Declare(symbol) + "\n\n" + documentation;
        }

        var description = item is null ? null : await Service(place).GetDescriptionAsync(place.Document, item, cancellationToken);
        return description?.Text is { Length: > 0 } text ? text : null;
    }

    private static CompletionService Service(EditorPlace place) => CompletionService.GetService(place.Document)!;

    private static Task<CompletionList> AskAsync(EditorPlace place, CancellationToken cancellationToken) =>
        Service(place).GetCompletionsAsync(place.Document, place.FilePosition, cancellationToken: cancellationToken);

    /// <summary>The symbols that may be used at a place: members before extensions of the same name.</summary>
    private static async Task<IReadOnlyList<ISymbol>> FindSymbolsAsync(EditorPlace place, CancellationToken cancellationToken)
    {
        var symbols = (await Recommender.GetRecommendedSymbolsAtPositionAsync(
            place.Document, place.FilePosition, cancellationToken: cancellationToken)).ToList();
        var (root, model) = await place.ReadAsync(cancellationToken);
        if (IsCreated(root, place.FilePosition))
        {
            return symbols.FindAll(OfferedSymbols.IsMade);
        }

        if (symbols.Exists(symbol => symbol is IParameterSymbol))
        {
            symbols.AddRange(RangeVariables.Find(root, model, place.FilePosition, cancellationToken));
        }

        return [.. symbols.Where(OfferedSymbols.Contains).OrderBy(symbol => symbol is IMethodSymbol { ReducedFrom: not null })];
    }

    /// <summary>Whether what is written at a place is made with <c>new</c>.</summary>
    private static bool IsCreated(SyntaxNode root, int position)
    {
        var token = root.FindToken(position > 0 ? position - 1 : 0);
        if (token.IsKind(SyntaxKind.IdentifierToken) && token.Span.End == position)
        {
            token = token.GetPreviousToken();
        }

        return token.IsKind(SyntaxKind.NewKeyword) && token.Parent is BaseObjectCreationExpressionSyntax;
    }
}
