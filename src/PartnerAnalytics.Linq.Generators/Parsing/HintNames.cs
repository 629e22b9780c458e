using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Names for generated files.</summary>
internal static class HintNames
{
    /// <summary>The full name of the type with dots, as <c>Contoso.Reports.Sale.g.cs</c>.</summary>
    public static string For(INamedTypeSymbol type)
    {
        var parts = new Stack<string>();
        for (INamespaceOrTypeSymbol symbol = type; symbol is not INamespaceSymbol { IsGlobalNamespace: true };)
        {
            var container = symbol.ContainingType ?? (INamespaceOrTypeSymbol)symbol.ContainingNamespace;
            parts.Push(Part(symbol, container));
            symbol = container;
        }

        return string.Join(".", parts) + ".g.cs";
    }

    /// <summary>
    /// Hint names are compared without regard to case. Where a neighbour differs in case only, capitals are marked, or the compiler
    /// would refuse the second file and with it all that the generator made.
    /// </summary>
    private static string Part(INamespaceOrTypeSymbol symbol, INamespaceOrTypeSymbol container)
    {
        var ambiguous = container.GetMembers().Any(neighbour =>
            neighbour is INamespaceOrTypeSymbol
            && neighbour.Name != symbol.Name
            && string.Equals(neighbour.Name, symbol.Name, StringComparison.OrdinalIgnoreCase));
        return ambiguous ? string.Concat(symbol.Name.Select(c => char.IsUpper(c) ? "-" + c : c.ToString())) : symbol.Name;
    }
}
