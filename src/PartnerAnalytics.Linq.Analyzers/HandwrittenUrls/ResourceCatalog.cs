using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>The resources that the clients of one compilation have, by their paths.</summary>
internal sealed class ResourceCatalog
{
    private readonly ILookup<string, UrlResource> _byPath;

    private ResourceCatalog(IEnumerable<UrlResource> resources) =>
        _byPath = resources.ToLookup(resource => resource.Description.Path, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a compilation uses the library.</summary>
    public static bool IsUsedBy(Compilation compilation) =>
        QueryTypes.TryFind(compilation) is not null;

    /// <summary>Reads the members of the clients.</summary>
    public static ResourceCatalog Create(Compilation compilation)
    {
        var schemas = new ResourceSchemas(compilation);
        return new(ServiceDescription.All.Select(service => FindClient(compilation, service)).OfType<INamedTypeSymbol>()
            .SelectMany(client => ReadRoots(client, schemas)));
    }

    /// <summary>The type of a service's client.</summary>
    public static INamedTypeSymbol? FindClient(Compilation compilation, ServiceDescription service) =>
        compilation.GetTypeByMetadataName("PartnerAnalytics.Linq." + service.Client);

    /// <summary>The resource of a path; null for a path that is none's.</summary>
    /// <param name="path">The path.</param>
    /// <param name="service">The service; null where it is not known.</param>
    public UrlResource? Find(string path, ServiceDescription? service) =>
        _byPath[path].FirstOrDefault(resource => service is null || resource.Description.Description == service);

    private static IEnumerable<UrlResource> ReadRoots(INamedTypeSymbol client, ResourceSchemas schemas)
    {
        foreach (var property in client.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.DeclaredAccessibility == Accessibility.Public
                && property.Type is INamedTypeSymbol { TypeArguments.Length: 1 } query
                && query.TypeArguments[0] is INamedTypeSymbol record
                && schemas.Find(record) is { } resource)
            {
                yield return new UrlResource(resource, property.Name, record.Name);
            }
        }
    }
}

/// <summary>A resource that a query can begin at.</summary>
/// <param name="description">What its record says of it.</param>
/// <param name="root">The member of the client, such as <c>Referrals</c>.</param>
/// <param name="recordName">The name of the record of its rows.</param>
internal sealed class UrlResource(AnalyticsResource description, string root, string recordName)
{
    public AnalyticsResource Description => description;

    public ServiceDescription Service => description.Description;

    public string Root { get; } = root;

    /// <summary>What its rows are called in a lambda: the first letter of the record's name.</summary>
    public string RowName { get; } = char.ToLowerInvariant(recordName[0]).ToString();

    /// <summary>Whether it takes <c>processedDateTime</c>.</summary>
    public bool HasProcessedDate => description.HasProcessedDate;

    public IReadOnlyList<AnalyticsFieldInfo> Fields => description.Fields;

    /// <summary>The field of a name in requests, in its exact spelling; null for none.</summary>
    public AnalyticsFieldInfo? FindField(string wireName) => Fields.FirstOrDefault(field => field.WireName == wireName);
}
