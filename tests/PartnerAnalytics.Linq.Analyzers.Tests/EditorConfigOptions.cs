using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>Gives the severities of an <c>.editorconfig</c> to a compilation, as a build does.</summary>
internal sealed class EditorConfigOptions(string text) : SyntaxTreeOptionsProvider
{
    private readonly ImmutableDictionary<string, ReportDiagnostic> _severities =
        AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(text, "/.editorconfig") }).GetOptionsForSourcePath("/Source0.cs").TreeOptions;

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _severities.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }
}
