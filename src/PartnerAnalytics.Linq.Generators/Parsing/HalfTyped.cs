using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>
/// Tells types that are still being typed: a part of them does not parse. The compiler says so; what the rules would say of them is gone
/// with the next keystrokes.
/// </summary>
internal static class HalfTyped
{
    public static bool Is(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellationToken))
        .Any(part => part.ContainsDiagnostics && part.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error));
}
