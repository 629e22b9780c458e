using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>What a query is compiled against: .NET, the library, and what the library's members are made of.</summary>
internal static class QueryReferences
{
    /// <summary>The references. All of .NET is there, so that what may not be used is named in the refusal.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } = [.. Find().Select(path => MetadataReference.CreateFromFile(path))];

    private static IEnumerable<string> Find()
    {
        var platform = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var library = typeof(PartnerAnalyticsClient).Assembly;
        var names = library.GetReferencedAssemblies().Select(name => name.Name).Append(library.GetName().Name).ToHashSet();
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .Where(path => Path.GetDirectoryName(path) == platform || names.Contains(Path.GetFileNameWithoutExtension(path)));
    }
}
