using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <content>Comparisons of fields with values, each on its own.</content>
internal sealed partial class FilterBinder
{
    private Node BindCompare(CompareNode compare, bool negated) => compare.Left switch
    {
        FieldNode field => BindField(field, compare.Operator, Value(compare.Right), negated),
        CoalesceNode coalesce => BindCoalesce(coalesce, compare.Operator, Value(compare.Right), negated),
        FunctionNode function => BindFunction(function, compare.Operator, compare.Right, negated),
        _ => BindValues(Value(compare.Left), compare.Operator, Value(compare.Right), negated),
    };

    private static Node BindField(FieldNode field, CompareOperator op, Node value, bool negated)
    {
        var plain = field.IsValueAccess ? field with { IsValueAccess = false } : field;
        if (value is ConstantNode { Value: null })
        {
            return BindFieldWithNull(field, plain, op, negated);
        }

        var comparison = Bound.Compare(negated ? op.Negate() : op, plain, value);
        if (!field.IsValueAccess)
        {
            return negated && op.IsOrdering() ? Bound.Or(comparison, Bound.IsNull(plain)) : comparison;
        }

        return (negated ? op.Negate() : op) != CompareOperator.NotEqual ? comparison
            : field.HasOpposite() ? Bound.Compare(CompareOperator.Equal, plain, Opposite(value))
            : Bound.And(comparison, Bound.IsNotNull(plain));
    }

    private static Node BindFieldWithNull(FieldNode field, FieldNode plain, CompareOperator op, bool negated)
    {
        if (field.IsValueAccess)
        {
            // Where it does not throw, the field is not null.
            return (op == CompareOperator.NotEqual) != negated ? Bound.IsNotNull(plain) : ConstantNode.False;
        }

        return op.IsOrdering() ? ConstantNode.Of(negated)
            : (op == CompareOperator.Equal) != negated ? Bound.IsNull(plain)
            : Bound.IsNotNull(plain);
    }

    // Of two Booleans that are not null, the one that is not the other is its opposite.
    private static Node Opposite(Node value) => value is HoleNode hole
        ? hole with { Name = hole.Name.IndexOf(' ') >= 0 ? $"!({hole.Name})" : "!" + hole.Name }
        : ConstantNode.Of(((ConstantNode)value).Value is false);

    private Node BindCoalesce(CoalesceNode coalesce, CompareOperator op, Node value, bool negated)
    {
        var fallback = Value(coalesce.Fallback);
        if (fallback is ConstantNode { Value: null } || coalesce.Field.IsValueAccess)
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
        if (op == CompareOperator.NotEqual && whenNull is ConstantNode { Value: false } && value is ConstantNode { Value: bool compared })
        {
            return Bound.Compare(CompareOperator.Equal, field, ConstantNode.Of(!compared));
        }

        if (whenNull is ConstantNode { Value: false })
        {
            return op == CompareOperator.NotEqual ? Bound.And(comparison, Bound.IsNotNull(field)) : comparison;
        }

        if (whenNull is ConstantNode)
        {
            return op == CompareOperator.NotEqual ? comparison : Bound.Or(comparison, Bound.IsNull(field));
        }

        // In a preview it may not be known what a null comes to; an inequality would let it pass by itself.
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
            var first = new HoleNode(-1) { Name = (into.Values is HoleNode hole ? Literals.Operand(hole.Name) : "values") + "[0]" };
            var open = WithMore(Bound.Compare(op, field, first), negated);
            return into.Fallback is { } instead ? WithFallback(open, field, into.Values, instead, negated)
                : negated && into.Field.IsValueAccess ? Bound.And(open, Bound.IsNotNull(field))
                : open;
        }

        var items = Items(into).Where(item => CanEqual(into, item)).ToList();
        var terms = items.ConvertAll(item => Bound.Compare(op, field, item));
        if (negated && into.Field.IsValueAccess)
        {
            if (items.Count == 1)
            {
                return BindField(into.Field, CompareOperator.Equal, items[0], negated);
            }

            terms.Add(Bound.IsNotNull(field));
        }

