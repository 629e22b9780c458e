using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>The types of the library that a declaration mentions, by name: the generator has no reference to the library.</summary>
internal static class KnownTypes
{
    public const string ResourceAttribute = Namespace + ".AnalyticsResourceAttribute";

    private const string Namespace = "PartnerAnalytics.Linq";

    public static bool IsFieldAttribute(INamedTypeSymbol? type) =>
        type is { Name: "AnalyticsFieldAttribute", Arity: 0, ContainingType: null } && type.ContainingNamespace.ToDisplayString() == Namespace;
}
