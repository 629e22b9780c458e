using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Puts <c>await</c> before an expression, with the parentheses that what follows needs.</summary>
internal static class AwaitedCall
{
    /// <summary>The changes of text before and behind an expression.</summary>
    /// <param name="replaced">The expression in whose place the awaited one stands.</param>
    public static IEnumerable<TextChange> Around(ExpressionSyntax replaced)
    {
        var isUsed = replaced.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == replaced,
            ElementAccessExpressionSyntax access => access.Expression == replaced,
            ConditionalAccessExpressionSyntax access => access.Expression == replaced,
            InvocationExpressionSyntax call => call.Expression == replaced,
            PostfixUnaryExpressionSyntax => true,
            _ => false,
        };
        yield return ChainLine.Insert(replaced.SpanStart, isUsed ? "(await " : "await ");
        if (isUsed)
        {
            yield return ChainLine.Insert(replaced.Span.End, ")");
        }
    }
}
