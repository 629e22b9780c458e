using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>The remedy of PAL2006: the query is asked whether there is a row.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CountCodeFixProvider))]
[Shared]
public sealed class CountCodeFixProvider : TextCodeFixProvider
{
    /// <summary>The key under which no query counts where it need not.</summary>
    internal const string Key = RuleIds.CountedForAny + ".Any";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CountedForAny];

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var place = source.Root.FindToken(diagnostic.Location.SourceSpan.Start);
            if (place.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
                || CountedForAny.TryFind(call, place.ValueText) is not { } counted)
            {
                continue;
            }

            var (whole, count) = (counted.Comparison.Span, counted.Count.Span);
            var number = count.Start == whole.Start
                ? TextSpan.FromBounds(count.End, whole.End)
                : TextSpan.FromBounds(whole.Start, count.Start);
            if (!Comments.IsAnyIn(counted.Comparison, number))
            {
                var any = CountedForAny.NameOfAny(place.ValueText);
                var sign = counted.IsNone ? "!" : "";
                yield return new Remedy(
                    Key,
                    $"Write {sign}{any}()",
                    [new TextChange(number, ""), new TextChange(place.Span, any), ChainLine.Insert(count.Start, sign)]);
            }
        }
    }
}
