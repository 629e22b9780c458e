using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL2001: values that a field never has. Only a warning: the service may have learned new ones.</summary>
internal static class KnownValueRule
{
    /// <summary>Finds the values in a filter that equal no known value of their field; each warning says which value was meant.</summary>
    public static void Check(Node filter, RuleContext context)
    {
        switch (filter)
        {
            case AndNode and:
                CheckAll(and.Operands, context);
                break;
            case OrNode or:
                CheckAll(or.Operands, context);
                break;
            case NotNode not:
                Check(not.Operand, context);
                break;
            case AnyNode any:
                Check(any.Condition, context);
                break;
            case ConditionalNode conditional:
                CheckAll([conditional.Test, conditional.Then, conditional.Otherwise], context);
                break;
            case CompareNode { Left: FieldNode field } compare:
                CheckValue(field, compare.Right, context);
                break;
            case CompareNode { Left: CoalesceNode coalesce } compare when !coalesce.Fallback.Equals(compare.Right):
                CheckValue(coalesce.Field, compare.Right, context);
                break;
            case CoalesceNode coalesce:
                Check(coalesce.Fallback, context);
                break;
            case InNode { Values: ListNode list } into:
                foreach (var item in list.Items)
                {
                    CheckValue(into.Field, item, context);
                }

                break;
            default:
                break;
        }
    }

    private static void CheckAll(IEnumerable<Node> operands, RuleContext context)
    {
        foreach (var operand in operands)
        {
            Check(operand, context);
        }
    }

    private static void CheckValue(FieldNode field, Node value, RuleContext context)
    {
        var known = field.Field.KnownValues;
        if (known.Count == 0 || value is not ConstantNode { Value: string text } || known.Contains(text))
        {
            return;
        }

        var meant = known.FirstOrDefault(other => string.Equals(Letters(other), Letters(text), StringComparison.OrdinalIgnoreCase));
        var reason = Reasons.ValueNeverReturned(field.Field, text, meant);
        context.Refuse(new Refusal(RuleIds.ValueNeverReturned, reason, value.SourceId) { Meant = meant });
    }

    // "Suspended " and "past-due" are easily written for SUSPENDED and PAST_DUE.
    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
