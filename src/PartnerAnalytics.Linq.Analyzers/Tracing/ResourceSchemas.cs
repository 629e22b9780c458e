using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Generators.Parsing;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

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

    public ResourceSchemas(Compilation compilation)
    {
        _resourceAttribute = compilation.GetTypeByMetadataName(Namespace + "AnalyticsResourceAttribute");
        _fieldAttribute = compilation.GetTypeByMetadataName(Namespace + "AnalyticsFieldAttribute");
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
            Clouds = (PartnerCenterClouds)(attribute.Option<int>(nameof(AnalyticsResource.Clouds)) ?? (int)PartnerCenterClouds.All),
            Service = (AnalyticsService)(attribute.Option<int>(nameof(AnalyticsResource.Service)) ?? 0),
            Rows = (ResourceRows)(attribute.Option<int>(nameof(AnalyticsResource.Rows)) ?? 0),
            MaximumTop = attribute.Option<int>(nameof(AnalyticsResource.MaximumTop)) ?? 0,
            HasProcessedDate = attribute.Option<bool>(nameof(AnalyticsResource.HasProcessedDate)) ?? false,
        };
    }

    private AnalyticsFieldInfo? ReadField(IPropertySymbol property)
    {
        if (FindAttribute(property, _fieldAttribute) is not { } attribute
            || Name(attribute) is not { } wireName
            || AttributeValues.FieldType(property.Type) is not { } type)
        {
            return null;
        }

        var aggregate = (FieldAggregate)(attribute.Option<int>(nameof(AnalyticsFieldInfo.Aggregate)) ?? 0);
        return new AnalyticsFieldInfo(property.Name, wireName, type)
        {
            Filter = (FilterOperators?)attribute.Option<int>(nameof(AnalyticsFieldInfo.Filter))
                ?? AnalyticsFieldInfo.DefaultFilter(type, aggregate),
            Groupable = attribute.Option<bool>(nameof(AnalyticsFieldInfo.Groupable))
                ?? AnalyticsFieldInfo.DefaultGroupable(type, aggregate),
            Sortable = attribute.Option<bool>(nameof(AnalyticsFieldInfo.Sortable)) ?? false,
            Aggregate = aggregate,
            Condition = (FieldCondition)(attribute.Option<int>(nameof(AnalyticsFieldInfo.Condition)) ?? 0),
            Required = attribute.Option<bool>(nameof(AnalyticsFieldInfo.Required)) ?? false,
            InsteadOf = attribute.Text(nameof(AnalyticsFieldInfo.InsteadOf)),
            KnownValues = [.. attribute.Strings(nameof(AnalyticsFieldInfo.KnownValues)).OfType<string>()],
            Interfaces = [.. ImplementedInterfaces.Of(property)],
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

    private static string? Name(AttributeData attribute) => attribute.FirstArgument()?.Value is string { Length: > 0 } name ? name : null;
}
