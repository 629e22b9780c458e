using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>
/// Turns a predicate into what the service's grammar can say: pushes negation inward, gives null its C# meaning, and drops what is known
/// to be true or false. Operands are bound from left to right, and those that C# would not evaluate do not have their values read.
/// Without values the holes stay, for a preview.
/// </summary>
/// <remarks>
/// On a row, a condition is true or false, or it throws: <c>.Value</c>, a cast to the type without null, and a method on a field throw
/// where the field is null, and so does every condition that evaluates one of these. Negation exchanges true and false, and leaves alone
/// what throws. A row on which the whole predicate throws is left out. So each condition has two filters: one for the rows on which it is
/// true, and one (<c>negated</c>) for those on which it is false; a row on which it throws is in neither. Where an operand has decided,
/// C# does not evaluate those after it; where one throws, nothing after it counts. Hence <c>a || b</c> is true where <c>a</c> is true, or
/// where <c>a</c> is false and <c>b</c> true; as long as <c>a</c> cannot throw, the filter can do without "where a is false". Of filters
/// that mean the same, the one is made that needs fewer comparisons with null, of which the service's documentation does not speak.
/// </remarks>
internal sealed partial class FilterBinder(IHoleValues? values)
{
    /// <summary>The first value that cannot be sent.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>
    /// Whether all is to be shown that values may make necessary: a collection that is not known counts as one of two elements, of
    /// which the second shows what the first one guards, and what may throw for some dates or numbers does.
    /// </summary>
    public bool ShowsAll { get; init; }

    /// <summary>All of the predicates; <see cref="ConstantNode.True"/> or <see cref="ConstantNode.False"/> where that is known.</summary>
    public Node BindAll(IReadOnlyList<Node> predicates) => BindAnd(predicates, negated: false, isEager: false);

    private Node Bind(Node node, bool negated) => node switch
    {
        ConstantNode { Value: bool value } => ConstantNode.Of(value != negated),
        HoleNode hole => BindHole(hole, negated),
        RawNode raw => raw,
        AndNode and => negated ? BindOr(and.Operands, negated, and.IsEager) : BindAnd(and.Operands, negated, and.IsEager),
        OrNode or => negated ? BindAnd(or.Operands, negated, or.IsEager) : BindOr(or.Operands, negated, or.IsEager),
        NotNode not => Bind(not.Operand, !negated),
        ConditionalNode conditional => BindConditional(conditional, negated),
        CompareNode compare => BindCompare(compare, negated),
        InNode into => BindIn(into, negated),
        AnyNode any => BindAny(any, negated),
        ElementNode element => BindElement(element, negated),
        ContainsNode contains => BindContains(contains, negated),
        FieldNode field => BindField(field, CompareOperator.Equal, ConstantNode.True, negated),
        CoalesceNode coalesce => BindCoalesce(coalesce, negated),
        _ => throw new InvalidOperationException("A predicate that the rules refuse was bound: " + node.GetType().Name),
    };

    private Node BindHole(HoleNode hole, bool negated) =>
        values is not null ? ConstantNode.Of((bool)values.GetValue(hole.Ordinal)! != negated) : negated ? new NotNode(hole) : hole;

    private Node BindElement(ElementNode element, bool negated) => InElement(element, condition => Bind(condition, negated));

    // All of the operands must come out so; the last one's turn comes only where those before it did.
    private Node BindAnd(IReadOnlyList<Node> operands, bool negated, bool isEager)
    {
        List<Node>? kept = null;
        var isKnown = false;
        for (var i = 0; i < operands.Count; i++)
        {
            var bound = Bind(operands[i], negated);
            if (bound is ConstantNode { Value: false })
            {
                isKnown = true;
                if (!isEager)
                {
                    break;
                }
            }
            else if (bound is AndNode nested)
            {
                (kept ??= []).AddRange(nested.Operands);
            }
            else if (bound is not ConstantNode)
            {
                (kept ??= []).Add(bound);
            }
        }

        return isKnown ? ConstantNode.False
            : kept is null ? ConstantNode.True
            : kept.Count == 1 ? kept[0]
            : new AndNode(new EquatableList<Node>([.. kept]));
    }

    // One of the operands must come out so, and none before it may throw; of eager ones none at all.
    private Node BindOr(IReadOnlyList<Node> operands, bool negated, bool isEager)
    {
        var bound = new List<(Node Condition, Node Guard)>(operands.Count);
        var guarded = new HashSet<AnalyticsFieldInfo>();
        for (var i = 0; i < operands.Count; i++)
        {
            var condition = Bind(operands[i], negated);
            if (condition is ConstantNode { Value: true } && !isEager)
            {
                bound.Add((condition, ConstantNode.True));
                break;
            }

            var guard = isEager ? Defined(operands[i]) : i == operands.Count - 1 ? ConstantNode.True : Guard(operands[i], negated);
            var isSaid = Bound.RequiredBy(guard) is { } field && !guarded.Add(field);
            bound.Add((condition, isSaid ? ConstantNode.True : guard));
        }

        var alternatives = new Alternatives();
        for (var i = bound.Count - 1; i >= 0; i--)
        {
            if (!isEager)
            {
                alternatives.GuardBy(bound[i].Guard);
            }

            alternatives.AddBefore(bound[i].Condition);
        }

        var any = alternatives.ToNode();
        return isEager ? bound.Aggregate(any, (condition, operand) => Bound.Guarded(operand.Guard, condition)) : any;
    }

