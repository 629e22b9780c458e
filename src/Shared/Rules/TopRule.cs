using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1001: how many rows one request may bring.</summary>
internal static class TopRule
{
    /// <summary>Checks the effective top of a whole query.</summary>
    public static void Check(Paging paging, RuleContext context) =>
        context.Refuse(paging.RefusalOfTop(context.Resource, context.HasPageSize));

    /// <summary>Checks the argument of <c>WithPageSize</c>.</summary>
    public static void Check(PageSizeStep page, RuleContext context)
    {
        if (page.Size is ConstantNode { Value: int rows } && rows > context.Resource.MaximumTop)
        {
            context.Refuse(RuleIds.TopTooLarge, Reasons.PageTooLarge(rows, context.Resource.MaximumTop));
        }
    }
}
