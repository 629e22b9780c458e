using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>How rows are fetched at a place.</summary>
internal static class AwaitPlace
{
    /// <summary>The call that fetches rows and waits for them.</summary>
    public const string Fetch = ".ToList()";

    /// <summary>The call that fetches rows where it is awaited.</summary>
    public static string FetchAsync(FixedSource source, SyntaxNode expression) => $".ToListAsync({FindToken(source, expression)})";

    /// <summary>The name of the cancellation token in scope, if there is exactly one; else nothing.</summary>
    public static string FindToken(FixedSource source, SyntaxNode expression)
    {
        var type = source.Model.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
        var tokens = source.Model.LookupSymbols(expression.SpanStart)
            .Where(symbol => SymbolEqualityComparer.Default.Equals(TypeOf(symbol), type))
            .Where(symbol => symbol is IParameterSymbol || symbol.Locations.Any(location => location.SourceSpan.End < expression.SpanStart))
            .Select(symbol => symbol.Name)
            .Distinct()
            .ToList();
        return tokens.Count == 1 ? tokens[0] : "";
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => (symbol as ILocalSymbol)?.Type ?? (symbol as IParameterSymbol)?.Type;
}
