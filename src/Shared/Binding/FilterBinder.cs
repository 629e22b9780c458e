namespace PartnerAnalytics.Linq.Shared;

/// <summary>
/// Turns a predicate into what the service's grammar can say: pushes negation inward, gives null its C# meaning, and drops what is known
/// to be true or false. Operands are bound from left to right, and those that C# would not evaluate are not asked for their values.
/// Without values the holes stay, for a preview.
/// </summary>
internal sealed class FilterBinder(IHoleValues? values)
{
    /// <summary>The first value that cannot be sent.</summary>
    public Refusal? Refusal { get; private set; }

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
        ContainsNode contains => BindContains(contains),
        FieldNode field => BindField(field, CompareOperator.Equal, ConstantNode.True, negated),
        CoalesceNode coalesce => BindCoalesce(coalesce, CompareOperator.Equal, ConstantNode.True, negated),
        _ => throw new InvalidOperationException("A predicate that the rules refuse was bound: " + node.GetType().Name),
    };

    private Node BindHole(HoleNode hole, bool negated) =>
        values is not null ? ConstantNode.Of((bool)values.GetValue(hole.Ordinal)! != negated) : negated ? new NotNode(hole) : hole;

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

        return isKnown ? ConstantNode.False : kept is null ? ConstantNode.True : kept.Count == 1 ? kept[0] : new AndNode(new EquatableList<Node>([.. kept]));
    }

    private Node BindOr(IReadOnlyList<Node> operands, bool negated, bool isEager)
    {
        List<Node>? kept = null;
        var isKnown = false;
        for (var i = 0; i < operands.Count; i++)
        {
            var bound = Bind(operands[i], negated);
            if (bound is ConstantNode { Value: true })
            {
                isKnown = true;
                if (!isEager)
                {
                    break;
                }
            }
            else if (bound is OrNode nested)
            {
                (kept ??= []).AddRange(nested.Operands);
            }
            else if (bound is not ConstantNode)
            {
                (kept ??= []).Add(bound);
            }
        }

        return isKnown ? ConstantNode.True : kept is null ? ConstantNode.False : kept.Count == 1 ? kept[0] : new OrNode(new EquatableList<Node>([.. kept]));
    }

    private Node BindConditional(ConditionalNode conditional, bool negated)
    {
        var test = Bind(conditional.Test, negated: false);
        if (test is ConstantNode { Value: bool known })
        {
            return Bind(known ? conditional.Then : conditional.Otherwise, negated);
        }

        var whenTrue = Bound.And(test, Bind(conditional.Then, negated));
        var whenFalse = Bound.And(Bind(conditional.Test, negated: true), Bind(conditional.Otherwise, negated));
        return Bound.Or(whenTrue, whenFalse);
    }

    private Node BindCompare(CompareNode compare, bool negated) => compare.Left switch
    {
        FieldNode field => BindField(field, compare.Operator, Value(compare.Right), negated),
        CoalesceNode coalesce => BindCoalesce(coalesce, compare.Operator, Value(compare.Right), negated),
        _ => BindValues(Value(compare.Left), compare.Operator, Value(compare.Right), negated),
    };

    private static Node BindField(FieldNode field, CompareOperator op, Node value, bool negated)
    {
        var plain = field with { IsValueAccess = false };
        if (value is ConstantNode { Value: null })
        {
            return BindFieldWithNull(field, plain, op, negated);
        }

        if (op == CompareOperator.NotEqual && field.IsValueAccess)
        {
            return negated
                ? Bound.Or(Bound.Compare(CompareOperator.Equal, plain, value), Bound.IsNull(plain))
                : Bound.And(Bound.Compare(CompareOperator.NotEqual, plain, value), Bound.IsNotNull(plain));
        }

        var comparison = Bound.Compare(negated ? op.Negate() : op, plain, value);
        return negated && op.IsOrdering() ? Bound.Or(comparison, Bound.IsNull(plain)) : comparison;
    }

    private static Node BindFieldWithNull(FieldNode field, FieldNode plain, CompareOperator op, bool negated)
    {
        if (op.IsOrdering() || (op == CompareOperator.Equal && field.IsValueAccess))
        {
            return ConstantNode.Of(negated);
        }

        return (op == CompareOperator.Equal) != negated ? Bound.IsNull(plain) : Bound.IsNotNull(plain);
    }

    private Node BindCoalesce(CoalesceNode coalesce, CompareOperator op, Node value, bool negated)
    {
        var fallback = Value(coalesce.Fallback);
        if (fallback is ConstantNode { Value: null })
        {
            return BindField(coalesce.Field, op, value, negated);
        }

        if (fallback is ConstantNode && value is ConstantNode { Value: null })
        {
            return ConstantNode.Of((op == CompareOperator.NotEqual) != negated);
        }

        // Neither side can be null now, so a negated comparison is the opposite comparison.
        op = negated ? op.Negate() : op;
        var field = coalesce.Field with { IsValueAccess = false };
        var comparison = Bound.Compare(op, field, value);
        var whenNull = BindValues(fallback, op, value, negated: false);
        if (whenNull is ConstantNode { Value: false })
        {
            return op == CompareOperator.NotEqual ? Bound.And(comparison, Bound.IsNotNull(field)) : comparison;
        }

        if (whenNull is ConstantNode)
        {
            return op == CompareOperator.NotEqual ? comparison : Bound.Or(comparison, Bound.IsNull(field));
        }

        // In a preview it may not be known what a null comes to; "ne" would let it pass by itself.
        var whenNotNull = op == CompareOperator.NotEqual ? Bound.And(comparison, Bound.IsNotNull(field)) : comparison;
        return Bound.Or(whenNotNull, Bound.And(Bound.IsNull(field), whenNull));
    }

    private static Node BindValues(Node left, CompareOperator op, Node right, bool negated)
    {
        if (left is not ConstantNode knownLeft || right is not ConstantNode knownRight)
        {
            return Bound.Compare(negated ? op.Negate() : op, left, right);
        }

        return ConstantNode.Of(Compare(knownLeft.Value, op, knownRight.Value) != negated);
    }

    private static bool Compare(object? left, CompareOperator op, object? right)
    {
        if (!op.IsOrdering())
        {
            return Equals(left, right) == (op == CompareOperator.Equal);
        }

        if (left is null || right is null)
        {
            return false;
        }

        var order = Comparer<object>.Default.Compare(left, right);
        return op switch
        {
            CompareOperator.GreaterThan => order > 0,
            CompareOperator.GreaterThanOrEqual => order >= 0,
            CompareOperator.LessThan => order < 0,
            _ => order <= 0,
        };
    }

    private Node BindIn(InNode into, bool negated)
    {
        var field = into.Field with { IsValueAccess = false };
        var op = negated ? CompareOperator.NotEqual : CompareOperator.Equal;
        if (into.Values is not ListNode && values is null)
        {
            var open = into with { Field = field, SourceId = -1 };
            return negated ? new NotNode(open) : open;
        }

        var terms = new List<Node>();
        foreach (var item in Items(into.Values))
        {
            if (!into.IsBoxed || item is not ConstantNode constant || IsOf(field.Field.Type, constant.Value))
            {
                terms.Add(Bound.Compare(op, field, item));
            }
        }

        return terms.Count switch
        {
            0 => ConstantNode.Of(negated),
            1 => terms[0],
            _ when negated => new AndNode(new EquatableList<Node>([.. terms])),
            _ => new OrNode(new EquatableList<Node>([.. terms])),
        };
    }

    // An object equals a field only if it is of the field's type: no int is a long, and no DateTime a DateTimeOffset.
    private static bool IsOf(AnalyticsFieldType type, object? item) => item is null || type switch
    {
        AnalyticsFieldType.String => item is string,
        AnalyticsFieldType.Boolean => item is bool,
        AnalyticsFieldType.DateTimeOffset => item is DateTimeOffset,
        AnalyticsFieldType.Int64 => item is long,
        AnalyticsFieldType.Decimal => item is decimal,
        _ => item is double,
    };

    private IEnumerable<Node> Items(Node collection)
    {
        if (collection is ListNode list)
        {
            return list.Items.Select(Value).Distinct();
        }

        var value = collection is HoleNode hole ? values!.GetValue(hole.Ordinal) : ((ConstantNode)collection).Value;
        return values!.GetItems(value, collection.SourceId).Select(item => Checked(new ConstantNode(item) { SourceId = collection.SourceId }));
    }

    private ContainsNode BindContains(ContainsNode contains)
    {
        var value = Value(contains.Value);
        if (value is ConstantNode { Value: char character })
        {
            value = Checked(new ConstantNode(character.ToString()) { SourceId = contains.Value.SourceId });
        }

        if (value is ConstantNode { Value: null })
        {
            Refusal ??= new Refusal(RuleIds.ValueNotSendable, Reasons.ContainsNull(contains.Field.Field), contains.SourceId);
        }

        return new ContainsNode(contains.Field with { IsValueAccess = false }, value);
    }

    private Node Value(Node node) => node switch
    {
        HoleNode hole when values is not null => Checked(new ConstantNode(values.GetValue(hole.Ordinal)) { SourceId = hole.SourceId }),
        ConstantNode constant => Checked(constant),
        _ => node,
    };

    private ConstantNode Checked(ConstantNode constant)
    {
        Refusal ??= ValueRule.Check(constant);
        return constant;
    }
}
