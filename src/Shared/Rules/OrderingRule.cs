using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1003 and PAL1005: what rows and groups may be ordered by.</summary>
internal static class OrderingRule
{
    /// <summary>The field to order by; null when it was refused.</summary>
    public static AnalyticsFieldInfo? Check(Node key, AnalyticsResource resource, EquatableList<GroupKey> keys, Action<string, string, int> refuse)
    {
        if (key is AggregateNode { Operand: FieldNode summed } && keys.Any(k => k.Field == summed.Field))
        {
            GroupProjectionRule.Check(key, resource, keys, refuse);
            return null;
        }

        var field = key switch
        {
            FieldNode plain => plain.Field,
            // Of rows that share a bucket, the date itself would decide, and no later key.
            BucketNode bucket => keys.Any(k => k.Field == bucket.Date.Field && k.Level == bucket.Level) ? bucket.Date.Field : null,
            AggregateNode aggregate => AggregateFields.Find(aggregate, resource),
            _ => null,
        };

        if (field is { Sortable: true })
        {
            return field;
        }

        switch (key)
        {
            case var _ when field is not null:
                refuse(RuleIds.FieldNotGroupableOrSortable, Reasons.NotSortable(field, resource), key.SourceId);
                break;
            case UnsupportedNode { IsProjected: true } projected:
                refuse(RuleIds.OperatorOrder, Reasons.NeedsComputedMember(projected), key.SourceId);
                break;
            case UnsupportedNode { Kind: UnsupportedKind.NotAField or UnsupportedKind.Value } unsupported:
                refuse(RuleIds.ExpressionNotTranslated, Reasons.ExpressionNotTranslated(unsupported), key.SourceId);
                break;
            case AggregateNode or UnsupportedNode { Kind: UnsupportedKind.GroupElements }:
                GroupProjectionRule.Check(key, resource, keys, refuse);
                break;
            case RowNode or NewObjectNode or GroupNode:
                refuse(RuleIds.ExpressionNotTranslated, Reasons.OrderByOneField(key, resource), key.SourceId);
                break;
            default:
                refuse(RuleIds.ExpressionNotTranslated, Reasons.OrderByComputed(resource), key.SourceId);
                break;
        }

        return null;
    }
}
