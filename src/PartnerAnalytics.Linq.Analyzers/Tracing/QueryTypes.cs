using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

/// <summary>The types that a query is made of, as one compilation knows them.</summary>
internal sealed class QueryTypes
{
    private readonly INamedTypeSymbol _query;
    private readonly INamedTypeSymbol? _untypedQuery;
    private readonly INamedTypeSymbol? _client;
    private readonly INamedTypeSymbol? _storeClient;
    private readonly INamedTypeSymbol? _cloud;
    private readonly INamedTypeSymbol? _extensions;
    private readonly INamedTypeSymbol? _buckets;
    private readonly INamedTypeSymbol? _groups;
    private readonly INamedTypeSymbol? _queryableOperators;
    private readonly INamedTypeSymbol? _enumerableOperators;
    private readonly INamedTypeSymbol? _spanOperators;
    private readonly INamedTypeSymbol? _queryable;
    private readonly INamedTypeSymbol? _expression;
    private readonly INamedTypeSymbol? _stringComparer;
    private readonly INamedTypeSymbol? _equalityComparer;
    private readonly INamedTypeSymbol? _comparer;

    private QueryTypes(INamedTypeSymbol query, Compilation compilation)
    {
        _query = query;
        _untypedQuery = compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.AnalyticsQueryable");
        _client = compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.PartnerAnalyticsClient");
        _storeClient = compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.StoreAnalyticsClient");
        _cloud = compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.PartnerCenterCloud");
        _extensions = compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.AnalyticsQueryableExtensions");
        _buckets = compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.DateBucket");
        _groups = compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.AnalyticsGroupExtensions");
        _queryableOperators = compilation.GetTypeByMetadataName("System.Linq.Queryable");
        _enumerableOperators = compilation.GetTypeByMetadataName("System.Linq.Enumerable");
        _spanOperators = compilation.GetTypeByMetadataName("System.MemoryExtensions");
        _queryable = compilation.GetTypeByMetadataName("System.Linq.IQueryable");
        _expression = compilation.GetTypeByMetadataName("System.Linq.Expressions.Expression`1");
        _stringComparer = compilation.GetTypeByMetadataName("System.StringComparer");
        _equalityComparer = compilation.GetTypeByMetadataName("System.Collections.Generic.EqualityComparer`1");
        _comparer = compilation.GetTypeByMetadataName("System.Collections.Generic.Comparer`1");
        Schemas = new ResourceSchemas(compilation);
    }

    /// <summary>The resources that are queried.</summary>
    public ResourceSchemas Schemas { get; }

    /// <summary>The public methods of a query, those that it inherits left out.</summary>
    public IEnumerable<IMethodSymbol> Members =>
        _query.GetMembers().OfType<IMethodSymbol>().Where(method => method.DeclaredAccessibility == Accessibility.Public);

    /// <summary>Finds the types; null in a compilation that does not use the library.</summary>
    public static QueryTypes? TryFind(Compilation compilation) =>
        compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.AnalyticsQueryable`1") is { } query
            ? new QueryTypes(query, compilation)
            : null;

    /// <summary>Whether a type is <c>AnalyticsQueryable&lt;T&gt;</c> or derives from it.</summary>
    public bool IsQuery(ITypeSymbol? type) => FindQuery(type) is not null;

    /// <summary>The type of the elements of an <c>AnalyticsQueryable&lt;T&gt;</c>; null for other types.</summary>
    public ITypeSymbol? ElementOf(ITypeSymbol? type) => FindQuery(type)?.TypeArguments[0];

    /// <summary>Whether more operators may follow on a value of a type.</summary>
    public bool IsAnyQueryable(ITypeSymbol type) =>
        AreSame(type, _queryable) || type.AllInterfaces.Any(implemented => AreSame(implemented, _queryable));

    /// <summary>Whether a type is a client, whose members give queries without operators.</summary>
    public bool IsClient(ITypeSymbol type) => AreSame(type, _client) || AreSame(type, _storeClient);

    /// <summary>Whether a call translates the query in its lambda once and for all.</summary>
    public bool IsCompile(IMethodSymbol method) =>
        method.Name == "Compile" && method.IsStatic && AreSame(method.ContainingType, _untypedQuery);

    /// <summary>Whether a type is <c>PartnerCenterCloud</c>.</summary>
    public bool IsCloud(ITypeSymbol? type) => type is not null && AreSame(type, _cloud);

    /// <summary>Whether a type declares the operators of <c>IQueryable&lt;T&gt;</c>.</summary>
    public bool IsQueryableOperators(ITypeSymbol type) => AreSame(type, _queryableOperators);

    /// <summary>Whether a type declares the operators of <c>IEnumerable&lt;T&gt;</c>.</summary>
    public bool IsEnumerable(ITypeSymbol type) => AreSame(type, _enumerableOperators);

    /// <summary>Whether a type declares this library's extension methods of queries.</summary>
    public bool IsExtensions(ITypeSymbol type) => AreSame(type, _extensions);

    /// <summary>What a type is among those whose methods mean something in a query.</summary>
    public MethodOwner OwnerOf(INamedTypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => MethodOwner.String,
        SpecialType.System_Object => MethodOwner.Object,
        _ when Types.IsSystem(type, nameof(Nullable)) && !type.IsGenericType => MethodOwner.Nullable,
        _ when AreSame(type, _buckets) => MethodOwner.DateBucket,
        _ when AreSame(type, _groups) => MethodOwner.AnalyticsGroup,
        _ when IsEnumerable(type) => MethodOwner.Enumerable,
        _ when IsQueryableOperators(type) => MethodOwner.Queryable,
        _ when AreSame(type, _spanOperators) => MethodOwner.MemoryExtensions,
        _ => MethodOwner.Other,
    };

    /// <summary>Whether a type is <c>Expression&lt;TDelegate&gt;</c>.</summary>
    public bool IsExpression(ITypeSymbol? type) => type is not null && AreSame(type.OriginalDefinition, _expression);

    /// <summary>Whether a comparer compares as the service does: none, the default one, or the ordinal one.</summary>
    public bool IsDefaultComparer(IOperation comparer)
    {
        comparer = Lowering.Lower(comparer);
        return comparer switch
        {
            IConversionOperation { OperatorMethod: null } conversion => IsDefaultComparer(conversion.Operand),
            IPropertyReferenceOperation { Instance: null, Property: var property } =>
                (property.Name == nameof(StringComparer.Ordinal) && AreSame(property.ContainingType, _stringComparer))
                || IsDefaultOf(_equalityComparer, property),
            _ => ConstantFolding.TryFold(comparer, out var value) && value is null,
        };
    }

    /// <summary>Whether an operation reads <c>Comparer&lt;T&gt;.Default</c>.</summary>
    public bool IsDefaultOrder(IOperation comparer) =>
        Lowering.Lower(comparer) is IPropertyReferenceOperation { Instance: null, Property: var property }
        && IsDefaultOf(_comparer, property);

    private static bool IsDefaultOf(INamedTypeSymbol? definition, IPropertySymbol property) =>
        property.Name == "Default" && AreSame(property.ContainingType.OriginalDefinition, definition);

    private INamedTypeSymbol? FindQuery(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (AreSame(type.OriginalDefinition, _query))
            {
                return (INamedTypeSymbol)type;
            }
        }

        return null;
    }

    private static bool AreSame(ISymbol left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
