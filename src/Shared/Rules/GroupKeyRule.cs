using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1003, PAL1005 and PAL1007: what may be a group key.</summary>
internal sealed class GroupKeyRule
{
    private readonly RuleContext _context;
    private DateLevel? _level;
    private bool _isDecided;

    private GroupKeyRule(RuleContext context) => _context = context;

    public static void Check(Node key, RuleContext context)
    {
        CheckEquality(key, context);
        var rule = new GroupKeyRule(context);
        rule.Visit(key);
        if (!rule._isDecided && context.Resource.Rows != ResourceRows.Totals)
        {
            context.Refuse(RuleIds.FieldNotGroupableOrSortable, Reasons.NoFieldInKey());
        }
    }

    /// <summary>Whether nothing but the key decides what a node of a query of groups is.</summary>
    public static bool IsOfKey(Node node, RuleContext context) => node switch
    {
        GroupNode or AggregateNode or UnsupportedNode { Kind: UnsupportedKind.GroupElements } => false,
        RowNode => !context.IsOfFirstRows,
        BucketNode { Date.Field: var date, Level: var level } => !context.IsOfFirstRows || context.Keys.Contains(new GroupKey(date, level)),
        FieldNode { Field: var field } => !context.IsOfFirstRows || context.Keys.Contains(new GroupKey(field, null)),
        FunctionNode function when function.Steps.FirstOrDefault() is BucketStep bucket =>
            IsOfKey(new BucketNode(function.Field, bucket.Level), context),
        _ => NodeFields.ChildrenOf(node).All(child => IsOfKey(child, context)),
    };

    /// <summary>What leaves out a key that is null, on which <c>CountBy</c> throws; null where the key is an object.</summary>
    public static Node? NotNull(Node key, RuleContext context)
    {
        if ((key as FieldNode ?? (key as BucketNode)?.Date) is not { Field: var field } counted)
        {
            return null;
        }

        if ((field.Filter & FilterOperators.NotEqual) == 0)
        {
            context.Refuse(RuleIds.FieldOperatorNotSupported, Reasons.NullKeyNotLeftOut(field, field.Filter.Words()), key.SourceId);
        }

        return new CompareNode(CompareOperator.NotEqual, counted with { IsValueAccess = false }, ConstantNode.Null);
    }

    private static void CheckEquality(Node key, RuleContext context)
    {
        if (key is NewObjectNode created)
        {
            if (created.OwnEquality is { } type)
            {
                context.Refuse(RuleIds.ExpressionNotTranslated, Reasons.KeyWithoutEquality(type));
            }

            foreach (var member in created.Members)
            {
                CheckEquality(member.Value, context);
            }
        }
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
            case FieldNode { Field: { Type: AnalyticsFieldType.DateTimeOffset } dated } date
                when dated.Groupable || dated == _context.Resource.DayOfRows:
                Refuse(RuleIds.DateKeyWithoutBucket, Reasons.DateWithoutBucket(date), date.SourceId);
                break;
            case FieldNode field:
                CheckGroupable(field, field.SourceId);
                break;
            case BucketNode bucket:
                CheckBucket(bucket);
                break;
            case RowNode or GroupNode:
                Refuse(RuleIds.FieldNotGroupableOrSortable, Reasons.RowInKey(key, _context.Resource), key.SourceId);
                break;
            case UnsupportedNode { IsProjected: true } projected:
                _isDecided = true;
                OperatorOrderRule.Check(projected, _context);
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

    private void CheckBucket(BucketNode bucket)
    {
        if (bucket.Date.Field == _context.Resource.DayOfRows)
        {
            _isDecided = true;
            _context.IsByDay = true;
            if (bucket.Level != DateLevel.Day)
            {
                Refuse(RuleIds.DateKeyWithoutBucket, Reasons.OnlyDays(bucket), bucket.SourceId);
            }

            return;
        }

        if (_level is { } level && level != bucket.Level)
        {
            Refuse(RuleIds.DateKeyWithoutBucket, Reasons.SeveralLevels(level.Word(), bucket.Level.Word()), bucket.SourceId);
            return;
        }

        _level = bucket.Level;
        CheckGroupable(bucket.Date, bucket.SourceId);
    }

    private void CheckGroupable(FieldNode field, int sourceId)
    {
        _isDecided = true;
        if (!field.Field.Groupable)
        {
            Refuse(RuleIds.FieldNotGroupableOrSortable, Reasons.NotGroupable(field.Field), sourceId);
        }
    }

    private void Refuse(string ruleId, string reason, int sourceId)
    {
        _isDecided = true;
        _context.Refuse(ruleId, reason, sourceId);
    }
}