        return terms.Count switch
        {
            0 => ConstantNode.Of(negated),
            1 => terms[0],
            _ when negated => new AndNode(new EquatableList<Node>([.. terms])),
            _ => new OrNode(new EquatableList<Node>([.. terms])),
        };
    }

    private static bool CanEqual(InNode into, Node item) =>
        item is not ConstantNode { Value: var value }
            || (value is null ? !into.Field.IsValueAccess : !into.IsBoxed || IsOf(into.Field.Field.Type, value));

    // An object equals a field only if it is of the field's type: no int is a long, and no DateTime a DateTimeOffset.
    private static bool IsOf(AnalyticsFieldType type, object item) => type switch
    {
        AnalyticsFieldType.String => item is string,
        AnalyticsFieldType.Boolean => item is bool,
        AnalyticsFieldType.DateTimeOffset => item is DateTimeOffset,
        AnalyticsFieldType.Int64 => item is long,
        AnalyticsFieldType.Decimal => item is decimal,
        _ => item is double,
    };

    // A null is among the values where what stands for it is.
    private IEnumerable<Node> Items(InNode into)
    {
        var items = Items(into.Values);
        var fallback = into.Fallback is null ? ConstantNode.Null : Value(into.Fallback);
        if (fallback is ConstantNode { Value: null })
        {
            return items;
        }

        var known = items.Where(item => item is not ConstantNode { Value: null }).ToList();
        return known.Exists(item => item.Equals(fallback) && CanEqual(into, item)) ? [.. known, ConstantNode.Null] : known;
    }

    private static Node WithFallback(Node condition, FieldNode field, Node collection, Node fallback, bool negated)
    {
        Node among = new HoleNode(-1) { Name = $"{Literals.Operand(TextOf(collection))}.Contains({TextOf(fallback)})" };
        return negated
            ? Bound.And(condition, Bound.Or(Bound.IsNotNull(field), new NotNode(among)))
            : Bound.Or(condition, Bound.And(Bound.IsNull(field), among));
    }

    private IEnumerable<Node> Items(Node collection)
    {
        if (collection is ListNode list)
        {
            return list.Items.Select(Value).Distinct();
        }

        var value = collection is HoleNode hole ? values!.GetValue(hole.Ordinal) : ((ConstantNode)collection).Value;
        return values!.GetItems(value, collection.SourceId)
            .Select(item => Checked(new ConstantNode(item) { SourceId = collection.SourceId }));
    }

    private Node BindContains(ContainsNode contains, bool negated)
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

        // "" is found in every string.
        var field = contains.Field with { IsValueAccess = false };
        var fallback = contains.Field.IsValueAccess || contains.Fallback is null ? null : Value(contains.Fallback);
        if (fallback is not null && value is ConstantNode { Value: "" })
        {
            return ConstantNode.Of(!negated);
        }

        var bound = new ContainsNode(field, value) { SourceId = contains.SourceId };
        if (negated)
        {
            return new NotNode(bound);
        }

        return (fallback, value) switch
        {
            (null or ConstantNode { Value: "" }, _) => bound,
            (ConstantNode { Value: string text }, ConstantNode { Value: string part }) => text.Contains(part)
                ? Bound.Or(bound, Bound.IsNull(field))
                : bound,
            (ConstantNode, ConstantNode) => bound,
            _ => Bound.Or(bound, Bound.And(Bound.IsNull(field), Bound.Compare(CompareOperator.Equal, fallback, value))),
        };
    }

    private Node Value(Node node) => node switch
    {
        HoleNode hole when values is not null => Checked(new ConstantNode(values.GetValue(hole.Ordinal)) { SourceId = hole.SourceId }),
        ConstantNode constant => Checked(constant),
        _ => node,
    };

    private ConstantNode Checked(ConstantNode constant)
    {
        Refusal ??= RequestGrammar.RefusalOf(constant);
        return constant;
    }
}
