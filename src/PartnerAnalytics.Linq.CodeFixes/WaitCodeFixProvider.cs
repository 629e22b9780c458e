using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>The remedy of PAL2004: what waits for the service is awaited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WaitCodeFixProvider))]
[Shared]
public sealed class WaitCodeFixProvider : TextCodeFixProvider
{
    /// <summary>The key under which everything is awaited.</summary>
    internal const string Key = RuleIds.WaitsInAsynchronousCode + ".Await";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.WaitsInAsynchronousCode];

    private protected override IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var place = source.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
            var remedy = place switch
            {
                CommonForEachStatementSyntax loop => Await(source, loop),
                SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name => Await(source, name, access),
                _ => null,
            };
            if (remedy is not null)
            {
                yield return remedy;
            }
        }
    }

    private static Remedy Await(FixedSource source, CommonForEachStatementSyntax loop)
    {
        var changes = new List<TextChange> { ChainLine.Insert(loop.ForEachKeyword.SpanStart, "await ") };
        if (AwaitPlace.FindToken(source, loop.Expression) is { Length: > 0 } token)
        {
            var (opening, closing) = EvaluatedQuery.NeedsParentheses(loop.Expression) ? ("(", ")") : ("", "");
            changes.Add(ChainLine.Insert(loop.Expression.SpanStart, opening));
            changes.Add(ChainLine.Insert(loop.Expression.Span.End, $"{closing}.WithCancellation({token})"));
        }

        return new Remedy(Key, "Write await foreach", changes, IsCertain: false);
    }

    private static Remedy? Await(FixedSource source, SimpleNameSyntax name, MemberAccessExpressionSyntax access)
    {
        var word = name.Identifier.ValueText;
        if (word == "ToAsyncEnumerable")
        {
            const string Meant = "AsAsyncEnumerable";
            return new Remedy(Key, $"Write {Meant}()", [new TextChange(name.Identifier.Span, Meant)], IsCertain: false);
        }

        var whole = access.Parent is InvocationExpressionSyntax call && call.Expression == access ? call : (ExpressionSyntax)access;
        if (word is "Result" or "Wait" or "GetResult")
        {
            var task = access.Expression;
            if (word == "GetResult" && task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax awaiter })
            {
                task = awaiter.Expression;
            }

            var wait = TextSpan.FromBounds(task.Span.End, whole.Span.End);
            return Comments.IsAnyIn(whole, wait) ? null : new Remedy(
                Key, "Await the task", [new TextChange(wait, ""), .. AwaitedCall.Around(whole)], IsCertain: false);
        }

        if (whole is not InvocationExpressionSyntax { ArgumentList: var arguments } || whole.GetFirstToken().IsKind(SyntaxKind.DotToken))
        {
            return null;
        }

        var token = AwaitPlace.FindToken(source, whole);
        var separator = arguments.Arguments.Count > 0 ? ", " : "";
        return new Remedy(
            Key,
            $"Await {word}Async()",
            [
                ChainLine.Insert(name.Identifier.Span.End, "Async"),
                .. token.Length > 0 ? [ChainLine.Insert(arguments.CloseParenToken.SpanStart, separator + token)] : new TextChange[0],
                .. AwaitedCall.Around(whole),
            ],
            IsCertain: false);
    }
}
