using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Turns a property with <c>[AnalyticsField]</c> into a model.</summary>
internal static class FieldParser
{
    public static FieldModel? Parse(IPropertySymbol property)
    {
        var attribute = property.GetAttributes().FirstOrDefault(a => KnownTypes.IsFieldAttribute(a.AttributeClass));
        if (attribute?.ConstructorArguments.FirstOrDefault().Value is not string wireName || FieldType(property.Type) is not { } type)
        {
            return null;
        }

        var named = attribute.NamedArguments.ToDictionary(a => a.Key, a => a.Value);
        var byDefault = type == AnalyticsFieldType.DateTimeOffset ? FilterOperators.Comparison : FilterOperators.Equality;
        return new FieldModel(
            property.Name,
            wireName,
            type,
            named.TryGetValue("Filter", out var filter) ? (FilterOperators)filter.Value! : byDefault,
            !named.TryGetValue("Groupable", out var groupable) || (bool)groupable.Value!,
            named.TryGetValue("Sortable", out var sortable) && (bool)sortable.Value!,
            named.TryGetValue("Aggregate", out var aggregate) ? (FieldAggregate)aggregate.Value! : FieldAggregate.None,
            Strings(named, "Aliases"),
            Strings(named, "KnownValues"));
    }

    /// <summary>The type of field that a property type stands for; null for any other type.</summary>
    public static AnalyticsFieldType? FieldType(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => AnalyticsFieldType.String,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0] switch
        {
            { SpecialType: SpecialType.System_Boolean } => AnalyticsFieldType.Boolean,
            { SpecialType: SpecialType.System_Int64 } => AnalyticsFieldType.Int64,
            { SpecialType: SpecialType.System_Decimal } => AnalyticsFieldType.Decimal,
            { SpecialType: SpecialType.System_Double } => AnalyticsFieldType.Double,
            { Name: "DateTimeOffset", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } =>
                AnalyticsFieldType.DateTimeOffset,
            _ => null,
        },
        _ => null,
    };

    private static EquatableArray<string> Strings(Dictionary<string, TypedConstant> named, string name) =>
        named.TryGetValue(name, out var value) && !value.IsNull ? new(value.Values.Select(v => (string)v.Value!)) : default;
}