    private Node BindConditional(ConditionalNode conditional, bool negated)
    {
        var test = Bind(conditional.Test, negated: false);
        if (test is ConstantNode { Value: bool known })
        {
            // A test that is never true may still throw.
            return known
                ? Bind(conditional.Then, negated)
                : Bound.And(Bind(conditional.Test, negated: true), Bind(conditional.Otherwise, negated));
        }

        var (then, otherwise) = (Bind(conditional.Then, negated), Bind(conditional.Otherwise, negated));
        return then is ConstantNode && then.Equals(otherwise)
            ? Bound.And(Defined(conditional.Test), then)
            : Bound.Or(Where(test, then), Where(Bind(conditional.Test, negated: true), otherwise));
    }

    // That a field is not null need not be said beside a condition that only holds where it is not.
    private static Node Where(Node test, Node condition) =>
        test is CompareNode { Operator: CompareOperator.NotEqual, Right: ConstantNode { Value: null } }
            ? Bound.Guarded(test, condition)
            : Bound.And(test, condition);

    private Node BindCoalesce(CoalesceNode coalesce, bool negated)
    {
        if (Comparison.IsValue(coalesce.Fallback))
        {
            return BindCoalesce(coalesce, CompareOperator.Equal, ConstantNode.True, negated);
        }

        var field = coalesce.Field with { IsValueAccess = false };
        var own = Bound.Compare(CompareOperator.Equal, field, ConstantNode.Of(!negated));
        var whenNull = coalesce.Field.IsValueAccess ? ConstantNode.False : Bound.And(Bound.IsNull(field), Bind(coalesce.Fallback, negated));
        return Bound.Or(coalesce.IsEager ? Bound.Guarded(Defined(coalesce.Fallback), own) : own, whenNull);
    }

    /// <summary>
    /// What has to be said of a row on which the condition has not come out as wanted, so that what follows may be evaluated: that it came
    /// out the other way, or, where that is no shorter, that it does not throw.
    /// </summary>
    private Node Guard(Node node, bool negated)
    {
        if (!Throwing.CanThrow(node))
        {
            return ConstantNode.True;
        }

        return Throwing.IsOfOneField(node)
            && Bind(node, !negated) is CompareNode { Left: FieldNode field, Operator: not CompareOperator.NotEqual } opposite
            && (field.Field.Filter & opposite.Operator.Flag()) != 0
                ? Bound.AsGuard(opposite, field)
                : Defined(node);
    }

    /// <summary>The rows on which the condition does not throw.</summary>
    private Node Defined(Node node)
    {
        if (!Throwing.CanThrow(node))
        {
            return ConstantNode.True;
        }

        switch (node)
        {
            case NotNode not:
                return Defined(not.Operand);
            case AndNode and:
                return DefinedInOrder(and.Operands, decides: false, and.IsEager);
            case OrNode or:
                return DefinedInOrder(or.Operands, decides: true, or.IsEager);
            case ConditionalNode conditional:
                return DefinedBranches(conditional);
            case AnyNode any:
                return DefinedInOrder(Operands(any), decides: true, isEager: false);
            case ElementNode element:
                return InElement(element, Defined);
            case ContainsNode { Fallback: { } text, Field.IsValueAccess: false } when Value(text) is not ConstantNode { Value: null }:
                return ConstantNode.True;
            case CompareNode { Left: FunctionNode function } compare:
                return DefinedFunction(function, compare);
            case CompareNode { Left: CoalesceNode coalesce }:
                return Bound.IsNotNull(coalesce.Field, node.SourceId);
            case CoalesceNode coalesce:
                var fallback = Defined(coalesce.Fallback);
                return coalesce.Field.IsValueAccess
                    ? Bound.And(Bound.IsNotNull(coalesce.Field, node.SourceId), coalesce.IsEager ? fallback : ConstantNode.True)
                    : coalesce.IsEager ? fallback
                    : Bound.Or(Bound.IsNotNull(coalesce.Field, node.SourceId), fallback);
            default:
                return Bound.IsNotNull(Throwing.FieldOf(node), node.SourceId);
        }
    }

    // The first operand must not throw; the second one neither, unless the first one has decided; and so on.
    private Node DefinedInOrder(IReadOnlyList<Node> operands, bool decides, bool isEager)
    {
        Node rest = ConstantNode.True;
        for (var i = operands.Count - 1; i >= 0; i--)
        {
            var defined = Defined(operands[i]);
            if (isEager || rest is ConstantNode { Value: true })
            {
                rest = Bound.Guarded(defined, rest);
            }
            else
            {
                rest = Bound.Or(Bind(operands[i], negated: !decides), Bound.Guarded(Guard(operands[i], negated: !decides), rest));
            }
        }

        return rest;
    }

    private Node DefinedBranches(ConditionalNode conditional)
    {
        var (then, otherwise) = (Defined(conditional.Then), Defined(conditional.Otherwise));
        return then is ConstantNode { Value: true } && otherwise is ConstantNode { Value: true }
            ? Defined(conditional.Test)
            : Bound.Or(
                Bound.And(Bind(conditional.Test, negated: false), then),
                Bound.And(Bind(conditional.Test, negated: true), otherwise));
    }
}
