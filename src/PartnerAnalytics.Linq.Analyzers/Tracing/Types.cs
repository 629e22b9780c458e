using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

/// <summary>What readers need to know of types.</summary>
internal static class Types
{
    /// <summary>The type inside <c>Nullable&lt;T&gt;</c>; null for other types.</summary>
    public static ITypeSymbol? InsideNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : null;

    /// <summary>The type inside <c>Nullable&lt;T&gt;</c>, else the type itself.</summary>
    public static ITypeSymbol Plain(ITypeSymbol type) => InsideNullable(type) ?? type;

    public static bool AreSame(ITypeSymbol? left, ITypeSymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    /// <summary>Whether a type is the one of that name in the namespace <c>System</c>, whatever its type arguments.</summary>
    public static bool IsSystem(ITypeSymbol? type, string name) =>
        type?.Name == name && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>A type as C# names it, in the words of the run time's messages.</summary>
    public static string NameOf(ITypeSymbol type)
    {
        if (InsideNullable(type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }

        return type.SpecialType switch
        {
            SpecialType.System_String => "string",
            SpecialType.System_Boolean => "bool",
            SpecialType.System_Int32 => "int",
            SpecialType.System_Int64 => "long",
            SpecialType.System_Decimal => "decimal",
            SpecialType.System_Double => "double",
            SpecialType.System_Object => "object",
            _ when type.IsAnonymousType => CompilerNames.AnonymousType,
            _ when type is INamedTypeSymbol { TypeArguments.Length: > 0 } generic =>
                $"{generic.Name}<{string.Join(", ", generic.TypeArguments.Select(NameOf))}>",
            _ when type is IArrayTypeSymbol array => NameOf(array.ElementType) + "[]",
            _ => type.Name,
        };
    }
}
