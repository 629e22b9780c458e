using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>The remedy of what the compiler says of <c>is</c> in the lambda of a query (CS8122): comparisons that mean the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PatternCodeFixProvider))]
[Shared]
public sealed class PatternCodeFixProvider : TextCodeFixProvider
{
    /// <summary>The key under which patterns are written as comparisons.</summary>
    internal const string Key = PatternInExpression + ".Compare";

    private const string PatternInExpression = "CS8122";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [PatternInExpression];

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var node = source.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (node.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { } match
                && QueryLambda.Contains(
                    source.Types, QueryLambda.FindOperation(source.Model, match, source.CancellationToken))
                && new PatternComparison(source.Model, match).TryWrite() is { } comparison)
            {
                yield return new Remedy(Key, $"Write {comparison}", [new TextChange(match.Span, comparison)], IsCertain: false);
            }
        }
    }
}
