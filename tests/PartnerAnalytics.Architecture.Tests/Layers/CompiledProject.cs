using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PartnerAnalytics.Architecture.Tests.Layers;

/// <summary>A type that a project declares.</summary>
/// <param name="Name">Its name, without its namespace.</param>
/// <param name="Layers">The layers that declare it: one, if all is well.</param>
internal sealed record DeclaredType(string Name, string[] Layers)
{
    public string Layer => Layers[0];

    /// <summary>The other types of the project that it uses.</summary>
    public DeclaredType[] Uses { get; set; } = [];

    public override string ToString() => $"{Name} ({string.Join(" and ", Layers)})";
}

/// <summary>What a project's assembly says of the types that the project declares.</summary>
internal static class CompiledProject
{
    /// <summary>The types of a project, with what they use of one another. What the compiler makes up is left out.</summary>
    public static IReadOnlyCollection<DeclaredType> Read(Layering layering)
    {
        var path = Path.Combine(AppContext.BaseDirectory, layering.Assembly);
        using var file = new PEReader(File.OpenRead(path + ".dll"));
        using var symbolFile = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(path + ".pdb"));
        var assembly = file.GetMetadataReader();
        var documents = new SourceDocuments(assembly, symbolFile.GetMetadataReader());
        var types = new Dictionary<TypeDefinitionHandle, DeclaredType>();
        foreach (var handle in assembly.TypeDefinitions)
        {
            var type = assembly.GetTypeDefinition(handle);
            string[] layers = [.. documents.Of(handle).Select(layering.LayerOf).OfType<string>().Distinct()];
            if (type.GetDeclaringType().IsNil && layers.Length > 0)
            {
                types.Add(handle, new DeclaredType(assembly.GetString(type.Name).Split('`')[0], layers));
            }
        }

        var uses = new TypeUses(file, assembly);
        foreach (var (handle, type) in types)
        {
            type.Uses = [.. uses.Of(handle).Where(other => other != handle && types.ContainsKey(other)).Select(other => types[other])];
        }

        return types.Values;
    }
}
