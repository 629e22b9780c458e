using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>Finds what the word at a place means.</summary>
internal static class HoverFinder
{
    public static async Task<EditorHover?> FindAsync(EditorPlace place, CancellationToken cancellationToken)
    {
        var (root, model) = await place.ReadAsync(cancellationToken);
        if (FindWord(root, place) is not { Parent: { } node } word || FindSymbol(model, node, word, cancellationToken) is not { } symbol)
        {
            return null;
        }

        var span = place.ToText(word.Span);
        return new EditorHover(
            span.Start,
            span.Length,
            Declare(model, node, symbol, cancellationToken),
            Document(model, node, symbol, cancellationToken),
            QueryFields.KnownValuesOf(symbol));
    }

    /// <summary>The word that a place is in, or at the end of.</summary>
    private static SyntaxToken? FindWord(SyntaxNode root, EditorPlace place)
    {
        foreach (var position in (int[])[place.FilePosition, place.FilePosition - 1])
        {
            var token = root.FindToken(position);
            if (token.Span.Contains(position) && place.Text.Contains(token.Span)
                && (token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(token.Kind())
                    || token.Parent is QueryClauseSyntax or SelectOrGroupClauseSyntax or OrderingSyntax))
            {
                return token;
            }
        }

        return null;
    }

    private static ISymbol? FindSymbol(SemanticModel model, SyntaxNode node, SyntaxToken word, CancellationToken cancellationToken)
    {
        var info = node switch
        {
            QueryClauseSyntax clause when word == clause.GetFirstToken() =>
                model.GetQueryClauseInfo(clause, cancellationToken).OperationInfo,
            NameSyntax { Parent: ObjectCreationExpressionSyntax creation } => model.GetSymbolInfo(creation, cancellationToken),
            _ => model.GetSymbolInfo(node, cancellationToken),
        };
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault() ?? model.GetDeclaredSymbol(node, cancellationToken);
    }

    /// <summary>What a symbol means; of a variable, what its type means.</summary>
    private static string? Document(SemanticModel model, SyntaxNode node, ISymbol symbol, CancellationToken cancellationToken)
    {
        var documentation = new DocumentationText(model.Compilation);
        return symbol switch
        {
            IParameterSymbol { Type: var type } => documentation.SummaryOf(type),
            ILocalSymbol { Type: var type } => documentation.SummaryOf(type),
            IRangeVariableSymbol => TypeOf(model, node, cancellationToken) is { } type ? documentation.SummaryOf(type) : null,
            _ => documentation.Of(symbol),
        };
    }

    /// <summary>The type of a range variable: where it is used, or of what it is made of where it is declared.</summary>
    private static ITypeSymbol? TypeOf(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
    {
        var source = node switch
        {
            FromClauseSyntax from => model.GetTypeInfo(from.Expression, cancellationToken).Type,
            JoinClauseSyntax join => model.GetTypeInfo(join.InExpression, cancellationToken).Type,
            LetClauseSyntax let => model.GetTypeInfo(let.Expression, cancellationToken).Type,
            _ => model.GetTypeInfo(node, cancellationToken).Type,
        };
        return node is FromClauseSyntax or JoinClauseSyntax
            ? source is IArrayTypeSymbol array ? array.ElementType : (source as INamedTypeSymbol)?.TypeArguments.FirstOrDefault()
            : source;
    }

    private static string Declare(SemanticModel model, SyntaxNode node, ISymbol symbol, CancellationToken cancellationToken)
    {
        if (symbol is IRangeVariableSymbol)
        {
            return SymbolText.Declare(symbol, TypeOf(model, node, cancellationToken));
        }

        var others = node is SimpleNameSyntax name && symbol is IMethodSymbol
            ? OfferedSymbols.WithoutHidden(model.GetMemberGroup(name, cancellationToken)).Count - 1
            : 0;
        var declared = SymbolText.Declare(symbol);
        return others > 0 ? FormattableString.Invariant($"{declared} (+ {others} {(others > 1 ? "overloads" : "overload")})") : declared;
    }
}
