using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers.Reading;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Where an operator stands.</summary>
internal static class OperatorLocation
{
    /// <summary>The name of the operator, or the word of query syntax.</summary>
    public static Location Of(IInvocationOperation call) => call.Syntax switch
    {
        InvocationExpressionSyntax invocation => NameOf(invocation).GetLocation(),
        QueryClauseSyntax or SelectOrGroupClauseSyntax => call.Syntax.GetFirstToken().GetLocation(),
        _ => call.Syntax.GetLocation(),
    };

    /// <summary>The name of the operator and its arguments, without the query that it is applied to.</summary>
    public static Location WithArguments(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax invocation
        ? Location.Create(call.Syntax.SyntaxTree, TextSpan.FromBounds(NameOf(invocation).SpanStart, call.Syntax.Span.End))
        : call.Syntax.GetLocation();

    /// <summary>Where a refusal is reported: the piece of an operator that is wrong, or the operator; null where no source is.</summary>
    public static Location? Of(Refusal refusal, QueryReading reading) => reading.Sources.Find(refusal.SourceId) is not { } source
        ? null
        : source.Piece?.GetLocation()
            ?? (refusal.RuleId == RuleIds.TopTooLarge ? WithArguments(source.Step.Call) : Of(source.Step.Call));

    private static SyntaxNode NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        var expression => expression,
    };
}
