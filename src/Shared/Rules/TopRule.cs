using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1001: how many rows one request may ask for.</summary>
internal static class TopRule
{
    /// <summary>Checks the effective top of a query that has no <c>WithPageSize</c>.</summary>
    /// <param name="paging">The <c>Take</c>s and <c>Skip</c>s of the query.</param>
    /// <param name="hasPageSize">Whether the query may be several requests.</param>
    public static Refusal? CheckTop(Paging paging, bool hasPageSize) =>
        !hasPageSize && paging.Top is { IsKnown: true } top && top.Value > ServiceLimits.MaximumTop
            ? new Refusal(RuleIds.TopTooLarge, Reasons.TopTooLarge("Take", top.Value), paging.TopSourceId)
            : null;

    /// <summary>Checks the argument of <c>WithPageSize</c>.</summary>
    public static Refusal? CheckPageSize(Node size, int sourceId) =>
        size is ConstantNode { Value: int rows } && rows > ServiceLimits.MaximumTop
            ? new Refusal(RuleIds.TopTooLarge, Reasons.PageTooLarge(rows), sourceId)
            : null;
}
