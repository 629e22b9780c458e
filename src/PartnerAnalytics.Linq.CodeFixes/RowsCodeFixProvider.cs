using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>
/// The remedy of what only rows can do: the query is sent up to there, with the part of a condition that can be sent, and the rest runs on
/// the rows that arrive.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RowsCodeFixProvider))]
[Shared]
public sealed class RowsCodeFixProvider : TextCodeFixProvider
{
    /// <summary>The key under which rows are fetched everywhere at once.</summary>
    internal const string Key = "PartnerAnalytics.Rows";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RefusedStep.RuleIds];

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics) => diagnostics
        .Select(diagnostic => RefusedStep.TryFind(source, diagnostic))
        .OfType<RefusedStep>()
        .GroupBy(step => step.Syntax)
        .Select(step => new RowsChange(source, step.First()).TryCreate())
        .OfType<Remedy>();
}
