using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Generators.Tests;

/// <summary>Runs the generator and keeps what a second run needs to be compared with.</summary>
// Microsoft.CodeAnalysis.Testing runs a generator once; what is generated again after an edit shows in a second run of the same driver.
internal sealed class GeneratorRun
{
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    private GeneratorRun(CSharpCompilation compilation)
    {
        _compilation = compilation;
        _driver = CSharpGeneratorDriver.Create(
            [new AnalyticsResourceGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Repeat();
    }

    public GeneratorRunResult Result { get; private set; }

    /// <summary>The compilation with what was generated.</summary>
    public Compilation Output { get; private set; } = null!;

    /// <summary>The generated sources by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public static GeneratorRun Over(params string[] sources) => new(TestCompilation.Create([.. sources, TestCompilation.ImplicitUsings]));

    public static GeneratorRun Over(CSharpCompilation compilation) => new(compilation);

    /// <summary>Replaces <c>Source{index}.cs</c> and runs again.</summary>
    public GeneratorRun Edit(int index, Func<string, string> edit)
    {
        var path = $"Source{index}.cs";
        var tree = _compilation.SyntaxTrees.Single(t => t.FilePath == path);
        _compilation = _compilation.ReplaceSyntaxTree(tree, TestCompilation.ParseFile(edit(tree.ToString()), path));
        return Repeat();
    }

    private GeneratorRun Repeat()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        Output = output;
        Result = _driver.GetRunResult().Results.Single();
        return Result.Exception is null ? this : throw new InvalidOperationException("The generator failed.", Result.Exception);
    }
}
