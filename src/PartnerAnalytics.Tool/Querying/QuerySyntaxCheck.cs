using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>Whether a text is one expression that changes nothing.</summary>
internal static class QuerySyntaxCheck
{
    /// <summary>More is no query that a person writes, and could keep the compiler busy.</summary>
    private const int LongestText = 20_000;

    /// <summary>As many words and signs as the parser takes if each is nested in the one before.</summary>
    private const int MostTokens = 4_000;

    /// <summary>How many brackets may be open at once: the compiler's time grows fast with them.</summary>
    private const int MostBrackets = 100;

    /// <summary>How many expressions may stand in one another: what walks over them has a stack to keep.</summary>
    private const int MostNested = 500;

    /// <summary>How many lambdas may stand in one another. Each is bound again for every overload of the call that it stands in, so the
    /// compiler's time is multiplied by their number, and it does not ask whether it should stop.</summary>
    private const int MostLambdas = 3;

    /// <summary>How many clauses queries may have: each is a lambda in those before it.</summary>
    private const int MostClauses = 50;

    /// <summary>How many strings may hold expressions: to the parser each is one word, whatever is in it.</summary>
    private const int MostInterpolated = 50;

    private const string TooLong = "The query is too long.";

    private const string TooDeep = "The query is nested too deeply.";

    private const string Reason = "A query is one expression, without statements, such as partner.Referrals.Take(10).";

    /// <summary>Finds what is wrong with a text; nothing if it is an expression.</summary>
    public static IReadOnlyList<QueryDiagnostic> Find(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
        {
            return [new QueryDiagnostic(QueryRules.OneExpression, IsError: true, Describe(text), 0, 0)];
        }

        if (RefuseTokens(text) is { } refused)
        {
            return [new QueryDiagnostic(QueryRules.OneExpression, IsError: true, refused, 0, text.Length)];
        }

        var expression = SyntaxFactory.ParseExpression(text, options: QueryText.ParseOptions, consumeFullText: true);
        var errors = expression.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            return IsCode(text) || IsCode(text + ";")
                ? [new QueryDiagnostic(QueryRules.OneExpression, IsError: true, Reason, 0, text.Length)]
                : [.. errors.Select(Describe)];
        }

        if (IsTooDeep(expression))
        {
            return [new QueryDiagnostic(QueryRules.OneExpression, IsError: true, TooDeep, 0, text.Length)];
        }

        return
        [
            .. from node in expression.DescendantNodesAndSelf()
               let reason = Refuse(node)
               where reason is not null
               select new QueryDiagnostic(QueryRules.OneExpression, IsError: true, reason, node.SpanStart, node.Span.Length),
        ];
    }

    /// <summary>Whether a text, right or wrong, keeps to the bounds in which the compiler can look at it.</summary>
    public static bool IsBounded(QueryText text, CancellationToken cancellationToken) => !IsTooDeep(text.Tree.GetRoot(cancellationToken));

    /// <summary>Whether a text, right or wrong, keeps to the bounds in which it can be parsed.</summary>
    public static bool IsBounded(string text) => text.Length <= LongestText && RefuseTokens(text) is null;

    /// <summary>Refuses what must not get as far as the parser; directives could switch off what the compiler says.</summary>
    private static string? RefuseTokens(string text)
    {
        if (text.Zip(text.Skip(1)).Count(pair => pair is ('$', '"' or '@' or '$')) > MostInterpolated)
        {
            return TooDeep;
        }

        var (depth, count) = (0, 0);
        foreach (var token in SyntaxFactory.ParseTokens(text, options: QueryText.ParseOptions))
        {
            depth += token.Kind() switch
            {
                SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken => 1,
                SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken => -1,
                _ => 0,
            };
            if (token.ContainsDirectives)
            {
                return "A query has no directives.";
            }

            if (depth > MostBrackets || ++count > MostTokens)
            {
                return depth > MostBrackets ? TooDeep : TooLong;
            }
        }

        return null;
    }

    private static bool IsTooDeep(SyntaxNode root)
    {
        var clauses = 0;
        var pending = new Stack<(SyntaxNode Node, int Depth, int Lambdas)>([(root, 1, 0)]);
        while (pending.TryPop(out var next))
        {
            var lambdas = next.Lambdas + (next.Node is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax ? 1 : 0);
            clauses += next.Node is QueryClauseSyntax ? 1 : 0;
            if (next.Depth > MostNested || lambdas > MostLambdas || clauses > MostClauses)
            {
                return true;
            }

            foreach (var child in next.Node.ChildNodes())
            {
                pending.Push((child, next.Depth + 1, lambdas));
            }
        }

        return false;
    }

    private static string? Refuse(SyntaxNode node) => node switch
    {
        LambdaExpressionSyntax { Body: BlockSyntax } or AnonymousMethodExpressionSyntax =>
            "A lambda in a query is one expression, without statements.",
        LambdaExpressionSyntax { AsyncKeyword.RawKind: (int)SyntaxKind.AsyncKeyword } or AwaitExpressionSyntax =>
            "A query needs no await: its result is waited for.",
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } => "A query changes nothing: there is no assignment in it.",
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
            or PostfixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression
        } => "A query changes nothing: there is no assignment in it.",
        PointerTypeSyntax or FunctionPointerTypeSyntax or StackAllocArrayCreationExpressionSyntax
            or ImplicitStackAllocArrayCreationExpressionSyntax or SizeOfExpressionSyntax
            or PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.AddressOfExpression or (int)SyntaxKind.PointerIndirectionExpression
        } => "A query has no unsafe code.",
        ThrowExpressionSyntax => "A query throws nothing.",
        _ => null,
    };

    /// <summary>Whether a text would be statements or declarations.</summary>
    private static bool IsCode(string text) =>
        CSharpSyntaxTree.ParseText(text, QueryText.ParseOptions).GetDiagnostics().All(d => d.Severity != DiagnosticSeverity.Error);

    private static string Describe(string text) =>
        text.Length > LongestText ? TooLong : "The query is empty. " + Reason;

    private static QueryDiagnostic Describe(Diagnostic error)
    {
        var span = error.Location.SourceSpan;
        return new QueryDiagnostic(error.Id, IsError: true, error.GetMessage(CultureInfo.InvariantCulture), span.Start, span.Length);
    }
}
