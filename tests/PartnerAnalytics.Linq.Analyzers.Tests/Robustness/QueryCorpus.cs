using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests.Robustness;

/// <summary>The queries that other tests run and see refused: each lambda of their tables is a method here.</summary>
internal static class QueryCorpus
{
    /// <summary>What the queries use of their own tests.</summary>
    public const string Surroundings = """
        using System.Linq.Expressions;

        namespace PartnerAnalytics.Linq;

        public sealed class Roots : PartnerAnalyticsClient
        {
            public AnalyticsQueryable<Contoso.Gadget> Gadgets => Query<Contoso.Gadget>();
        }

        public abstract class Surroundings
        {
            protected const int TooMany = int.MaxValue;
            protected static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
            protected static readonly string[] Letters = ["a", "b"];
            protected static readonly object?[] Objects = ["a", 1];
            protected static readonly object Boxed = "a";

            protected static bool Own(object? value) => value is null;

            protected sealed class Box
            {
                public string? Content { get; set; }
            }
        }

        public static class SampleData
        {
            public const string Quoted = "O'Neil & Sons";
            public const string Beyond = "\ud83d\ude00";
            public const string Within = "\uFFFDodd";
            public static readonly DateTimeOffset Year2018 = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }
        """;

    /// <summary>Reads the tables.</summary>
    public static IReadOnlyList<Snippet> Read()
    {
        var specification = Directory.GetFiles(RepositoryRoot.Combine("tests", "PartnerAnalytics.Linq.Specification.Tests", "Queries"), "*.cs");
        var refused = Directory.GetFiles(RepositoryRoot.Combine("tests", "PartnerAnalytics.Linq.Tests", "Shared", "Rules"), "Refused*.cs");
        return [.. specification.Concat(refused).Order(StringComparer.Ordinal).SelectMany(ReadFile)];
    }

    private static IEnumerable<Snippet> ReadFile(string path) => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot()
        .DescendantNodes()
        .OfType<LambdaExpressionSyntax>()
        .Where(lambda => lambda.Parent is InitializerExpressionSyntax && lambda.Body is ExpressionSyntax)
        .Select(lambda => new Snippet(BeginningOf(lambda), lambda.Body.ToString()));

    private static string BeginningOf(LambdaExpressionSyntax lambda)
    {
        var (parameters, roots) = lambda is ParenthesizedLambdaExpressionSyntax
            ? ("PartnerAnalyticsClient partner, AnalyticsQueryable<Gadget> g", "var r = partner.Referrals;")
            : ("Roots r", "");
        var type = lambda.Ancestors().OfType<TypeDeclarationSyntax>().First();
        var members = type.Members.Where(member => NamesOf(member).Any(name => name is not ("Queries" or "All")));
        var locals = lambda.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.Body?.Statements.OfType<LocalDeclarationStatementSyntax>() ?? [];
        var used = Used([.. members, .. locals], lambda.Body);
        return $$"""
            using System.Linq.Expressions;
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
