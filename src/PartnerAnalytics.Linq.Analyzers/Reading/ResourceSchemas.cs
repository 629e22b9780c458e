using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Generators.Parsing;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>
/// Describes the resources of one compilation by the attributes on their records, in source or in a referenced assembly, each read once.
/// What is wrong with a declaration the generator reports; here the wrong field is left out.
/// </summary>
internal sealed class ResourceSchemas
{
    private const string Namespace = "PartnerAnalytics.Linq.";

    private readonly ConcurrentDictionary<INamedTypeSymbol, AnalyticsResource?> _resources = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _resourceAttribute;
    private readonly INamedTypeSymbol? _fieldAttribute;
    private readonly INamedTypeSymbol? _date;

    public ResourceSchemas(Compilation compilation)
    {
        _resourceAttribute = compilation.GetTypeByMetadataName(Namespace + "AnalyticsResourceAttribute");
        _fieldAttribute = compilation.GetTypeByMetadataName(Namespace + "AnalyticsFieldAttribute");
        _date = compilation.GetTypeByMetadataName("System.DateTimeOffset");
    }

    /// <summary>The resource that a type describes; null where it describes none.</summary>
    public AnalyticsResource? Find(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } record
        ? _resources.GetOrAdd(record, Read)
        : null;

    private AnalyticsResource? Read(INamedTypeSymbol record)
    {
        if (FindAttribute(record, _resourceAttribute) is not { } attribute
            || Name(attribute) is not { } path)
        {
            return null;
        }

        var fields = new Dictionary<string, AnalyticsFieldInfo>(StringComparer.Ordinal);
        foreach (var property in record.GetMembers().OfType<IPropertySymbol>())
        {
            if (ReadField(property) is { } field && !fields.ContainsKey(field.Name))
            {
                fields.Add(field.Name, field);
            }
        }

        return new AnalyticsResource(path, [.. fields.Values])
        {
            Clouds = (PartnerCenterClouds)(Option<int>(attribute, nameof(AnalyticsResource.Clouds)) ?? (int)PartnerCenterClouds.All),
            HasProcessedDate = Option<bool>(attribute, nameof(AnalyticsResource.HasProcessedDate)) ?? false,
        };
    }

    private AnalyticsFieldInfo? ReadField(IPropertySymbol property)
    {
        if (FindAttribute(property, _fieldAttribute) is not { } attribute
            || Name(attribute) is not { } wireName
            || FieldType(property.Type) is not { } type)
        {
            return null;
        }

        var aggregate = (FieldAggregate)(Option<int>(attribute, nameof(AnalyticsFieldInfo.Aggregate)) ?? 0);
        return new AnalyticsFieldInfo(property.Name, wireName, type)
        {
            Filter = (FilterOperators?)Option<int>(attribute, nameof(AnalyticsFieldInfo.Filter)) ?? AnalyticsFieldInfo.DefaultFilter(type, aggregate),
            Groupable = Option<bool>(attribute, nameof(AnalyticsFieldInfo.Groupable)) ?? AnalyticsFieldInfo.DefaultGroupable(aggregate),
            Sortable = Option<bool>(attribute, nameof(AnalyticsFieldInfo.Sortable)) ?? false,
            Aggregate = aggregate,
            KnownValues = Strings(attribute, nameof(AnalyticsFieldInfo.KnownValues)),
            Interfaces = [.. ImplementedInterfaces.Of(property)],
        };
    }

    private AnalyticsFieldType? FieldType(ITypeSymbol type)
    {
        var value = Types.Plain(type);
        return value.SpecialType switch
        {
            SpecialType.System_String => AnalyticsFieldType.String,
            SpecialType.System_Boolean => AnalyticsFieldType.Boolean,
            SpecialType.System_Int64 => AnalyticsFieldType.Int64,
            SpecialType.System_Decimal => AnalyticsFieldType.Decimal,
            SpecialType.System_Double => AnalyticsFieldType.Double,
            _ => SymbolEqualityComparer.Default.Equals(value, _date) ? AnalyticsFieldType.DateTimeOffset : null,
        };
    }

    private static AttributeData? FindAttribute(ISymbol symbol, INamedTypeSymbol? type)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type))
            {
                return attribute;
            }
        }

        return null;
    }

    private static string? Name(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string { Length: > 0 } name } ? name : null;

    private static T? Option<T>(AttributeData attribute, string name)
        where T : struct => NamedArgument(attribute, name).Value as T?;

    private static string[] Strings(AttributeData attribute, string name) =>
        NamedArgument(attribute, name) is { Kind: TypedConstantKind.Array, IsNull: false } list
            ? [.. list.Values.Select(item => item.Value).OfType<string>()]
            : [];

    private static TypedConstant NamedArgument(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return default;
    }
}
