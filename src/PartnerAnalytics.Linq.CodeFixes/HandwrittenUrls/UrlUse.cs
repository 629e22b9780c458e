using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.CodeFixes.HandwrittenUrls;

/// <summary>
/// Tells what the string of a URL is used for. Where it is sent, by an <c>HttpClient</c> or by way of a <c>Uri</c>, also after it was
/// kept in a local, the string that a query gives does as well; a string that is compared or shown is left alone.
/// </summary>
internal sealed class UrlUse(SemanticModel model, CancellationToken cancellationToken)
{
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The member of the query's URL that has the string; null where the string is not sent.</summary>
    public string? FindMember(ExpressionSyntax url)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var value = FindOutermost(url);
        switch (value.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } arguments } when IsSent(call):
                return arguments.Arguments.Any(argument => argument.ToString().EndsWith("UriKind.Relative", StringComparison.Ordinal))
                    ? "PathAndQuery"
                    : "AbsoluteUri";
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                return FindMember(model.GetDeclaredSymbol(declarator, cancellationToken), url);
            case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression):
                return FindMember(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol, url);
            default:
                return null;
        }
    }

    /// <summary>The expression that has the string of the URL as its value.</summary>
    private static ExpressionSyntax FindOutermost(ExpressionSyntax url)
    {
        SyntaxNode value = url;
        while (value.Parent is ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax
            || (value.Parent is ConditionalExpressionSyntax conditional && conditional.Condition != value)
            || (value.Parent is SwitchExpressionSyntax && value is SwitchExpressionArmSyntax)
            || (value.Parent is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.CoalesceExpression)))
        {
            value = value.Parent;
        }

        return value as ExpressionSyntax ?? url;
    }

    private string? FindMember(ISymbol? symbol, SyntaxNode url)
    {
        if (symbol is not ILocalSymbol || !_seen.Add(symbol) || url.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return null;
        }

        // Statements of a program's file are members of their own.
        SyntaxNode scope = member is GlobalStatementSyntax ? member.Parent! : member;
        return scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol))
            .Select(FindMember)
            .FirstOrDefault(found => found is not null);
    }

    private bool IsSent(ExpressionSyntax call)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        var original = method.ReducedFrom ?? method;
        return IsSender(original.ContainingType)
            || (original.IsExtensionMethod && original.Parameters[0].Type.ToDisplayString() == "System.Net.Http.HttpClient");
    }

    private static bool IsSender(INamedTypeSymbol type) => type.ToDisplayString() is
        "System.Uri" or "System.UriBuilder" or "System.Net.WebRequest"
        or "System.Net.Http.HttpClient" or "System.Net.Http.HttpRequestMessage";
}
