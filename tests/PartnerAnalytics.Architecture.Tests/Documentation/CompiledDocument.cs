using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Linq.Generators;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Architecture.Tests.Documentation;

/// <summary>The C# of a Markdown file, compiled as an application of the reader's would be: with the generator and the analyzers.</summary>
internal sealed class CompiledDocument
{
    private static readonly MetadataReference[] FurtherReferences =
    [
        .. new[]
            {
                typeof(AnalyticsEmulator), typeof(Assert), typeof(FactAttribute), typeof(Host), typeof(IHost), typeof(ConfigurationManager),
                typeof(DbContext), typeof(RelationalQueryableExtensions), typeof(IndexAttribute),
            }
            .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    /// <summary>An example explains its types in the text around it.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> UndocumentedTypes = new() { ["CS1591"] = ReportDiagnostic.Suppress };

    // The compiler of these tests knows C# 13; that of .NET 10 allows optional arguments in expression trees, which compiled queries need.
    private const string OptionalArgumentInTree = "CS0854";

    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        .. Assembly.Load("PartnerAnalytics.Linq.Analyzers").GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private readonly Compilation _compilation;
    private readonly Dictionary<string, CodeBlock> _blocksByTree;
    private readonly Lazy<Assembly> _assembly;

    private CompiledDocument(Compilation compilation, Dictionary<string, CodeBlock> blocksByTree)
    {
        _compilation = compilation;
        _blocksByTree = blocksByTree;
        _assembly = new Lazy<Assembly>(Load);
    }

    public static CompiledDocument Create(MarkdownFile file)
    {
        var blocks = file.Blocks.Where(block => block.IsCSharp).ToArray();
        var compilation = TestCompilation
            .Create([.. blocks.Select(block => BlockSource.Create(block, file.Path)), TestCompilation.ImplicitUsings, BlockSource.Usings])
            .AddReferences(FurtherReferences);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(UndocumentedTypes));
        var blocksByTree = blocks.Zip(compilation.SyntaxTrees).ToDictionary(pair => pair.Second.FilePath, pair => pair.First);
        CSharpGeneratorDriver.Create([new AnalyticsResourceGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return new CompiledDocument(output, blocksByTree);
    }

    /// <summary>What the compiler and the analyzers object to, apart from the refusals that the text announces.</summary>
    public async Task<IReadOnlyList<string>> FindErrorsAsync()
    {
        var diagnostics = await _compilation.WithAnalyzers([.. Analyzers]).GetAllDiagnosticsAsync();
        return
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != OptionalArgumentInTree && !IsAnnounced(diagnostic))
                .Select(Describe),
        ];
    }

    /// <summary>What the queries of a block become, one after the other: by their <c>ToString()</c>, or by the URI that the block made.</summary>
    public IReadOnlyList<string> Describe(CodeBlock block) =>
    [
        .. ((object?[])Call(block, BlockSource.QueriesMethod)).Select(value => value switch
        {
            IQueryable query => query.ToString(),
            PartitionedAnalyticsQuery<AzureUsage> query => query.ToString(),
            Uri uri => "GET " + Uri.UnescapeDataString(uri.PathAndQuery),
            _ => null,
        }).OfType<string>(),
    ];

    /// <summary>Runs the statements of a block.</summary>
    public Task RunAsync(CodeBlock block) => (Task)Call(block, BlockSource.RunMethod);

    private object Call(CodeBlock block, string method) =>
        _assembly.Value.GetType(BlockSource.TypeName(block), throwOnError: true)!.GetMethod(method)!.Invoke(null, null)!;

    private Assembly Load()
    {
        using var image = new MemoryStream();
        Assert.True(_compilation.Emit(image).Success, "The documentation does not compile.");
        return Assembly.Load(image.ToArray());
    }

    private bool IsAnnounced(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree
        && _blocksByTree.TryGetValue(tree.FilePath, out var block)
        && block.RefusedBy.Contains(diagnostic.Id);

    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1}): {diagnostic.Id}: {diagnostic.GetMessage()}";
    }
}
