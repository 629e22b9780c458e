using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>What a query may use, by what its names mean. All else is refused.</summary>
internal static class AllowedSymbols
{
    private const string ResourceInterface = "PartnerAnalytics.Linq.IAnalyticsResource`1";

    /// <summary>What collections call the room that they are to make.</summary>
    private const string Capacity = "capacity";

    private static readonly string Library = typeof(PartnerAnalyticsClient).Assembly.GetName().Name!;

    /// <summary>Types whose members may be used.</summary>
    private static readonly FrozenSet<string> Used = new[]
    {
        "System.Object", "System.String", "System.Boolean", "System.Char", "System.Byte", "System.SByte", "System.Int16",
        "System.UInt16", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.Single", "System.Double",
        "System.Decimal", "System.Math", "System.Guid", "System.DateTime", "System.DateTimeOffset", "System.DateOnly",
        "System.TimeOnly", "System.TimeSpan", "System.Nullable`1", "System.Nullable", "System.Tuple", "System.ValueTuple",
        "System.StringComparer", "System.IEquatable`1", "System.IComparable`1", "System.IComparable", "System.MemoryExtensions",
        "System.Index", "System.Range",
        "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.SortedSet`1", "System.Collections.Generic.SortedDictionary`2",
        "System.Collections.Generic.KeyValuePair`2", "System.Collections.Generic.KeyValuePair",
        "System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IReadOnlyCollection`1", "System.Collections.Generic.IList`1",
        "System.Collections.Generic.IReadOnlyList`1", "System.Collections.Generic.ISet`1", "System.Collections.Generic.IReadOnlySet`1",
        "System.Collections.Generic.IDictionary`2", "System.Collections.Generic.IReadOnlyDictionary`2",
        "System.Collections.Generic.EqualityComparer`1", "System.Collections.Generic.Comparer`1",
        "System.Collections.Generic.Dictionary`2+KeyCollection", "System.Collections.Generic.Dictionary`2+ValueCollection",
        "System.Linq.Enumerable", "System.Linq.Queryable", "System.Linq.IQueryable`1", "System.Linq.IQueryable",
        "System.Linq.IOrderedQueryable`1", "System.Linq.IOrderedEnumerable`1", "System.Linq.IGrouping`2", "System.Linq.ILookup`2",
        "System.Linq.Lookup`2",
        "PartnerAnalytics.Linq.PartnerAnalyticsClient", "PartnerAnalytics.Linq.StoreAnalyticsClient",
        "PartnerAnalytics.Linq.AnalyticsQueryable`1", "PartnerAnalytics.Linq.OrderedAnalyticsQueryable`1",
        "PartnerAnalytics.Linq.GroupedAnalyticsQueryable`2", "PartnerAnalytics.Linq.PartitionedAnalyticsQuery`1",
        "PartnerAnalytics.Linq.AnalyticsQueryableExtensions", "PartnerAnalytics.Linq.AnalyticsGroupExtensions",
        "PartnerAnalytics.Linq.AnalyticsFieldExtensions", "PartnerAnalytics.Linq.AnalyticsField`1",
        "PartnerAnalytics.Linq.AnalyticsField`2", "PartnerAnalytics.Linq.AnalyticsPredicate`1",
        "PartnerAnalytics.Linq.AnalyticsGroupKey`1", "PartnerAnalytics.Linq.AnalyticsGroupedRow`1", "PartnerAnalytics.Linq.DateBucket",
        "PartnerAnalytics.Linq.AnalyticsWindow", "PartnerAnalytics.Linq.StackFrame",
    }.ToFrozenSet();

    /// <summary>Types that values may have whose members may not be used: to call a delegate would be a way to run without end.</summary>
    private static readonly FrozenSet<string> Passed = new[]
    {
        "System.Predicate`1", "System.Comparison`1", "System.Linq.Expressions.Expression`1", "System.Threading.Tasks.Task`1",
        "System.Threading.CancellationToken", "System.Uri", "System.ReadOnlySpan`1", "System.Span`1",
        "System.Collections.Generic.IEqualityComparer`1", "System.Collections.Generic.IComparer`1", "System.Collections.IEnumerable",
    }.ToFrozenSet();

    /// <summary>Members of allowed types that make as much as they are told to.</summary>
    private static readonly FrozenSet<string> Endless = new[]
    {
        "System.Linq.Enumerable.Range", "System.Linq.Enumerable.Repeat", "System.Linq.Enumerable.Sequence",
        "System.Linq.Enumerable.InfiniteSequence", "System.String.PadLeft", "System.String.PadRight", "System.String..ctor",
    }.ToFrozenSet();

    /// <summary>Whether values in a query may be of a type.</summary>
    public static bool IsAllowed(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol or ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsAllowed(array.ElementType),
        INamedTypeSymbol { IsAnonymousType: true } => true,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(element => IsAllowed(element.Type)),
        INamedTypeSymbol named => IsNamed(named) && named.TypeArguments.All(IsAllowed),
        _ => false,
    };

    /// <summary>Whether a query may call or read a member.</summary>
    public static bool IsAllowed(ISymbol member)
    {
        var type = member.ContainingType;
        return (type is null or { IsAnonymousType: true } or { IsTupleType: true }
                || (IsUsed(type) && type.TypeArguments.All(IsAllowed))
                || (type.SpecialType == SpecialType.System_Array && member.Name == nameof(Array.Length)))
            && !MakesWithoutEnd(member)
            && (member is not IMethodSymbol method || (method.TypeArguments.All(IsAllowed) && IsMadeFreely(method)));
    }

    /// <summary>Whether members of a type may be used, which is more than that values may have it.</summary>
    public static bool HasAllowedMembers(INamedTypeSymbol type) => IsUsed(type);

    /// <summary>Whether a member makes as much as it is told to.</summary>
    public static bool MakesWithoutEnd(ISymbol member) =>
        (member.ContainingType is { } type && Endless.Contains($"{NameOf(type)}.{member.MetadataName}"))
        || (member is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Name == Capacity));

    /// <summary>Whether a type is one of the library's.</summary>
    public static bool IsOfLibrary(INamedTypeSymbol type) => type.ContainingAssembly?.Name == Library;

    /// <summary>Rows of a resource may be made, but no client: it would send a token where it is told to.</summary>
    private static bool IsMadeFreely(IMethodSymbol method) =>
        method.MethodKind != MethodKind.Constructor || !IsOfLibrary(method.ContainingType) || IsOfResource(method.ContainingType);

    private static bool IsNamed(INamedTypeSymbol type) =>
        IsUsed(type) || type.TypeKind == TypeKind.Enum || Passed.Contains(NameOf(type)) || IsFunction(type);

    private static bool IsUsed(INamedTypeSymbol type) =>
        Used.Contains(NameOf(type)) || (IsOfLibrary(type) && (type.TypeKind == TypeKind.Enum || IsOfResource(type) || IsConstants(type)))
        || (type.TypeKind == TypeKind.Enum && IsOfSystem(type));

    /// <summary>A resource's record, or what is declared in it.</summary>
    private static bool IsOfResource(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(implemented => NameOf(implemented) == ResourceInterface)
        || (type.ContainingType is { } outer && IsOfResource(outer));

    /// <summary>Known values of a field.</summary>
    private static bool IsConstants(INamedTypeSymbol type) =>
        type.IsStatic && type.GetMembers().All(member => member is IFieldSymbol { IsConst: true });

    private static bool IsFunction(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Delegate, Name: "Func" } && IsOfSystem(type);

    private static bool IsOfSystem(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{NameOf(outer)}+{type.MetadataName}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}"
        : type.MetadataName;
}
