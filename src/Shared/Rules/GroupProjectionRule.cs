using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1005 and PAL1008: what may be selected from a group.</summary>
internal static class GroupProjectionRule
{
    public static void Check(Node projection, AnalyticsResource resource, EquatableList<GroupKey> keys, Action<string, string, int> refuse)
    {
        switch (projection)
        {
            case NewObjectNode created:
                foreach (var member in created.Members)
                {
                    Check(member.Value, resource, keys, refuse);
                }

                break;
            case AggregateNode aggregate when AggregateFields.Find(aggregate, resource) is null:
                refuse(RuleIds.AggregateNotReturned, Reasons.AggregateNotReturned(Name(aggregate), resource), aggregate.SourceId);
                break;
            case AggregateNode { Operand: FieldNode summed } when keys.Any(k => k.Field == summed.Field):
                refuse(RuleIds.AggregateNotReturned, Reasons.SumOfKey(summed.Field), projection.SourceId);
                break;
            case UnsupportedNode { Kind: UnsupportedKind.GroupElements } elements:
                refuse(RuleIds.AggregateNotReturned, Reasons.AggregateNotReturned(elements.Detail, resource), elements.SourceId);
                break;
            case UnsupportedNode unsupported:
                foreach (var input in unsupported.Inputs)
                {
                    Check(input, resource, keys, refuse);
                }

                break;
            case GroupNode:
                refuse(RuleIds.FieldNotGroupableOrSortable, Reasons.RowsOfGroup(resource), projection.SourceId);
                break;
            default:
                break;
        }
    }

    private static string Name(AggregateNode aggregate) => aggregate switch
    {
        { Function: AggregateFunction.Count } => "Count()",
        { Operand: FieldNode field } => "Sum(x => x." + field.Field.Name + ")",
        _ => "Sum of a computed value",
    };
}
