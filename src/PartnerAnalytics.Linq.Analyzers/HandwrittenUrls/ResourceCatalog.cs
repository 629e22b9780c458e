using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Analyzers.Reading;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>The resources that the client of one compilation has, by their paths.</summary>
internal sealed class ResourceCatalog
{
    private readonly Dictionary<string, AddressableResource> _byPath = new(StringComparer.OrdinalIgnoreCase);

    private ResourceCatalog(IEnumerable<AddressableResource> resources)
    {
        foreach (var resource in resources)
        {
            if (!_byPath.ContainsKey(resource.Path))
            {
                _byPath.Add(resource.Path, resource);
            }
        }
    }

    /// <summary>Whether a compilation uses the library.</summary>
    public static bool IsUsedBy(Compilation compilation) =>
        QueryTypes.TryFind(compilation) is not null && FindClient(compilation) is not null;

    /// <summary>Reads the members of the client.</summary>
    public static ResourceCatalog Create(Compilation compilation) =>
        new(FindClient(compilation) is { } client ? ReadRoots(client, new ResourceSchemas(compilation)) : []);

    /// <summary>The type of the client.</summary>
    public static INamedTypeSymbol? FindClient(Compilation compilation) =>
        compilation.GetTypeByMetadataName("PartnerAnalytics.Linq.PartnerAnalyticsClient");

    /// <summary>The resource of a path; null for a path that is none's.</summary>
    public AddressableResource? Find(string path) => _byPath.TryGetValue(path, out var resource) ? resource : null;

    private static IEnumerable<AddressableResource> ReadRoots(INamedTypeSymbol client, ResourceSchemas schemas)
    {
        foreach (var property in client.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.DeclaredAccessibility == Accessibility.Public
                && property.Type is INamedTypeSymbol { TypeArguments.Length: 1 } query
                && query.TypeArguments[0] is INamedTypeSymbol record
                && schemas.Find(record) is { } resource)
            {
                yield return new AddressableResource(resource, property.Name, record.Name);
            }
        }
    }
}
