using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>The remedies of PAL2003: fetch the rows in an awaited step before the operator, or say that they are fetched.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EvaluationCodeFixProvider))]
[Shared]
public sealed class EvaluationCodeFixProvider : TextCodeFixProvider
{
    /// <summary>The key under which rows are fetched in an awaited step.</summary>
    internal const string AwaitKey = RuleIds.EvaluatedInMemory + ".Await";

    /// <summary>The key under which it is said that rows are fetched.</summary>
    internal const string SayKey = RuleIds.EvaluatedInMemory + ".Say";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EvaluatedInMemory];

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (EvaluatedQuery.TryFind(source, diagnostic.Location.SourceSpan) is not { } query)
            {
                continue;
            }

            if (query.CanBeAwaited)
            {
                yield return new Remedy(AwaitKey, "Await ToListAsync() first", query.Await(), IsCertain: false);
            }

            yield return new Remedy(SayKey, "Say with AsEnumerable() that all rows are fetched here", query.Say());
        }
    }
}
