using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1003, PAL1004, PAL1006 and PAL1007: what a query may be split by into windows of time.</summary>
internal static class PartitionRule
{
    /// <summary>The bucket whose windows are read one after the other; null where it is refused.</summary>
    public static BucketNode? Check(Node key, AnalyticsResource resource, Action<string, string, int> refuse)
    {
        switch (key)
        {
            case BucketNode { Date.Field: var field } bucket:
                foreach (var op in new[] { CompareOperator.GreaterThanOrEqual, CompareOperator.LessThan })
                {
                    if ((field.Filter & op.Flag()) == 0)
                    {
                        refuse(RuleIds.FieldOperatorNotSupported, Reasons.NoOperatorOnField(field, op.Word()), bucket.SourceId);
                        return null;
                    }
                }

                return bucket;
            case FieldNode { Field.Type: AnalyticsFieldType.DateTimeOffset } date:
                refuse(RuleIds.DateKeyWithoutBucket, Reasons.WindowWithoutBucket(date), date.SourceId);
                return null;
            case UnsupportedNode { IsProjected: true } projected:
                refuse(RuleIds.OperatorOrder, Reasons.NeedsComputedMember(projected), key.SourceId);
                return null;
            case UnsupportedNode { Kind: UnsupportedKind.NotAField or UnsupportedKind.Value } unsupported:
                refuse(RuleIds.ExpressionNotTranslated, Reasons.ExpressionNotTranslated(unsupported), key.SourceId);
                return null;
            default:
                refuse(RuleIds.ExpressionNotTranslated, Reasons.NotAWindow(resource), key.SourceId);
                return null;
        }
    }
}
