using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Analyzers.Addresses;

/// <summary>Reads what the attributes of a record say about a resource.</summary>
internal static class ResourceReader
{
    private const string ResourceAttribute = "AnalyticsResourceAttribute";
    private const string FieldAttribute = "AnalyticsFieldAttribute";

    /// <summary>The resource of a record; null where the record is none.</summary>
    public static AddressableResource? Read(INamedTypeSymbol record, string root) =>
        Find(record, ResourceAttribute) is { } attribute && ReadName(attribute) is { } path
            ? new AddressableResource(path, root, record, Read<bool>(attribute, nameof(AddressableResource.HasProcessedDate)) ?? false)
            : null;

    public static ImmutableArray<AnalyticsFieldInfo> ReadFields(INamedTypeSymbol record) =>
        [.. record.GetMembers().OfType<IPropertySymbol>().Select(ReadField).OfType<AnalyticsFieldInfo>()];

    private static AnalyticsFieldInfo? ReadField(IPropertySymbol property)
    {
        if (Find(property, FieldAttribute) is not { } attribute
            || ReadName(attribute) is not { } wireName
            || ReadType(property.Type) is not { } type)
        {
            return null;
        }

        var aggregate = (FieldAggregate)(Read<int>(attribute, nameof(AnalyticsFieldInfo.Aggregate)) ?? 0);
        var onlyInGroups = aggregate is FieldAggregate.Count or FieldAggregate.BucketOnly;
        var unless = onlyInGroups ? FilterOperators.None
            : type == AnalyticsFieldType.DateTimeOffset ? FilterOperators.Comparison
            : FilterOperators.Equality;
        return new AnalyticsFieldInfo(property.Name, wireName, type)
        {
            Aggregate = aggregate,
            Filter = (FilterOperators)(Read<int>(attribute, nameof(AnalyticsFieldInfo.Filter)) ?? (int)unless),
            Groupable = Read<bool>(attribute, nameof(AnalyticsFieldInfo.Groupable)) ?? !onlyInGroups,
            Sortable = Read<bool>(attribute, nameof(AnalyticsFieldInfo.Sortable)) ?? false,
        };
    }

    private static AnalyticsFieldType? ReadType(ITypeSymbol type)
    {
        var value = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        return value.SpecialType switch
        {
            SpecialType.System_String => AnalyticsFieldType.String,
            SpecialType.System_Boolean => AnalyticsFieldType.Boolean,
            SpecialType.System_Int64 => AnalyticsFieldType.Int64,
            SpecialType.System_Decimal => AnalyticsFieldType.Decimal,
            SpecialType.System_Double => AnalyticsFieldType.Double,
            _ => value.Name == nameof(DateTimeOffset) ? AnalyticsFieldType.DateTimeOffset : null,
        };
    }

    private static AttributeData? Find(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass?.Name == name && attribute.AttributeClass.ContainingNamespace.ToDisplayString() == "PartnerAnalytics.Linq");

    private static string? ReadName(AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is string { Length: > 0 } name
            ? name
            : null;

    private static T? Read<T>(AttributeData attribute, string argument)
        where T : struct => attribute.NamedArguments.FirstOrDefault(named => named.Key == argument).Value.Value as T?;
}
