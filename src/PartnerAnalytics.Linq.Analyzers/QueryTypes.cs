using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>The types that a query is made of, as one compilation knows them.</summary>
internal sealed class QueryTypes
{
    private readonly INamedTypeSymbol _query;
    private readonly INamedTypeSymbol? _client;
    private readonly INamedTypeSymbol? _queryableOperators;
    private readonly INamedTypeSymbol? _queryable;

    private QueryTypes(INamedTypeSymbol query, Compilation compilation)
    {
        _query = query;
        _client = compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.PartnerAnalyticsClient");
        _queryableOperators = compilation.GetTypeByMetadataName("System.Linq.Queryable");
        _queryable = compilation.GetTypeByMetadataName("System.Linq.IQueryable");
    }

    /// <summary>Finds the types; null in a compilation that does not use the library.</summary>
    public static QueryTypes? TryFind(Compilation compilation) =>
        compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.AnalyticsQueryable`1") is { } query ? new QueryTypes(query, compilation) : null;

    /// <summary>Whether a type is <c>AnalyticsQueryable&lt;T&gt;</c> or derives from it.</summary>
    public bool IsQuery(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (AreSame(type.OriginalDefinition, _query))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether more operators may follow on a value of a type.</summary>
    public bool IsAnyQueryable(ITypeSymbol type) =>
        AreSame(type, _queryable) || type.AllInterfaces.Any(implemented => AreSame(implemented, _queryable));

    /// <summary>Whether a type is the client, whose members give queries without operators.</summary>
    public bool IsClient(ITypeSymbol type) => AreSame(type, _client);

    /// <summary>Whether a type declares the operators of <c>IQueryable&lt;T&gt;</c>.</summary>
    public bool IsQueryableOperators(ITypeSymbol type) => AreSame(type, _queryableOperators);

    private static bool AreSame(ISymbol left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
