using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1005 and PAL1008: what may be selected from a group.</summary>
internal static class GroupProjectionRule
{
    /// <summary>Checks a projection, which may carry the group along for one after it.</summary>
    public static void Check(Node projection, RuleContext context)
    {
        if (projection is NewObjectNode created)
        {
            foreach (var member in created.Members)
            {
                Check(member.Value, context);
            }
        }
        else if (projection is not GroupNode)
        {
            CheckValue(projection, context);
        }
    }

    /// <summary>The group in what a query gives in the end, whose rows nobody has; null where there is none.</summary>
    public static GroupNode? Carried(Node element) => element switch
    {
        GroupNode group => group,
        NewObjectNode created => created.Members.Select(member => Carried(member.Value)).FirstOrDefault(group => group is not null),
        _ => null,
    };

    private static void CheckValue(Node projection, RuleContext context)
    {
        switch (projection)
        {
            case NewObjectNode created:
                foreach (var member in created.Members)
                {
                    CheckValue(member.Value, context);
                }

                break;
            case AggregateNode { Operand: UnsupportedNode { Computed: ScaledNode { Field.Field.Aggregate: FieldAggregate.Sum } scaled } }:
                context.Refuse(RuleIds.AggregateNotReturned, Reasons.SumOfRounded(scaled), projection.SourceId);
                break;
            case AggregateNode { Function: AggregateFunction.Sum, Operand: FieldNode { Field.Aggregate: FieldAggregate.Figure } figure }:
                context.Refuse(RuleIds.AggregateNotReturned, Reasons.SumOfFigure(figure.Field), projection.SourceId);
                break;
            case AggregateNode { Function: AggregateFunction.Figure, Operand: FieldNode { Field.Aggregate: FieldAggregate.Sum } sum }:
                context.Refuse(RuleIds.AggregateNotReturned, Reasons.FigureOfSum(sum.Field), projection.SourceId);
                break;
            case AggregateNode aggregate when aggregate.FieldIn(context.Resource) is null:
                context.Refuse(
                    RuleIds.AggregateNotReturned, Reasons.AggregateNotReturned(Name(aggregate), context.Resource), aggregate.SourceId);
                break;
            case AggregateNode { Operand: FieldNode summed } when context.Keys.Any(k => k.Field == summed.Field):
                context.Refuse(RuleIds.AggregateNotReturned, Reasons.SumOfKey(summed.Field), projection.SourceId);
                break;
            case UnsupportedNode { Kind: UnsupportedKind.GroupElements } elements:
                context.Refuse(
                    RuleIds.AggregateNotReturned, Reasons.AggregateNotReturned(elements.Detail, context.Resource), elements.SourceId);
                break;
            case UnsupportedNode unsupported:
                foreach (var input in unsupported.Inputs)
                {
                    CheckValue(input, context);
                }

                break;
            case GroupNode:
                context.Refuse(RuleIds.FieldNotGroupableOrSortable, Reasons.RowsOfGroup(context.Resource), projection.SourceId);
                break;
            default:
                break;
        }
    }

    private static string Name(AggregateNode aggregate) => aggregate.Operand is null or FieldNode
        ? aggregate.ToCode("g", "x").Substring("g.".Length)
        : aggregate.Function + " of a computed value";
}
