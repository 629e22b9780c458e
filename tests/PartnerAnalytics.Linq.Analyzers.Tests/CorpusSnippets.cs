using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Linq.Generators;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>The queries of the corpus, each as a method, with what it uses of its own tests.</summary>
internal static class CorpusSnippets
{
    private const string Surroundings = """
        using System.Linq.Expressions;

        namespace PartnerAnalytics.Linq;

        public sealed class Roots : PartnerAnalyticsClient
        {
            public AnalyticsQueryable<Contoso.OpenGadget> Gadgets => Query<Contoso.OpenGadget>();
        }

        public abstract class Surroundings
        {
            protected const int TooMany = int.MaxValue;
            protected static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
            protected static readonly string[] Letters = ["a", "b"];
            protected static readonly object?[] Objects = ["a", 1];
            protected static readonly object Boxed = "a";
            protected static readonly IQueryable<string?> Others = Letters.AsQueryable();

            protected static bool Own(object? value) => value is null;
        }

        public static class RefusalTests
        {
            public static readonly Dictionary<string, int>.KeyCollection CaseBlindKeys = new Dictionary<string, int>().Keys;
        }

        public static class SampleData
        {
            public const string Quoted = "O'Neil & Sons";
            public const string Beyond = "\ud83d\ude00";
            public const string Within = "\uFFFDodd";
            public static readonly DateTimeOffset Year2018 = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }
        """;

    private static readonly Lazy<CSharpCompilation> Compiled = new(CompileSurroundings);

    /// <summary>Compiles files, each in a namespace of its own, beside what the queries use.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> files) => Compiled.Value.AddSyntaxTrees(
        files.Select((file, i) => TestCompilation.ParseFile($"namespace Variant{i};\n{file}", $"Variant{i}.cs")));

    /// <summary>Reads files of the corpus.</summary>
    public static IReadOnlyList<Snippet> Read(params IEnumerable<string> paths) =>
    [
        .. paths.SelectMany(path => QueryCorpus.FindQueries(CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot()))
            .Where(query => query.Lambda.Body is ExpressionSyntax)
            .Select(query => new Snippet(BeginningOf(query.Lambda), query.Lambda.Body.ToString())),
    ];

    private static CSharpCompilation CompileSurroundings()
    {
        var compilation = TestCompilation.Create(
            [Surroundings, Gadgets.Source, Gadgets.OpenSource, .. Gadgets.Companions, TestCompilation.ImplicitUsings]);
        CSharpGeneratorDriver.Create([new AnalyticsResourceGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    private static string BeginningOf(LambdaExpressionSyntax lambda)
    {
        var (parameters, roots) = lambda is ParenthesizedLambdaExpressionSyntax
            ? ("PartnerAnalyticsClient partner, AnalyticsQueryable<Gadget> g", "var r = partner.Referrals;")
            : ("Roots r", "");
        var type = lambda.Ancestors().OfType<TypeDeclarationSyntax>().First();
        var members = type.Members.Where(member => NamesOf(member).Any(name => name is not ("Queries" or "All")));
        var locals = lambda.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.Body?.Statements.OfType<LocalDeclarationStatementSyntax>() ?? [];
        var used = Used([.. members, .. locals], lambda.Body);
        var usings = lambda.SyntaxTree.GetCompilationUnitRoot().Usings
            .Where(line => line.Name?.ToString() is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)));
        return $$"""
            {{string.Join("\n", usings.Select(line => line.ToString()))}}
            using Contoso;
            using PartnerAnalytics.Linq;

            public sealed class Query : Surroundings
            {
                {{string.Join("\n    ", used.OfType<MemberDeclarationSyntax>().Select(node => node.ToString()))}}

                public static object? Run({{parameters}})
                {
                    {{roots}}
                    {{string.Join("\n        ", used.OfType<StatementSyntax>().Select(node => node.ToString()))}}
                    return
            """ + " ";
    }

    /// <summary>The declarations that a query uses, directly or through each other.</summary>
    private static List<SyntaxNode> Used(IReadOnlyList<SyntaxNode> declarations, SyntaxNode query)
    {
        var used = new HashSet<SyntaxNode>();
        var pending = new Queue<SyntaxNode>([query]);
        while (pending.TryDequeue(out var node))
        {
            var names = node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).ToHashSet();
            foreach (var declaration in declarations.Where(declaration => NamesOf(declaration).Any(names.Contains) && used.Add(declaration)))
            {
                pending.Enqueue(declaration);
            }
        }

        return [.. declarations.Where(used.Contains)];
    }

    private static IEnumerable<string> NamesOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        LocalDeclarationStatementSyntax local => local.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        _ => [],
    };
}
