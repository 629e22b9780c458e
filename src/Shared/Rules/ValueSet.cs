using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>What operators with a list of values are made of.</summary>
internal static class ValueSet
{
    /// <summary><c>Join</c> with a list: the rows that have one of its keys, which are joined as they arrive.</summary>
    /// <param name="key">The key of a row.</param>
    /// <param name="keys">The keys of the list, without null, which equals no other.</param>
    /// <param name="projection">What is made of a row and an element of the list.</param>
    public static IEnumerable<Step> Joined(Node key, Node keys, Node projection) => key is FieldNode field
        ? [new WhereStep(new InNode(field, keys), "Join"), new ArrivalStep("Join", projection)]
        : [Remedies.KeyIsNoField("Join")];

    /// <summary>
    /// The different values of the field that the query selects, of those that are in the list or of the others; or, with a key, the
    /// first row of each.
    /// </summary>
    /// <param name="operatorName">The operator.</param>
    /// <param name="element">What the query selects, or the key.</param>
    /// <param name="values">The list.</param>
    public static IEnumerable<Step> Steps(string operatorName, Node element, Node values)
    {
        var isByKey = operatorName.EndsWith("By", StringComparison.Ordinal);
        if (element is not FieldNode field)
        {
            return [isByKey ? Remedies.KeyIsNoField(operatorName) : new UnsupportedStep(operatorName, null)];
        }

        var among = new InNode(field, values);
        return
        [
            new WhereStep(operatorName.StartsWith("Except", StringComparison.Ordinal) ? new NotNode(among) : among, operatorName),
            isByKey ? new DistinctByStep(element, operatorName) : new DistinctStep(),
        ];
    }
}
