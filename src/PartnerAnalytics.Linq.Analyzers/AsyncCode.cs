using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Where code awaits, by its syntax alone.</summary>
internal static class AsyncCode
{
    /// <summary>Whether <c>await</c> may stand at an expression, or as a word of a statement.</summary>
    public static bool CanAwait(SyntaxNode place)
    {
        var inside = place;
        for (var node = place.Parent; node is not null; node = node.Parent)
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
                    inside = node = join.Parent!;
                    continue;
                case LockStatementSyntax locked when locked.Statement == inside:
                    return false;
                case MemberDeclarationSyntax or CatchFilterClauseSyntax or UnsafeStatementSyntax or QueryBodySyntax:
                    return false;
            }

            inside = node;
        }

        return false;
    }

    /// <summary>Whether the function around a place awaits.</summary>
    public static bool IsAsync(SyntaxNode place)
    {
        for (var node = place.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax { Parent: { } file }:
                    return file.ChildNodes().OfType<GlobalStatementSyntax>().Any(AwaitsItself);
                case MemberDeclarationSyntax member:
                    return member.Modifiers.Any(SyntaxKind.AsyncKeyword);
            }
        }

        return false;
    }

    // Top-level statements are asynchronous when one of them awaits, and not a function among them.
    private static bool AwaitsItself(SyntaxNode statement) => statement
        .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(node => node is AwaitExpressionSyntax or ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 });
}
