using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>
/// PAL1003 and PAL1004: what may stand in a filter. Follows negation, because the service has none, and what C# would throw on, because
/// such rows are left out.
/// </summary>
internal sealed class FilterRule
{
    private readonly RuleContext _context;
    private bool _refused;

    private FilterRule(RuleContext context) => _context = context;

    public static void Check(Node predicate, RuleContext context)
    {
        var rule = new FilterRule(context);
        rule.Check(predicate);
        if (!rule._refused && Throwing.CanThrow(predicate))
        {
            rule.CheckGuards(new FilterBinder(values: null) { ShowsAll = true }.BindAll([predicate]));
        }
    }

    private void Check(Node node, bool negated = false)
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
            case AnyNode any:
                Check(any.Condition, negated);
                break;
            case ContainsNode contains:
                CheckContains(contains, negated);
                break;
            case FieldNode { Field.Type: AnalyticsFieldType.Boolean } field:
                RequireComparison(field, CompareOperator.Equal, negated, field.SourceId);
                break;
            case CoalesceNode coalesce:
                CheckCoalesce(coalesce, negated);
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

    private void CheckCoalesce(CoalesceNode coalesce, bool negated)
    {
        Require(coalesce.Field, CompareOperator.Equal, coalesce.SourceId);
        if (Comparison.IsValue(coalesce.Fallback))
        {
            Require(coalesce.Field, CompareOperator.NotEqual, coalesce.SourceId);
        }
        else
        {
            Check(coalesce.Fallback, negated);
        }
    }

    private void CheckCompare(CompareNode compare, bool negated)
    {
        if (compare.Left is FieldNode field)
        {
            RequireComparison(field, compare.Operator, negated, compare.SourceId);
        }
        else if (compare.Left is FunctionNode function)
        {
            CheckFunction(function, compare.Operator, negated, compare.SourceId);
        }
        else if (compare.Left is DatePartNode part)
        {
            RefuseExpression(part.Refused);
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
        op = negated ? op.Negate() : op;
        Require(field, op == CompareOperator.NotEqual && field.HasOpposite() ? CompareOperator.Equal : op, sourceId);
        if (negated && op.IsOrdering() && !field.IsValueAccess)
        {
            // !(field > value) is also true where the field is null, which takes an "eq null".
            Require(field, CompareOperator.Equal, sourceId);
        }
    }

    private void CheckFunction(FunctionNode function, CompareOperator op, bool negated, int sourceId)
    {
        var compared = negated ? op.Negate() : op;
        if (function.ComparesOne(compared))
        {
            RequireComparison(function.Field, op, negated, sourceId);
            return;
        }

        if (function.Field.Field.Type is AnalyticsFieldType.Decimal or AnalyticsFieldType.Double)
        {
            RequireComparison(function.Field, op.Flip(), negated, sourceId);
            if (function.IsMagnitude)
            {
                RequireComparison(function.Field, op, negated, sourceId);
            }

            return;
        }

        if (function.IsMagnitude && function.Steps.Count == 1 && compared == CompareOperator.Equal
            && (function.Field.Field.Filter & FilterOperators.Equal) != 0)
        {
            // A number and its opposite.
            return;
        }

        var (lower, upper) = FilterBinder.EndsOf(function, compared);
        if (lower && (function.Field.Field.Filter & FilterOperators.GreaterThan) == 0)
        {
            Require(function.Field, CompareOperator.GreaterThanOrEqual, sourceId);
        }

        if (upper && (function.Field.Field.Filter & FilterOperators.LessThanOrEqual) == 0)
        {
            Require(function.Field, CompareOperator.LessThan, sourceId);
        }

        if (function.PassesNull(op, negated))
        {
            Require(function.Field, CompareOperator.Equal, sourceId);
        }
    }

    private void CheckContains(ContainsNode contains, bool negated)
    {
        if ((contains.Field.Field.Filter & FilterOperators.Contains) == 0)
        {
            RefuseOperator(contains.Field.Field, RequestGrammar.Contains, contains.SourceId);
        }
        else if (negated)
        {
            Refuse(RuleIds.FieldOperatorNotSupported, Reasons.NegatedContains(contains.Field.Field), contains.SourceId);
        }
        else if (contains.Fallback is not (null or ConstantNode { Value: "" }))
        {
            Require(contains.Field, CompareOperator.Equal, contains.SourceId);
        }
    }

    private void Require(FieldNode field, CompareOperator op, int sourceId)
    {
        if ((field.Field.Filter & op.Flag()) == 0)
        {
            RefuseOperator(field.Field, op.Word(), sourceId);
        }
    }

    // What keeps the rows out on which C# would throw is nowhere in the source, so it is looked for in what would be sent.
    private void CheckGuards(Node condition)
    {
        switch (condition)
        {
            case AndNode and:
                CheckGuards(and.Operands);
                break;
            case OrNode or:
                CheckGuards(or.Operands);
                break;
            case NotNode { Operand: ContainsNode contains }:
                Refuse(RuleIds.FieldOperatorNotSupported, Reasons.NegatedContains(contains.Field.Field), contains.SourceId);
                break;
            case CompareNode { Left: FieldNode field } compare when (field.Field.Filter & compare.Operator.Flag()) == 0:
                var reason = Reasons.NullNotLeftOut(field.Field, CompareOperator.NotEqual.Word(), field.Field.Filter.Words());
                Refuse(RuleIds.FieldOperatorNotSupported, reason, compare.SourceId);
                break;
        }
    }

    private void CheckGuards(EquatableList<Node> operands)
    {
        foreach (var operand in operands)
        {
            CheckGuards(operand);
        }
    }

    private void RefuseOperator(AnalyticsFieldInfo field, string word, int sourceId) =>
        Refuse(RuleIds.FieldOperatorNotSupported, Reasons.NoOperatorOnField(field, word, field.Filter.Words()), sourceId);

    private void Refuse(string ruleId, string reason, int sourceId)
    {
        _refused = true;
        _context.Refuse(ruleId, reason, sourceId);
    }

    private void RefuseExpression(Node node)
    {
        switch (node)
        {
            case UnsupportedNode { IsProjected: true } projected:
                _refused = true;
                OperatorOrderRule.Check(projected, _context);
                break;
            case UnsupportedNode unsupported:
                Refuse(RuleIds.ExpressionNotTranslated, Reasons.ExpressionNotTranslated(unsupported), node.SourceId);
                break;
            default:
                Refuse(RuleIds.ExpressionNotTranslated, Reasons.RowCompared(), node.SourceId);
                break;
        }
    }
}
