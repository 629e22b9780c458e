using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1001: how many rows one request may bring.</summary>
internal static class TopRule
{
    /// <summary>Checks the effective top of a whole query.</summary>
    public static void Check(Paging paging, RuleContext context) => context.Refuse(paging.RefusalOfTop(context.HasPageSize));

    /// <summary>Checks the argument of <c>WithPageSize</c>.</summary>
    public static void Check(PageSizeStep page, RuleContext context)
    {
        if (page.Size is ConstantNode { Value: int rows } && rows > ServiceLimits.MaximumTop)
        {
            context.Refuse(RuleIds.TopTooLarge, Reasons.PageTooLarge(rows));
        }
    }
}
