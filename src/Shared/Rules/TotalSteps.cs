using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>What <c>Sum</c> over all rows is made of: where rows are totals, the one of all of them is a group like any other.</summary>
internal static class TotalSteps
{
    /// <summary>The steps of a call.</summary>
    /// <param name="operatorName">The operator.</param>
    /// <param name="element">What the query selects.</param>
    /// <param name="summed">What is summed of an element.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="sourceId">The piece of source that asks for the sum.</param>
    public static IEnumerable<Step> Sum(string operatorName, Node element, Node summed, AnalyticsResource resource, int sourceId) =>
        resource.HasTotals
            ? [new GroupByStep(ConstantNode.True, element, operatorName), new SelectStep(CallMeaning.SumOf(summed, sourceId))]
            : [new UnsupportedStep(operatorName, null)];
}
