using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

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

    private static SyntaxNode NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        var expression => expression,
    };
}
