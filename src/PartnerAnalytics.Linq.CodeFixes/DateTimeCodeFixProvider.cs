using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>The remedy of PAL2002: a <c>DateTime</c> that is seen to be UTC.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DateTimeCodeFixProvider))]
[Shared]
public sealed class DateTimeCodeFixProvider : TextCodeFixProvider
{
    /// <summary>The key under which dates become UTC everywhere at once.</summary>
    internal const string Key = RuleIds.DateTimeConverted + ".Utc";

    /// <summary>The key under which dates are called UTC of which nothing is seen.</summary>
    internal const string SpecifyKey = RuleIds.DateTimeConverted + ".Specify";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DateTimeConverted];

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics) => diagnostics
        .SelectMany(diagnostic => UnspecifiedDate.TryFind(source, diagnostic.Location.SourceSpan)?.ToUtc(Key, SpecifyKey) ?? []);
}
