using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Generators.Tests;

/// <summary>Runs the generator and keeps what a second run needs to be compared with.</summary>
internal sealed class GeneratorRun
{
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [new AnalyticsResourceGenerator().AsSourceGenerator()],
        parseOptions: TestCompilation.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private CSharpCompilation _compilation;

    private GeneratorRun(CSharpCompilation compilation)
    {
        _compilation = compilation;
        Repeat();
    }

    public GeneratorRunResult Result { get; private set; }

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
        _driver = _driver.RunGenerators(_compilation);
        Result = _driver.GetRunResult().Results.Single();
        return Result.Exception is null ? this : throw new InvalidOperationException("The generator failed.", Result.Exception);
    }
}
