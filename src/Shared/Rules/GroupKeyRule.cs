using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1003, PAL1005 and PAL1007: what may be a group key. Collects the fields to group by.</summary>
internal sealed class GroupKeyRule(AnalyticsResource resource, Action<string, string, int> refuse)
{
    private readonly List<GroupKey> _keys = [];
    private DateLevel? _level;
    private bool _refused;

    /// <summary>The fields of the key, each once, in the order of the source.</summary>
    public static EquatableList<GroupKey> Check(Node key, AnalyticsResource resource, Action<string, string, int> refuse, int sourceId)
    {
        var rule = new GroupKeyRule(resource, refuse);
        rule.Visit(key);
        if (rule._keys.Count == 0 && !rule._refused)
        {
            refuse(RuleIds.FieldNotGroupableOrSortable, Reasons.NoFieldInKey(), sourceId);
        }

        return new EquatableList<GroupKey>([.. rule._keys]);
    }

    private void Visit(Node key)
    {
        switch (key)
        {
            case ConstantNode or HoleNode:
                break;
            case NewObjectNode created:
                foreach (var member in created.Members)
                {
                    Visit(member.Value);
                }

                break;
            case FieldNode { Field: { Type: AnalyticsFieldType.DateTimeOffset, Groupable: true } } date:
                Refuse(RuleIds.DateKeyWithoutBucket, Reasons.DateWithoutBucket(date), date.SourceId);
                break;
            case FieldNode field:
                Add(field, null, field.SourceId);
                break;
            case BucketNode bucket:
                AddBucket(bucket);
                break;
            case RowNode or GroupNode:
                Refuse(RuleIds.FieldNotGroupableOrSortable, Reasons.RowInKey(key, resource), key.SourceId);
                break;
            case UnsupportedNode { IsProjected: true } projected:
                Refuse(RuleIds.OperatorOrder, Reasons.NeedsComputedMember(projected), key.SourceId);
                break;
            case UnsupportedNode { Kind: UnsupportedKind.NotAField or UnsupportedKind.Value } unsupported:
                Refuse(RuleIds.ExpressionNotTranslated, Reasons.ExpressionNotTranslated(unsupported), key.SourceId);
                break;
            case UnsupportedNode { Kind: not UnsupportedKind.ConditionToCondition } unsupported:
                RefuseComputed(key, unsupported.Detail);
                break;
            case CoalesceNode:
                RefuseComputed(key, "??");
                break;
            default:
                RefuseComputed(key, detail: null);
                break;
        }
    }

    // To be told to group by the field would help nobody where the service does not.
    private void RefuseComputed(Node key, string? detail)
    {
        if (NodeFields.Of(key).FirstOrDefault(field => !field.Field.Groupable) is { } other)
        {
            Refuse(RuleIds.FieldNotGroupableOrSortable, Reasons.NotGroupable(other.Field), key.SourceId);
        }
        else
        {
            Refuse(RuleIds.ExpressionNotTranslated, Reasons.KeyIsComputed(key, detail), key.SourceId);
        }
    }

    private void AddBucket(BucketNode bucket)
    {
        if (_level is { } level && level != bucket.Level)
        {
            Refuse(RuleIds.DateKeyWithoutBucket, Reasons.SeveralLevels(Words.Of(level), Words.Of(bucket.Level)), bucket.SourceId);
            return;
        }

        _level = bucket.Level;
        Add(bucket.Date, bucket.Level, bucket.SourceId);
    }

    private void Add(FieldNode field, DateLevel? level, int sourceId)
    {
        if (!field.Field.Groupable)
        {
            Refuse(RuleIds.FieldNotGroupableOrSortable, Reasons.NotGroupable(field.Field), sourceId);
        }
        else if (!_keys.Exists(k => k.Field == field.Field))
        {
            _keys.Add(new GroupKey(field.Field, level));
        }
    }

    private void Refuse(string ruleId, string reason, int sourceId)
    {
        _refused = true;
        refuse(ruleId, reason, sourceId);
    }
}
