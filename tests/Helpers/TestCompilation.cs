using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>Compiles source as an application that uses the library does.</summary>
public static class TestCompilation
{
    /// <summary>The namespaces that a project with implicit usings does not have to import.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    private const string Library = "PartnerAnalytics.Linq";

    private static readonly IReadOnlyDictionary<string, string> PlatformAssemblies =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path)!, StringComparer.OrdinalIgnoreCase);

    private static readonly IReadOnlyList<MetadataReference> FrameworkReferences =
    [
        .. PlatformAssemblies.Values
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lazy<IReadOnlyList<MetadataReference>> LibraryReferences = new(FindLibrary);

    /// <summary>The options with which sources are parsed: the latest language, documentation comments checked.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>A library with nullable annotations, warnings as errors and documentation.</summary>
    /// <param name="sources">Contents of <c>Source0.cs</c>, <c>Source1.cs</c> and so on.</param>
    /// <param name="referenceLibrary">Whether it references the library under test, which the test project has to reference then.</param>
    public static CSharpCompilation Create(IEnumerable<string> sources, bool referenceLibrary = true) => CSharpCompilation.Create(
        "Contoso",
        sources.Select((source, index) => ParseFile(source, $"Source{index}.cs")),
        referenceLibrary ? FrameworkReferences.Concat(LibraryReferences.Value) : FrameworkReferences,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999));

    /// <summary>Parses one file as <see cref="Create"/> does.</summary>
    public static SyntaxTree ParseFile(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>The library and what it references apart from the framework.</summary>
    private static List<MetadataReference> FindLibrary()
    {
        var found = new Dictionary<string, MetadataReference>(StringComparer.Ordinal);
        var pending = new Queue<string>([Library]);
        while (pending.TryDequeue(out var name))
        {
            if (found.ContainsKey(name)
                || !PlatformAssemblies.TryGetValue(name, out var path)
                || FrameworkReferences.Any(reference => reference.Display == path))
            {
                continue;
            }

            found.Add(name, MetadataReference.CreateFromFile(path));
            foreach (var reference in Assembly.LoadFrom(path).GetReferencedAssemblies())
            {
                pending.Enqueue(reference.Name!);
            }
        }

        return found.ContainsKey(Library)
            ? [.. found.Values]
            : throw new InvalidOperationException("The test project does not reference " + Library + ".");
    }
}
