using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1003 and PAL1010: values that cannot be read, and strings that cannot be sent.</summary>
internal static class ValueRule
{
    /// <summary>Checks a number of rows, or a projection, which runs on the rows that arrive: a query in it would be sent for
    /// each.</summary>
    public static void Check(Node value, RuleContext context)
    {
        if (value is UnsupportedNode
            {
                Kind: UnsupportedKind.Query or UnsupportedKind.ForeignParameter or UnsupportedKind.Value
            } unreadable)
        {
            context.Refuse(
                RuleIds.ExpressionNotTranslated, Reasons.ExpressionNotTranslated(unreadable.Kind, unreadable.Detail), value.SourceId);
        }
    }

    /// <summary>Checks a string that is sent as it is.</summary>
    public static void Check(string value, RuleContext context) =>
        context.Refuse(RequestGrammar.RefusalOf(new ConstantNode(value) { SourceId = context.SourceId }));
}
