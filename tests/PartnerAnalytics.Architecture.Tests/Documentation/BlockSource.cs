using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Architecture.Tests.Documentation;

/// <summary>
/// Makes a source file of a block: its statements become the body of a method, which sees the values that <see cref="Prelude"/> declares;
/// its types stay types, which the other blocks of the file see too. Line numbers stay those of the Markdown file.
/// </summary>
internal static class BlockSource
{
    /// <summary>The method that returns the queries of a block that has an answer.</summary>
    public const string QueriesMethod = "Queries";

    /// <summary>What the blocks use without declaring it. A block may declare a name anew.</summary>
    public const string Prelude = """
        global using System.IO;
        global using System.Net.Http;
        global using Azure;
        global using Azure.Core;
        global using PartnerAnalytics.Emulator;
        global using PartnerAnalytics.Linq;
        global using Xunit;

        internal abstract class Prelude
        {
            protected static readonly TokenCredential credential =
                DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException("The documentation sends nothing."));
            protected static readonly PartnerAnalyticsClient partner = new(credential);
            protected static readonly string market = "US";
            protected static readonly DateTimeOffset from = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
            protected static readonly CancellationToken ct = CancellationToken.None;
        }
        """;

    public static string ClassName(CodeBlock block) => $"Block{block.Line}";

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
            internal sealed class {{ClassName(block)}} : Prelude
            {
                public static async Task RunAsync()
                {
                    await Task.CompletedTask;
            {{Mapped(statements, block, file)}}
                }
            {{(block.Answer is null ? "" : Queries(statements))}}
            }
            }
            """;
    }

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
                    {{string.Concat(declarations.Select(declaration => declaration.ToFullString()))}}
                    return [{{string.Join(", ", names)}}];
                }
            """;
    }

    private static string Mapped(IReadOnlyList<CSharpSyntaxNode> nodes, CodeBlock block, string file)
    {
        if (nodes.Count == 0)
        {
            return "";
        }

        var firstLine = block.Line + nodes[0].GetLocation().GetLineSpan().StartLinePosition.Line;
        return $"""
            #line {firstLine} "{file}"
            {string.Concat(nodes.Select(node => node.ToFullString())).TrimStart('\n')}
            #line hidden
            """;
    }
}
