using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Architecture.Tests.Documentation;

/// <summary>
/// Makes a source file of a block: its statements become the body of a method, which has a few variables more; its
/// types stay types, which the other blocks of the file see too. Line numbers stay those of the Markdown file.
/// </summary>
internal static class BlockSource
{
    /// <summary>The method that returns the queries of a block whose requests are shown.</summary>
    public const string QueriesMethod = "Queries";

    /// <summary>The method that has the statements of the block.</summary>
    public const string RunMethod = "RunAsync";

    /// <summary>What every block may use.</summary>
    public const string Usings = """
        global using System.IO;
        global using System.Net.Http;
        global using Azure;
        global using Azure.Core;
        global using PartnerAnalytics.Linq;
        global using Xunit;
        """;

    /// <summary>The variables that a block may use without declaring them.</summary>
    private static readonly (string Name, string Declaration)[] Variables =
    [
        ("loggers", "Microsoft.Extensions.Logging.ILoggerFactory loggers = Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance;"),
        ("credential", "var credential = DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException(\"Nothing is sent.\"));"),
        ("partner", "var partner = new PartnerAnalyticsClient(DelegatedTokenCredential.Create((_, _) => default));"),
        ("store", "var store = new StoreAnalyticsClient(DelegatedTokenCredential.Create((_, _) => default));"),
        ("market", "var market = new string(\"US\");"),
        ("from", "var from = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);"),
        ("ct", "var ct = CancellationToken.None;"),
    ];

    /// <summary>The full name of the type that has the methods.</summary>
    public static string TypeName(CodeBlock block) => $"Documentation.{ClassName(block)}";

    public static string Create(CodeBlock block, string file)
    {
        var unit = CSharpSyntaxTree.ParseText(block.Text, TestCompilation.ParseOptions).GetCompilationUnitRoot();
        var statements = unit.Members.OfType<GlobalStatementSyntax>().ToArray();
        var types = unit.Members.Where(member => member is not GlobalStatementSyntax).ToArray();

        return $$"""
            {{Mapped(unit.Usings, block, file)}}
            namespace Documentation
            {
            {{Mapped(types, block, file)}}
            internal static class {{ClassName(block)}}
            {
                public static async Task {{RunMethod}}()
                {
                    await Task.CompletedTask;
                    {{DeclareVariables(statements)}}
            {{Mapped(statements, block, file)}}
                }
            {{(block.Requests is null ? "" : Queries(statements))}}
            }
            }
            """;
    }

    private static string ClassName(CodeBlock block) => $"Block{block.Line}";

    /// <summary>A method that makes the queries and returns them instead of sending them.</summary>
    private static string Queries(IEnumerable<GlobalStatementSyntax> statements)
    {
        var declarations = statements.Select(statement => statement.Statement).OfType<LocalDeclarationStatementSyntax>()
            .Where(declaration => !declaration.DescendantNodes().OfType<AwaitExpressionSyntax>().Any())
            .ToArray();
        var names = declarations.SelectMany(declaration => declaration.Declaration.Variables).Select(variable => variable.Identifier.Text);
        return $$"""
                public static object?[] {{QueriesMethod}}()
                {
                    {{DeclareVariables(declarations)}}
                    {{string.Concat(declarations.Select(declaration => declaration.ToFullString()))}}
                    return [{{string.Join(", ", names)}}];
                }
            """;
    }

    /// <summary>The variables that the code does not declare itself.</summary>
    private static string DeclareVariables(IReadOnlyCollection<CSharpSyntaxNode> code)
    {
        var declared = code.SelectMany(node => node.DescendantNodes()).OfType<VariableDeclaratorSyntax>()
            .Select(variable => variable.Identifier.ValueText)
            .ToHashSet(StringComparer.Ordinal);
        return string.Join(' ', Variables.Where(variable => !declared.Contains(variable.Name)).Select(variable => variable.Declaration));
    }

    private static string Mapped(IReadOnlyList<CSharpSyntaxNode> nodes, CodeBlock block, string file)
    {
        if (nodes.Count == 0)
        {
            return "";
        }

        // Not "hidden": analyzers leave out files with hidden lines as they do generated ones.
        var firstLine = block.Line + nodes[0].GetLocation().GetLineSpan().StartLinePosition.Line;
        return $"""
            #line {firstLine} "{file}"
            {string.Concat(nodes.Select(node => node.ToFullString())).TrimStart('\n')}
            #line default
            """;
    }
}
