using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>The resources that the client of one compilation has, by their paths.</summary>
internal sealed class ResourceCatalog
{
    private readonly Dictionary<string, UrlResource> _byPath = new(StringComparer.OrdinalIgnoreCase);

    private ResourceCatalog(IEnumerable<UrlResource> resources)
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
    public UrlResource? Find(string path) => _byPath.TryGetValue(path, out var resource) ? resource : null;

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
    /// <summary>The path in a URL.</summary>
    public string Path => description.Path;

    public string Root { get; } = root;

    /// <summary>What its rows are called in a lambda: the first letter of the record's name.</summary>
    public string RowName { get; } = char.ToLowerInvariant(recordName[0]).ToString();

    /// <summary>Whether it takes <c>processedDateTime</c>.</summary>
    public bool HasProcessedDate => description.HasProcessedDate;

    public IReadOnlyList<AnalyticsFieldInfo> Fields => description.Fields;

    /// <summary>The field of a name in requests, in its exact spelling; null for none.</summary>
    public AnalyticsFieldInfo? FindField(string wireName) => Fields.FirstOrDefault(field => field.WireName == wireName);
}
