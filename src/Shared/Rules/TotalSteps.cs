using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>What <c>Sum</c> over all rows is made of: where rows are totals, it is the sum of a few larger ones.</summary>
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
            ? [new GroupByStep(KeyOf(resource), element, operatorName), new SelectStep(CallMeaning.SumOf(summed, sourceId))]
            : [new UnsupportedStep(operatorName, null)];

    // The fewest groups that the service makes: one, or the months.
    private static Node KeyOf(AnalyticsResource resource) => resource.Rows == ResourceRows.GroupedTotals
        && resource.Fields.FirstOrDefault(f => f is { Groupable: true, Type: AnalyticsFieldType.DateTimeOffset }) is { } date
            ? new BucketNode(new FieldNode(date), DateLevel.Month)
            : ConstantNode.True;
}
