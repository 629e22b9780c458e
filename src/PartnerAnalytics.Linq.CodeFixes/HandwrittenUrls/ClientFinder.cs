using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.CodeFixes.HandwrittenUrls;

/// <summary>Finds the client that a query can begin at.</summary>
internal static class ClientFinder
{
    /// <summary>The names of the clients that are in scope: locals and parameters first, then fields, then properties.</summary>
    public static IEnumerable<string> Find(ServiceDescription service, SemanticModel model, int position) =>
        ResourceCatalog.FindClient(model.Compilation, service) is not { } client ? [] : model.LookupSymbols(position)
            .Where(symbol => symbol.CanBeReferencedByName && TypeOf(symbol) is { } type && IsOrDerivesFrom(type, client))
            .OrderBy(Rank)
            .ThenBy(symbol => symbol.Name, StringComparer.Ordinal)
            .Select(symbol => symbol.Name);

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };

    private static int Rank(ISymbol symbol) => symbol.Kind switch
    {
        SymbolKind.Local => 0,
        SymbolKind.Parameter => 1,
        SymbolKind.Field => 2,
        _ => 3,
    };

    private static bool IsOrDerivesFrom(ITypeSymbol? type, ITypeSymbol client)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, client))
            {
                return true;
            }
        }

        return false;
    }
}
