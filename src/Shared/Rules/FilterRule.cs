namespace PartnerAnalytics.Linq.Shared;

/// <summary>PAL1003 and PAL1004: what may stand in a filter. Follows negation, because the service has none.</summary>
internal sealed class FilterRule(Action<string, string, int> refuse)
{
    public void Check(Node node, bool negated = false)
    {
        switch (node)
        {
            case ConstantNode or HoleNode or RawNode:
                break;
            case AndNode and:
                CheckAll(and.Operands, negated);
                break;
            case OrNode or:
                CheckAll(or.Operands, negated);
                break;
            case NotNode not:
                Check(not.Operand, !negated);
                break;
            case ConditionalNode conditional:
                CheckConditional(conditional, negated);
                break;
            case CompareNode compare:
                CheckCompare(compare, negated);
                break;
            case InNode into:
                Require(into.Field, negated ? CompareOperator.NotEqual : CompareOperator.Equal, into.SourceId);
                break;
            case ContainsNode contains:
                CheckContains(contains, negated);
                break;
            case FieldNode { Field.Type: AnalyticsFieldType.Boolean } field:
                Require(field, negated ? CompareOperator.NotEqual : CompareOperator.Equal, field.SourceId);
                break;
            case CoalesceNode coalesce:
                Require(coalesce.Field, CompareOperator.Equal, coalesce.SourceId);
                Require(coalesce.Field, CompareOperator.NotEqual, coalesce.SourceId);
                break;
            default:
                RefuseExpression(node);
                break;
        }
    }

    private void CheckAll(EquatableList<Node> operands, bool negated)
    {
        foreach (var operand in operands)
        {
            Check(operand, negated);
        }
    }

    private void CheckConditional(ConditionalNode conditional, bool negated)
    {
        Check(conditional.Test);
        Check(conditional.Test, negated: true);
        Check(conditional.Then, negated);
        Check(conditional.Otherwise, negated);
    }

    private void CheckCompare(CompareNode compare, bool negated)
    {
        if (compare.Left is FieldNode field)
        {
            RequireComparison(field, compare.Operator, negated, compare.SourceId);
        }
        else if (compare.Left is CoalesceNode coalesce)
        {
            if (!Comparison.IsValue(coalesce.Fallback))
            {
                RefuseExpression(coalesce.Fallback is UnsupportedNode
                    ? coalesce.Fallback
                    : new UnsupportedNode(UnsupportedKind.FieldToField, "??", default) { SourceId = compare.SourceId });
                return;
            }

            RequireComparison(coalesce.Field, compare.Operator, negated, compare.SourceId);
            Require(coalesce.Field, CompareOperator.Equal, compare.SourceId);
            Require(coalesce.Field, CompareOperator.NotEqual, compare.SourceId);
        }
    }

    private void RequireComparison(FieldNode field, CompareOperator op, bool negated, int sourceId)
    {
        Require(field, negated ? op.Negate() : op, sourceId);
        if (negated && op.IsOrdering())
        {
            // !(field > value) is also true where the field is null, which takes an "eq null".
            Require(field, CompareOperator.Equal, sourceId);
        }
    }

    private void CheckContains(ContainsNode contains, bool negated)
    {
        if ((contains.Field.Field.Filter & FilterOperators.Contains) == 0)
        {
            refuse(RuleIds.FieldOperatorNotSupported, Reasons.NoOperatorOnField(contains.Field.Field, "contains"), contains.SourceId);
        }
        else if (negated)
        {
            refuse(RuleIds.FieldOperatorNotSupported, Reasons.NegatedContains(contains.Field.Field), contains.SourceId);
        }
    }

    private void Require(FieldNode field, CompareOperator op, int sourceId)
    {
        if ((field.Field.Filter & op.Flag()) == 0)
        {
            refuse(RuleIds.FieldOperatorNotSupported, Reasons.NoOperatorOnField(field.Field, op.Word()), sourceId);
        }
    }

    private void RefuseExpression(Node node)
    {
        switch (node)
        {
            case UnsupportedNode { IsProjected: true } projected:
                refuse(RuleIds.OperatorOrder, Reasons.NeedsComputedMember(projected), node.SourceId);
                break;
            case UnsupportedNode unsupported:
                refuse(RuleIds.ExpressionNotTranslated, Reasons.ExpressionNotTranslated(unsupported), node.SourceId);
                break;
            default:
                refuse(RuleIds.ExpressionNotTranslated, Reasons.RowCompared(), node.SourceId);
                break;
        }
    }
}
