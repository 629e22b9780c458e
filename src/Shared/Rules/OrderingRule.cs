using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1003 and PAL1005: what rows and groups may be ordered by.</summary>
internal static class OrderingRule
{
    public static void Check(Node key, RuleContext context)
    {
        var field = FieldOf(key, context);
        switch (key)
        {
            case AggregateNode { Operand: FieldNode summed } when context.Keys.Any(k => k.Field == summed.Field):
                GroupProjectionRule.Check(key, context);
                break;
            case var _ when field is { Sortable: true }:
                break;
            case var _ when field is not null:
                context.Refuse(RuleIds.FieldNotGroupableOrSortable, Reasons.NotSortable(field, context.Resource), key.SourceId);
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
                context.Refuse(RuleIds.ExpressionNotTranslated, Reasons.OrderByOneField(key, context.Resource), key.SourceId);
                break;
            default:
                context.Refuse(RuleIds.ExpressionNotTranslated, Reasons.OrderByComputed(context.Resource), key.SourceId);
                break;
        }
    }

    /// <summary>The field that a key orders by; null where it is none.</summary>
    public static AnalyticsFieldInfo? FieldOf(Node key, RuleContext context) => key switch
    {
        FieldNode plain => plain.Field,

        // Of rows that share a bucket, the date itself would decide, and no later key.
        BucketNode bucket => context.Keys.Any(k => k.Field == bucket.Date.Field && k.Level == bucket.Level) ? bucket.Date.Field : null,
        AggregateNode aggregate => aggregate.FieldIn(context.Resource),
        _ => null,
    };
}
