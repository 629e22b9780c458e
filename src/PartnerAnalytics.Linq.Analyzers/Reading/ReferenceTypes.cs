using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>Tells types whose values are equal only to themselves, as the run time does: as keys, each row would be a group of its own.</summary>
internal sealed class ReferenceTypes(Compilation compilation)
{
    private readonly INamedTypeSymbol? _equatable = compilation.GetTypeByMetadataName("System.IEquatable`1");
    private readonly INamedTypeSymbol? _structural = compilation.GetTypeByMetadataName("System.Collections.IStructuralEquatable");

    /// <summary>The name of the type, if it is such a one; null otherwise.</summary>
    public string? Find(ITypeSymbol? type) =>
        type is null or ITypeParameterSymbol || type.IsValueType || type.TypeKind is TypeKind.Interface or TypeKind.Error
        || type.SpecialType == SpecialType.System_Object || type.IsAnonymousType
        || type.AllInterfaces.Any(i => IsEquatableTo(i, type) || SymbolEqualityComparer.Default.Equals(i, _structural))
            ? null
            : type.MetadataName;

    private bool IsEquatableTo(INamedTypeSymbol implemented, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, _equatable) && Types.AreSame(implemented.TypeArguments[0], type);
}
