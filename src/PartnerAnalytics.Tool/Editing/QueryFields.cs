using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>What attributes say of the fields of a resource.</summary>
internal static class QueryFields
{
    /// <summary>Whether a member is a field that the service has.</summary>
    public static bool Contains(ISymbol symbol) => Find(symbol) is not null;

    /// <summary>The values of a field that the service is known to return; empty where none are known.</summary>
    public static IReadOnlyList<string> KnownValuesOf(ISymbol symbol) =>
        Find(symbol)?.NamedArguments.FirstOrDefault(argument => argument.Key == nameof(AnalyticsFieldAttribute.KnownValues)).Value
            is { Kind: TypedConstantKind.Array, IsNull: false } values
            ? [.. values.Values.Select(value => value.Value).OfType<string>()]
            : [];

    private static AttributeData? Find(ISymbol symbol) => symbol is IPropertySymbol
        ? symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == nameof(AnalyticsFieldAttribute))
        : null;
}
