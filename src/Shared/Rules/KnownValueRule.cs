using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL2001: values that a field never has. Nothing is refused for them: the service may have learned new ones.</summary>
internal static class KnownValueRule
{
    /// <summary>The values in the filters of a query that no known value of their field equals, each with what to write instead.</summary>
    public static IEnumerable<UnknownValue> Check(IReadOnlyList<Node> filters) => filters.SelectMany(Visit).Distinct();

    private static IEnumerable<UnknownValue> Visit(Node node) => node switch
    {
        AndNode and => and.Operands.SelectMany(Visit),
        OrNode or => or.Operands.SelectMany(Visit),
        NotNode not => Visit(not.Operand),
        ConditionalNode conditional => Check([conditional.Test, conditional.Then, conditional.Otherwise]),
        CompareNode { Left: FieldNode field } compare => CheckValue(field, compare.Right),
        CompareNode { Left: CoalesceNode coalesce } compare when !coalesce.Fallback.Equals(compare.Right) => CheckValue(coalesce.Field, compare.Right),
        CoalesceNode coalesce => Visit(coalesce.Fallback),
        InNode { Values: ListNode list } into => list.Items.SelectMany(item => CheckValue(into.Field, item)),
        _ => [],
    };

    private static IEnumerable<UnknownValue> CheckValue(FieldNode field, Node value)
    {
        var known = field.Field.KnownValues;
        if (known.Count == 0 || value is not ConstantNode { Value: string text } || known.Contains(text))
        {
            return [];
        }

        var meant = known.FirstOrDefault(other => string.Equals(Letters(other), Letters(text), StringComparison.OrdinalIgnoreCase));
        return [new UnknownValue(new Refusal(RuleIds.ValueNeverReturned, Reasons.ValueNeverReturned(field.Field, text, meant), value.SourceId), meant)];
    }

    // "Suspended " and "past-due" are easily written for SUSPENDED and PAST_DUE.
    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
