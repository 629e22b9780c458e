using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Messages;

/// <summary>Reads the sentences of <c>src/Shared</c> out of its source, one for each way through a conditional, as patterns of messages.</summary>
internal static class SharedSentences
{
    private const char Hole = '\0';

    /// <summary>Sentences that say all there is to say: no other query is meant.</summary>
    private static readonly string[] WithoutRemedy = [", nor in any other."];

    public static IReadOnlyList<Regex> Read() =>
    [
        .. Directory.GetFiles(RepositoryRoot.Combine("src", "Shared", "Messages"), "*.cs")
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("Reasons", StringComparison.Ordinal) || name.StartsWith("Remedies", StringComparison.Ordinal)))
            .SelectMany(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .SelectMany(ResultsOf)
            .SelectMany(Expand)
            .Where(IsSentence)
            .Distinct()
            .Select(text => new Regex(Regex.Escape(text).Replace(Hole.ToString(), ".*?", StringComparison.Ordinal), RegexOptions.Singleline)),
    ];

    // Fragments, such as the list of what a resource can be sorted by, end without a full stop.
    private static bool IsSentence(string text) => text.EndsWith('.') && text.Count(char.IsLetter) > 10 && !WithoutRemedy.Any(text.EndsWith);

    private static IEnumerable<ExpressionSyntax> ResultsOf(MethodDeclarationSyntax method) => method.ExpressionBody is { } arrow
        ? [arrow.Expression]
        : method.Body?.DescendantNodes().OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).OfType<ExpressionSyntax>() ?? [];

    private static IEnumerable<string> Expand(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal.Token.ValueText],
        InterpolatedStringExpressionSyntax text => [string.Concat(text.Contents.Select(
            content => content is InterpolatedStringTextSyntax part ? part.TextToken.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal) : Hole.ToString()))],
        ParenthesizedExpressionSyntax inner => Expand(inner.Expression),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => from left in Expand(sum.Left) from right in Expand(sum.Right) select left + right,
        BinaryExpressionSyntax choice when choice.IsKind(SyntaxKind.CoalesceExpression) => Expand(choice.Left).Concat(Expand(choice.Right)),
        ConditionalExpressionSyntax choice => Expand(choice.WhenTrue).Concat(Expand(choice.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Expand(arm.Expression)),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => Expand(arguments[^1].Expression),
        _ => [Hole.ToString()],
    };
}
