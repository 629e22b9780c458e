using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Where something can be awaited, and with which token.</summary>
internal static class AwaitPlace
{
    /// <summary>The call that fetches rows and waits for them.</summary>
    public const string Fetch = ".ToList()";

    /// <summary>The call that fetches rows where it is awaited.</summary>
    public static string FetchAsync(FixedSource source, SyntaxNode expression) => $".ToListAsync({FindToken(source, expression)})";

    /// <summary>Whether <c>await</c> may stand at an expression.</summary>
    public static bool IsLegal(SyntaxNode expression)
    {
        var inside = expression;
        foreach (var node in expression.Ancestors())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return (inside == function.Body || inside == function.ExpressionBody)
                        && function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return (inside == method.Body || inside == method.ExpressionBody) && method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case JoinClauseSyntax join when inside == join.InExpression:
                    inside = join.Parent!;
                    continue;
                case QueryBodySyntax when inside == node:
                    break;
                case LockStatementSyntax locked when locked.Statement == inside:
                    return false;
                case MemberDeclarationSyntax or CatchFilterClauseSyntax or UnsafeStatementSyntax or QueryBodySyntax:
                    return false;
            }

            inside = node;
        }

        return false;
    }

    /// <summary>Whether an expression stands in a function that awaits, so that nothing in it should wait for rows.</summary>
    public static bool IsAsync(SyntaxNode expression)
    {
        foreach (var node in expression.Ancestors())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MemberDeclarationSyntax member:
                    return member.Modifiers.Any(SyntaxKind.AsyncKeyword);
            }
        }

        return false;
    }

    /// <summary>The name of the cancellation token in scope, if there is exactly one; else nothing.</summary>
    public static string FindToken(FixedSource source, SyntaxNode expression)
    {
        var type = source.Model.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
        var tokens = source.Model.LookupSymbols(expression.SpanStart)
            .Where(symbol => SymbolEqualityComparer.Default.Equals(TypeOf(symbol), type))
            .Where(symbol => symbol is IParameterSymbol || symbol.Locations.Any(location => location.SourceSpan.End < expression.SpanStart))
            .Select(symbol => symbol.Name)
            .Distinct()
            .ToList();
        return tokens.Count == 1 ? tokens[0] : "";
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => (symbol as ILocalSymbol)?.Type ?? (symbol as IParameterSymbol)?.Type;
}
