using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>Which symbols are worth showing to somebody who writes a query: those that it may use, and that are of use in it.</summary>
internal static class OfferedSymbols
{
    /// <summary>Enumerations that methods of a query take. There are more, which would only make lists longer.</summary>
    private static readonly FrozenSet<string> Enumerations = new[]
    {
        nameof(DayOfWeek), nameof(DateTimeKind), nameof(MidpointRounding), nameof(StringComparison), nameof(StringSplitOptions),
    }.ToFrozenSet();

    /// <summary>Whether a query may use a symbol.</summary>
    public static bool Contains(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => true,
        INamedTypeSymbol type => AllowedSymbols.HasAllowedMembers(type) && !IsRefused(type) && IsOfUse(type),
        IMethodSymbol method => AllowedSymbols.IsAllowed(method) && !IsRefused(method)
            && method is not { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Object }
            && (method.MethodKind == MethodKind.Constructor || AllowedSymbols.IsAllowed(method.ReturnType))
            && method.Parameters.All(parameter => parameter.IsOptional || AllowedSymbols.IsAllowed(parameter.Type)),
        IPropertySymbol property => AllowedSymbols.IsAllowed(property) && !IsRefused(property) && AllowedSymbols.IsAllowed(property.Type),
        IFieldSymbol field => AllowedSymbols.IsAllowed(field) && !IsRefused(field) && AllowedSymbols.IsAllowed(field.Type),
        _ => false,
    };

    /// <summary>Whether a query may make values of a type with <c>new</c>.</summary>
    public static bool IsMade(ISymbol symbol) => symbol is INamedTypeSymbol { TypeKind: not TypeKind.Enum } type
        && Contains(type)
        && type.InstanceConstructors.Any(constructor => constructor.DeclaredAccessibility == Accessibility.Public && Contains(constructor));

    /// <summary>What is called as a member, where there are members: as an extension it would be called only if none of them
    /// fitted.</summary>
    public static IReadOnlyList<ISymbol> WithoutHidden(IEnumerable<ISymbol> symbols)
    {
        var offered = symbols.Where(Contains).ToList();
        return offered.Exists(IsMember) ? offered.FindAll(IsMember) : offered;
    }

    private static bool IsMember(ISymbol symbol) => symbol is not IMethodSymbol { ReducedFrom: not null };

    /// <summary>Whether a name of a type leads anywhere: to members of its own, or to values of it. Types that have a keyword are
    /// written so.</summary>
    private static bool IsOfUse(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => Enumerations.Contains(type.Name),
        { TypeKind: TypeKind.Interface } or { MightContainExtensionMethods: true } => false,
        { SpecialType: not (SpecialType.None or SpecialType.System_DateTime or SpecialType.System_Nullable_T) } => false,
        { ContainingType: not null } => true,
        _ => type.InstanceConstructors.Any(IsMade) || type.GetMembers().Any(member => member.IsStatic && IsUsed(member)),
    };

    private static bool IsMade(IMethodSymbol constructor) =>
        constructor.DeclaredAccessibility == Accessibility.Public && !constructor.IsImplicitlyDeclared
        && AllowedSymbols.IsAllowed(constructor);

    private static bool IsUsed(ISymbol member) => member is { DeclaredAccessibility: Accessibility.Public, CanBeReferencedByName: true }
        && (member is IFieldSymbol or IPropertySymbol or INamedTypeSymbol || member is IMethodSymbol { MethodKind: MethodKind.Ordinary });

    /// <summary>Whether the compiler refuses whoever uses it.</summary>
    private static bool IsRefused(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute is { AttributeClass.Name: nameof(ObsoleteAttribute), ConstructorArguments: [_, { Value: true }] });
}
