using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>The remedies of PAL2001: the constant that holds the service's spelling of a value, or that spelling as a string.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KnownValueCodeFixProvider))]
[Shared]
public sealed class KnownValueCodeFixProvider : TextCodeFixProvider
{
    /// <summary>The key under which values are spelled as the service does.</summary>
    internal const string SpellingKey = RuleIds.ValueNeverReturned + ".Spelling";

    /// <summary>The key under which values are written as constants.</summary>
    internal const string ConstantKey = RuleIds.ValueNeverReturned + ".Constant";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ValueNeverReturned];

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            if (!diagnostic.Properties.TryGetValue(QueryDiagnostics.MeantProperty, out var meant) || meant is null
                || source.Root.FindNode(span, getInnermostNodeForTie: true) is not ExpressionSyntax value || value.Span != span)
            {
                continue;
            }

            if (KnownConstants.Find(source, value, meant) is { } constant)
            {
                var name = source.NameOf(constant.ContainingType, span.Start) + "." + constant.Name;
                yield return new Remedy(ConstantKey, $"Write {name}", [new TextChange(span, name)]);
            }

            var literal = SymbolDisplay.FormatLiteral(meant, quote: true);
            yield return new Remedy(SpellingKey, $"Write {literal}, as the service does", [new TextChange(span, literal)]);
        }
    }
}
