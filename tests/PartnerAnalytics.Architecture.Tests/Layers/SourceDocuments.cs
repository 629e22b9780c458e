using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace PartnerAnalytics.Architecture.Tests.Layers;

/// <summary>The source files of an assembly's types, as its debug information knows them.</summary>
internal sealed class SourceDocuments(MetadataReader assembly, MetadataReader symbols)
{
    /// <summary>By which the compiler notes the files of types that have no code: enums, interfaces, records of nothing.</summary>
    private static readonly Guid TypeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly ILookup<TypeDefinitionHandle, string> _noted = Noted(symbols).ToLookup(pair => pair.Type, pair => pair.File);

    /// <summary>The files that declare a type or one that is nested in it.</summary>
    public IEnumerable<string> Of(TypeDefinitionHandle type)
    {
        var definition = assembly.GetTypeDefinition(type);
        return _noted[type]
            .Concat(definition.GetMethods().SelectMany(Of))
            .Concat(definition.GetNestedTypes().SelectMany(Of))
            .Distinct();
    }

    private IEnumerable<string> Of(MethodDefinitionHandle method)
    {
        var information = symbols.GetMethodDebugInformation(method);
        return information.SequencePointsBlob.IsNil ? [] : information.GetSequencePoints().Select(point => Name(symbols, point.Document));
    }

    private static IEnumerable<(TypeDefinitionHandle Type, string File)> Noted(MetadataReader symbols)
    {
        foreach (var handle in symbols.CustomDebugInformation)
        {
            var note = symbols.GetCustomDebugInformation(handle);
            if (note.Parent.Kind != HandleKind.TypeDefinition || symbols.GetGuid(note.Kind) != TypeDefinitionDocuments)
            {
                continue;
            }

            var rows = symbols.GetBlobReader(note.Value);
            while (rows.RemainingBytes > 0)
            {
                var document = MetadataTokens.DocumentHandle(rows.ReadCompressedInteger());
                yield return ((TypeDefinitionHandle)note.Parent, Name(symbols, document));
            }
        }
    }

    private static string Name(MetadataReader symbols, DocumentHandle document) => symbols.GetString(symbols.GetDocument(document).Name);
}
