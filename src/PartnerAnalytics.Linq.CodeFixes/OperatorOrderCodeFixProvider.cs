using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>The remedy of PAL1006 where conditions and orderings stand after the paging in one chain: they are moved before it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OperatorOrderCodeFixProvider))]
[Shared]
public sealed class OperatorOrderCodeFixProvider : TextCodeFixProvider
{
    /// <summary>The key under which operators are moved everywhere at once.</summary>
    internal const string Key = RuleIds.OperatorOrder + ".Move";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.OperatorOrder];

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics) => diagnostics
        .Select(diagnostic => LateOperator.TryFind(source, diagnostic.Location.SourceSpan))
        .OfType<LateOperator>()
        .GroupBy(late => late.Paging)
        .Select(chain =>
            (Paging: chain.Key, Moved: chain.SelectMany(late => late.Calls).Distinct().OrderBy(call => call.Span.End).ToList()))
        .Select(chain => (chain.Moved, Order: new ChainOrder(chain.Paging, chain.Moved)))
        .Where(chain => chain.Order.KeepsComments)
        .Select(chain => new Remedy(
            Key,
            chain.Moved.Exists(IsWhere)
                ? "Filter before the page is cut (other rows will come)"
                : "Sort before the page is cut (other rows will come)",
            chain.Order.Changes(),
            IsCertain: false));

    private static bool IsWhere(Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax call) =>
        ChainLine.DotOf(call)?.GetNextToken().ValueText == "Where";
}
