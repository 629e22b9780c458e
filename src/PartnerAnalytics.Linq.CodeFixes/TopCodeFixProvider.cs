using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>
/// The remedies of PAL1001: fetch the rows in several requests, which keeps what the query means and so comes first, or take no more rows
/// than one request gives.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TopCodeFixProvider))]
[Shared]
public sealed class TopCodeFixProvider : TextCodeFixProvider
{
    /// <summary>The key under which rows or pages are limited everywhere at once.</summary>
    internal const string LimitKey = RuleIds.TopTooLarge + ".Limit";

    /// <summary>The key under which rows are fetched in pages everywhere at once.</summary>
    internal const string PagesKey = RuleIds.TopTooLarge + ".Pages";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.TopTooLarge];

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (PagingCall.TryFind(source, diagnostic.Location.SourceSpan) is not { } call)
            {
                continue;
            }

            if (call.CanHavePages)
            {
                yield return new Remedy(PagesKey, $"Fetch the rows in pages of {call.Maximum}", [call.AddPageSize()]);
            }

            yield return new Remedy(
                LimitKey,
                call.IsPageSize ? $"Fetch pages of {call.Maximum} rows" : $"Take {call.Maximum} rows",
                [call.Limit()]);
        }
    }
}
