using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Where something can be awaited, and with which token.</summary>
internal static class AwaitPlace
{
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
                case LockStatementSyntax locked when locked.Statement == inside:
                    return false;
                case MemberDeclarationSyntax or CatchFilterClauseSyntax or UnsafeStatementSyntax or QueryBodySyntax:
                    return false;
            }

            inside = node;
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
