using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>What <c>Intersect</c> and <c>Except</c> with a list of values are made of.</summary>
internal static class ValueSet
{
    /// <summary>The different values of the field that the query selects, of those that are in the list or of the others.</summary>
    /// <param name="operatorName">The operator.</param>
    /// <param name="element">What the query selects.</param>
    /// <param name="values">The list.</param>
    public static IEnumerable<Step> Steps(string operatorName, Node element, Node values)
    {
        if (element is not FieldNode field)
        {
            return [new UnsupportedStep(operatorName, null)];
        }

        var among = new InNode(field, values);
        return [new WhereStep(operatorName == "Except" ? new NotNode(among) : among, operatorName), new DistinctStep()];
    }
}
