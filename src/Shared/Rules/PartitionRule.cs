using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1003, PAL1004, PAL1006 and PAL1007: what a query may be split by into windows of time.</summary>
internal static class PartitionRule
{
    /// <summary>Checks that the key is a bucket whose windows can be read one after the other.</summary>
    public static void Check(Node key, RuleContext context)
    {
        switch (key)
        {
            case BucketNode { Date.Field: var field } bucket:
                foreach (var op in new[] { CompareOperator.GreaterThanOrEqual, CompareOperator.LessThan })
                {
                    if ((field.Filter & op.Flag()) == 0)
                    {
                        var reason = Reasons.NoOperatorOnField(field, op.Word(), field.Filter.Words());
                        context.Refuse(RuleIds.FieldOperatorNotSupported, reason, bucket.SourceId);
                        return;
                    }
                }

                break;
            case FieldNode { Field.Type: AnalyticsFieldType.DateTimeOffset } date:
                context.Refuse(RuleIds.DateKeyWithoutBucket, Reasons.WindowWithoutBucket(date), date.SourceId);
                break;
            case UnsupportedNode { IsProjected: true } projected:
                OperatorOrderRule.Check(projected, context);
                break;
            case UnsupportedNode { Kind: UnsupportedKind.NotAField or UnsupportedKind.Value } unsupported:
                context.Refuse(RuleIds.ExpressionNotTranslated, Reasons.ExpressionNotTranslated(unsupported), key.SourceId);
                break;
            default:
                context.Refuse(RuleIds.ExpressionNotTranslated, Reasons.NotAWindow(context.Resource), key.SourceId);
                break;
        }
    }
}
