using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1003 and PAL1005: what rows and groups may be ordered by.</summary>
internal static class OrderingRule
{
    public static void Check(OrderByStep order, RuleContext context)
    {
        var key = order.Key;
        var field = FieldOf(key, context);
        switch (key)
        {
            case AggregateNode { Operand: FieldNode summed } when context.Keys.Any(k => k.Field == summed.Field):
                GroupProjectionRule.Check(key, context);
                break;
            case var _ when field is { Sortable: true }:
                break;
            case var _ when field is not null:
                var notSortable = Reasons.NotSortable(field, order.Operator, context.Resource);
                context.Refuse(RuleIds.FieldNotGroupableOrSortable, notSortable, key.SourceId);
                break;
            case UnsupportedNode { IsProjected: true } projected:
                OperatorOrderRule.Check(projected, context);
                break;
            case UnsupportedNode { Kind: UnsupportedKind.NotAField or UnsupportedKind.Value } unsupported:
                context.Refuse(RuleIds.ExpressionNotTranslated, Reasons.ExpressionNotTranslated(unsupported), key.SourceId);
                break;
            case AggregateNode or UnsupportedNode { Kind: UnsupportedKind.GroupElements }:
                GroupProjectionRule.Check(key, context);
                break;
            case RowNode or NewObjectNode or GroupNode:
                var oneField = Reasons.OrderByOneField(key, order.Operator, context.Resource);
                context.Refuse(RuleIds.ExpressionNotTranslated, oneField, key.SourceId);
                break;
            default:
                context.Refuse(RuleIds.ExpressionNotTranslated, Reasons.OrderByComputed(order.Operator, context.Resource), key.SourceId);
                break;
        }
    }

    /// <summary>
    /// The condition that leaves out the rows without a key, which C# ignores when it looks for the least or the greatest; null where the
    /// order needs none.
    /// </summary>
    public static Node? NullLeftOut(OrderByStep order, RuleContext context)
    {
        var field = (order.Key as FieldNode ?? (order.Key as BucketNode)?.Date)?.Field;
        if (!order.IsExtreme || field is null)
        {
            return null;
        }

        if ((field.Filter & FilterOperators.NotEqual) != 0)
        {
            return Bound.IsNotNull(new FieldNode(field), context.SourceId);
        }

        // Nulls come last in a descending order: the greatest key is null where there is no other. That MaxBy(x => x.Field.Value) has no
        // row then, a descending order does not say.
        var isMaxBy = order.Operator.StartsWith("MaxBy", StringComparison.Ordinal);
        if (!order.Descending || (isMaxBy && order.Key is FieldNode { IsValueAccess: true }))
        {
            context.Refuse(
                RuleIds.FieldOperatorNotSupported,
                Reasons.NullNotIgnored(field, order.Operator, CompareOperator.NotEqual.Word(), field.Filter.Words()));
        }

        return null;
    }

    /// <summary>The field that a key orders by; null where it is none.</summary>
    public static AnalyticsFieldInfo? FieldOf(Node key, RuleContext context) => key switch
    {
        FieldNode plain => plain.Field,

        // Of rows that share a bucket, the date itself would decide, and no later key.
        BucketNode { Date.Field: var date, Level: var level } =>
            context.Keys.Any(k => k.Field == date && k.Level == level) || (date == context.Resource.DayOfRows && level == DateLevel.Day)
                ? date
                : null,
        AggregateNode aggregate => aggregate.FieldIn(context.Resource),
        _ => null,
    };
}
