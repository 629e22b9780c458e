using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>
/// The remedies of PAL2005: the query is kept in the variable that it began with; a task is discarded.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DroppedQueryCodeFixProvider))]
[Shared]
public sealed class DroppedQueryCodeFixProvider : TextCodeFixProvider
{
    /// <summary>The key under which queries are kept.</summary>
    internal const string KeepKey = RuleIds.ResultDropped + ".Keep";

    /// <summary>The key under which tasks are discarded.</summary>
    internal const string DiscardKey = RuleIds.ResultDropped + ".Discard";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ResultDropped];

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var node = source.Root.FindNode(diagnostic.Location.SourceSpan);
            if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
            {
                continue;
            }

            if (source.Types.IsQuery(source.Model.GetTypeInfo(call, source.CancellationToken).Type))
            {
                if (FindVariable(source, call) is { } variable)
                {
                    yield return new Remedy(
                        KeepKey, $"Keep the query in {variable}", [ChainLine.Insert(call.SpanStart, variable + " = ")], IsCertain: false);
                }
            }
            else
            {
                yield return new Remedy(
                    DiscardKey, "Discard the task with _ =", [ChainLine.Insert(call.SpanStart, "_ = ")], IsCertain: false);
            }
        }
    }

    /// <summary>The variable that a chain of calls begins with, if it holds a query.</summary>
    private static string? FindVariable(FixedSource source, ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            chain = access.Expression;
        }

        return chain is IdentifierNameSyntax name
            && source.Model.GetSymbolInfo(name, source.CancellationToken).Symbol is ILocalSymbol or IParameterSymbol
            && source.Types.IsQuery(source.Model.GetTypeInfo(name, source.CancellationToken).Type)
            ? name.Identifier.Text
            : null;
    }
}
