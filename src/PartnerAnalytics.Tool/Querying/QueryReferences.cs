using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>What a query is compiled against: .NET, the library, and what the library's members are made of.</summary>
internal static class QueryReferences
{
    private static readonly string Platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The references. All of .NET is there, so that what may not be used is named in the refusal.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } = [.. Find().Select(Read)];

    private static IEnumerable<string> Find()
    {
        var library = typeof(PartnerAnalyticsClient).Assembly;
        var names = library.GetReferencedAssemblies().Select(name => name.Name).Append(library.GetName().Name).ToHashSet();
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .Where(path => Path.GetDirectoryName(path) == Platform || names.Contains(Path.GetFileNameWithoutExtension(path)));
    }

    private static MetadataReference Read(string path) =>
        MetadataReference.CreateFromFile(path, documentation: XmlDocumentationProvider.CreateFromFile(DocumentationOf(path)));

    /// <summary>The file of comments beside an assembly. .NET has them where programs are built, under the names of its reference
    /// assemblies; where there is none, nothing is said of the members.</summary>
    private static string DocumentationOf(string path)
    {
        if (Path.GetDirectoryName(path) != Platform)
        {
            return Path.ChangeExtension(path, ".xml");
        }

        var name = Path.GetFileNameWithoutExtension(path);
        var version = Path.GetFileName(Platform);
        var root = Path.GetFullPath(Path.Combine(Platform, "..", "..", ".."));
        var packs = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref", version, "ref", $"net{Environment.Version.ToString(2)}");
        return Path.Combine(packs, (name == "System.Private.CoreLib" ? "System.Runtime" : name) + ".xml");
    }
}
