using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Reading;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Generators;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.FrontEnds.Tests;

/// <summary>The source of a test project, in which the compiler's front end reads the lambdas of a list of queries.</summary>
internal sealed class CorpusSource
{
    /// <summary>What is said of a query that becomes a plain <c>IQueryable&lt;T&gt;</c>.</summary>
    public const string LeftAlone = "left alone";

    /// <summary>What is said of a query of which a part is made at run time.</summary>
    public const string NotKnown = "not known";

    private readonly Compilation _compilation;
    private readonly QueryTypes _types;
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<IOperation, LocalUses> _locals = [];

    private CorpusSource(Compilation compilation)
    {
        _compilation = compilation;
        _types = QueryTypes.TryFind(compilation)!;
    }

    /// <summary>Compiles all files of a test project as its own build does.</summary>
    public static CorpusSource Compile(string project)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var folder = RepositoryRoot.Combine("tests", project);
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0].Equals("obj", StringComparison.Ordinal))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
            .Append(CSharpSyntaxTree.ParseText(
                TestCompilation.ImplicitUsings + "global using System.IO; global using System.Net.Http; global using Xunit;", options));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is var name && name != project && !name.EndsWith("FrontEnds.Tests", StringComparison.Ordinal)
                && name is not ("PartnerAnalytics.Linq.Analyzers" or "PartnerAnalytics.Linq.Generators"))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            project,
            files,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new AnalyticsResourceGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new CorpusSource(output);
    }

    /// <summary>The lambdas that stand in collection initializers of a type, each with the expression before it.</summary>
    public IEnumerable<(string? Name, LambdaExpressionSyntax Lambda)> FindLambdas(string typeName) => _compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
        .Where(type => type.Identifier.ValueText == typeName)
        .SelectMany(QueryCorpus.FindQueries);

    /// <summary>What the compiler's front end says of the query that a lambda returns, when its parameters, or their properties, are roots.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="isRun">Whether it ends with a call that runs the query, which may need no elements.</param>
    public string Describe(LambdaExpressionSyntax lambda, bool isRun = false)
    {
        if (!_models.TryGetValue(lambda.SyntaxTree, out var model))
        {
            _models.Add(lambda.SyntaxTree, model = _compilation.GetSemanticModel(lambda.SyntaxTree));
        }

        var operation = model.GetOperation(lambda)!;
        var block = operation;
        while (block.Parent is { } parent)
        {
            block = parent;
        }

        if (!_locals.TryGetValue(block, out var locals))
        {
            _locals.Add(block, locals = new LocalUses([block], CancellationToken.None));
        }

        var function = operation.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().First();
        var found = new List<QueryPath>();
        var tracer = new QueryTracer(new QueryUses(_types), _types, locals, found.Add, static _ => { }, CancellationToken.None);
        var beginning = function.Body.DescendantsAndSelf().FirstOrDefault(tracer.IsBeginning);
        if (beginning is null)
        {
            return LeftAlone;
        }

        tracer.Trace(beginning);
        var path = found[0] with { IsRoot = IsRoot(beginning) };
        var isUsedOtherwise = path.Steps.IsEmpty && beginning.Parent is IPropertyReferenceOperation;
        return path.IsSeenToEnd && !isUsedOtherwise ? Describe(QueryReader.Read(_types, locals, path, CancellationToken.None), isRun) : LeftAlone;
    }

    // The lists hand their queries to lambdas as parameters, or as properties of one.
    private static bool IsRoot(IOperation beginning) =>
        beginning is IParameterReferenceOperation or IPropertyReferenceOperation { Instance: IParameterReferenceOperation };

    private static string Describe(QueryReading reading, bool isRun)
    {
        var refusal = reading.Shape.Refusals.Count > 0 ? reading.Shape.Refusals[0]
            : isRun ? reading.Refusals.FirstOrDefault()
            : reading.Shape.ElementRefusal;
        return refusal is not null ? $"{refusal.RuleId}: {refusal.Reason}"
            : reading.Preview ?? (reading.Refusals.FirstOrDefault() is { } value ? $"{value.RuleId}: {value.Reason}" : NotKnown);
    }
}
