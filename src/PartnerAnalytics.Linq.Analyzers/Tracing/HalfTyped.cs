using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

/// <summary>
/// Tells code that is still being typed: its statement, or its member where it stands in none, does not parse. The compiler says so; what
/// the rules would say of it is gone with the next keystrokes.
/// </summary>
internal static class HalfTyped
{
    public static bool Is(SyntaxNode node)
    {
        for (var unit = node; unit is not null; unit = unit.Parent)
        {
            if (IsUnit(unit))
            {
                return unit.ContainsDiagnostics && unit.ChildNodesAndTokens().Any(HasErrors);
            }
        }

        return false;
    }

    // The statements inside of a statement are units of their own: what is typed in the body of a loop does not concern its head.
    private static bool HasErrors(SyntaxNodeOrToken child) =>
        child.ContainsDiagnostics && !(child.AsNode() is { } node && HasUnits(node))
            && child.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);

    private static bool IsUnit(SyntaxNode node) => node is StatementSyntax or MemberDeclarationSyntax;

    private static bool HasUnits(SyntaxNode node) =>
        IsUnit(node) || node is ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax or SwitchSectionSyntax;
}
