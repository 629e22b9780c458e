using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>
/// The queries that tests have as data. Each stands in one list, with what its own tests know of it: that its rows are those of memory, or the
/// message of its refusal. Whoever wants queries to try takes them from here. Apart from them are the queries of <c>Peers</c>, of which the
/// front ends' approved file has the requests, and random queries, which are made and not listed.
/// </summary>
public static class QueryCorpus
{
    /// <summary>Files of queries that mean the same over rows in memory and over HTTP.</summary>
    public static IReadOnlyList<string> Specification { get; } = Find("*.cs", "PartnerAnalytics.Linq.Specification.Tests", "Queries");

    /// <summary>Files of queries that are refused for their shape.</summary>
    public static IReadOnlyList<string> Refused { get; } = Find("RefusedPAL*.cs", "PartnerAnalytics.Linq.Tests", "Shared", "Rules");

    /// <summary>The queries of a file, a type or a list: the lambdas in rows of tables, each with its name where it has one.</summary>
    public static IEnumerable<(string? Name, LambdaExpressionSyntax Lambda)> FindQueries(SyntaxNode node) => node
        .DescendantNodes()
        .OfType<InitializerExpressionSyntax>()
        .Where(initializer => initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression))
        .SelectMany(row => row.Expressions.OfType<LambdaExpressionSyntax>().Take(1), (row, lambda) => (NameOf(row), lambda));

    private static string? NameOf(InitializerExpressionSyntax row) =>
        row.Expressions[0] is LiteralExpressionSyntax { Token.Value: string name } ? name : null;

    private static string[] Find(string pattern, params string[] folder) =>
        [.. Directory.GetFiles(RepositoryRoot.Combine(["tests", .. folder]), pattern).Order(StringComparer.Ordinal)];
}
