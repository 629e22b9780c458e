using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>The types that a declaration mentions, by name: the generator has no reference to the library.</summary>
internal static class KnownTypes
{
    public const string ResourceAttribute = Namespace + ".AnalyticsResourceAttribute";
    public const string FieldAttribute = Namespace + ".AnalyticsFieldAttribute";

    private const string Namespace = "PartnerAnalytics.Linq";
    private const string SetsRequiredMembersAttribute = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";

    public static AttributeData? FindResourceAttribute(ISymbol symbol) => Find(symbol, ResourceAttribute);

    public static AttributeData? FindFieldAttribute(ISymbol symbol) => Find(symbol, FieldAttribute);

    public static bool SetsRequiredMembers(IMethodSymbol constructor) => Find(constructor, SetsRequiredMembersAttribute) is not null;

    /// <summary>The attribute of a class that is given by its full name.</summary>
    public static AttributeData? Find(ISymbol symbol, string attributeName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == attributeName);
}
