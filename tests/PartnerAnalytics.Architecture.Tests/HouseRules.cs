using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Architecture.Tests;

/// <summary>Finds in source what the rules of the house do not allow, each as <c>file: what</c>.</summary>
internal static class HouseRules
{
    private const int LongestMethod = 60;
    private const int LongestLine = 140;

    private static readonly string[] MutableCollections =
        ["List", "Dictionary", "SortedDictionary", "HashSet", "Queue", "Stack", "ConcurrentDictionary", "ConcurrentQueue", "ConcurrentBag",
        "ConditionalWeakTable", "StringBuilder"];

    private static readonly Lazy<IReadOnlyList<(string File, CompilationUnitSyntax Code)>> Parsed = new(() =>
        [.. SourceFiles.All.AsParallel().AsOrdered().Select(file => (
            SourceFiles.Relative(file),
            CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetCompilationUnitRoot()))]);

    /// <summary>Methods, accessors and local functions that do not fit a screen; lists of cases in tests may be longer.</summary>
    public static IEnumerable<string> LongMethods() =>
        from member in Nodes<SyntaxNode>("")
        where !member.File.StartsWith("tests/", StringComparison.Ordinal)
        where member.Node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        let lines = member.Node.SyntaxTree.GetLineSpan(member.Node.Span)
        where lines.EndLinePosition.Line - lines.StartLinePosition.Line >= LongestMethod
        select $"{member.File}: {NameOf(member.Node)}";

    /// <summary>Long lines, but for those of tests and benchmarks, where a query or a case stands on one line.</summary>
    public static IEnumerable<string> LongLines() =>
        from file in SourceFiles.Under("src").Concat(SourceFiles.Under("samples"))
        from line in File.ReadLines(file).Index()
        where line.Item.Length > LongestLine
        select $"{SourceFiles.Relative(file)}: {line.Index + 1}";

    /// <summary>Statements of <c>if</c>, <c>else</c> and loops without braces.</summary>
    public static IEnumerable<string> StatementsWithoutBraces() =>
        from statement in Nodes<StatementSyntax>("")
        where statement.Node is not BlockSyntax && statement.Node.Parent
            is ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ElseClauseSyntax
            or IfStatementSyntax or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax
        where statement.Node is not IfStatementSyntax { Parent: ElseClauseSyntax } and not UsingStatementSyntax { Parent: UsingStatementSyntax }
        select $"{statement.File}: {statement.Node.ToString().Split('\n')[0]}";

    /// <summary>Static fields and properties under <c>src</c> that can be set, or that hold a collection that can change.</summary>
    public static IEnumerable<string> StaticMutableState() =>
        from member in Nodes<MemberDeclarationSyntax>("src/")
        where member.Node.Modifiers.Any(SyntaxKind.StaticKeyword)
        let name = member.Node switch
        {
            BaseFieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
                || MutableCollections.Contains(TypeNameOf(field.Declaration.Type)) => field.Declaration.Variables[0].Identifier.Text,
            PropertyDeclarationSyntax { ExpressionBody: null } property
                when property.AccessorList!.Accessors.Any(accessor => accessor is { RawKind: (int)SyntaxKind.SetAccessorDeclaration, Body: null })
                    || (MutableCollections.Contains(TypeNameOf(property.Type)) && property.Initializer is not null) => property.Identifier.Text,
            _ => null,
        }
        where name is not null
        select $"{member.File}: {name}";

    /// <summary>What waits on a thread for a task, under <c>src</c>.</summary>
    public static IEnumerable<string> SyncOverAsync() =>
        from access in Nodes<MemberAccessExpressionSyntax>("src/")
        where access.Node switch
        {
            { Name.Identifier.Text: "GetResult" } => access.Node.Expression.ToString().EndsWith("GetAwaiter()", StringComparison.Ordinal),
            { Name.Identifier.Text: "Wait", Parent: InvocationExpressionSyntax } => true,
            { Name.Identifier.Text: "Result", Parent: not InvocationExpressionSyntax } => true,
            _ => false,
        }
        select $"{access.File}: {access.Node.ToString().Split('\n')[0].Trim()}";

    private static IEnumerable<(string File, T Node)> Nodes<T>(string folder)
        where T : SyntaxNode =>
        from file in Parsed.Value
        where file.File.StartsWith(folder, StringComparison.Ordinal)
        from node in file.Code.DescendantNodes().OfType<T>()
        select (file.File, node);

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
        _ => node.Kind().ToString(),
    };

    private static string TypeNameOf(TypeSyntax type) => type switch
    {
        GenericNameSyntax generic => generic.Identifier.Text,
        QualifiedNameSyntax qualified => TypeNameOf(qualified.Right),
        _ => type.ToString(),
    };
}
