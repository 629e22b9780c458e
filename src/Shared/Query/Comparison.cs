namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>Makes comparisons out of two operands in either order; both readers build theirs here.</summary>
internal static class Comparison
{
    public static Node Create(CompareOperator op, Node left, Node right)
    {
        if ((Solve(op, left, right) ?? Solve(op.Flip(), right, left)) is { } solved)
        {
            return solved;
        }

        if (left is UnsupportedNode)
        {
            return left;
        }

        if (right is UnsupportedNode)
        {
            return right;
        }

        if (IsValue(left) && !IsValue(right))
        {
            (left, right, op) = (right, left, op.Flip());
        }

        if (!IsValue(right) && !op.IsOrdering() && CompareConditions(op, left, right) is { } same)
        {
            return same;
        }

        if (!IsValue(right))
        {
            var kind = IsCondition(left) || IsCondition(right) ? UnsupportedKind.ConditionToCondition : UnsupportedKind.FieldToField;
            return new UnsupportedNode(kind, op.Sign(), new EquatableList<Node>(left, right));
        }

        return left switch
        {
            CoalesceNode { IsEager: false, Fallback: (FieldNode or CoalesceNode) and var other } coalesce
                when op.IsOrdering() || !IsNeverNull(coalesce) =>
                new ConditionalNode(
                    new CompareNode(CompareOperator.Equal, coalesce.Field, ConstantNode.Null),
                    Create(op, other, right),
                    Create(op, coalesce.Field, right)),
            CoalesceNode { Fallback: var fallback } when !op.IsOrdering() && !IsValue(fallback) && IsNeverNull(left) =>
                CompareBoolean(op, left, right),
            FieldNode or CoalesceNode or ConstantNode or HoleNode => new CompareNode(op, left, right),
            RowNode => new UnsupportedNode(UnsupportedKind.WholeRow, op.Sign(), new EquatableList<Node>(left)),
            _ when IsNeverNull(left) && !op.IsOrdering() => CompareBoolean(op, left, right),
            _ => new UnsupportedNode(UnsupportedKind.Operator, op.Sign(), new EquatableList<Node>(left)),
        };
    }

    /// <summary>A comparison of what is computed of a field; null where it cannot be said to the service.</summary>
    private static Node? Solve(CompareOperator op, Node left, Node right) => (left as UnsupportedNode)?.Computed switch
    {
        _ when left is UnsupportedNode { IsProjected: true } || right is UnsupportedNode { IsProjected: true } => null,
        ChoiceNode choice when right is not UnsupportedNode { Computed: null } => Chosen(op, choice, right),
        (FieldNode or CoalesceNode) and var same => Create(op, same, right),
        OppositeNode opposite when !op.IsOrdering() => Opposed(op, opposite.Field, right),
        _ when right is ListNode || !IsValue(right) => null,
        LiftedNode lifted when !op.IsOrdering() => lifted.Compare(op, right),
        FunctionNode function => new CompareNode(op, function, right),
        DatePartNode part => new CompareNode(op, part with { Refused = ((UnsupportedNode)left) with { Computed = null } }, right),
        OrderNode order when right is ConstantNode { Value: int sign } => Ordered(op, order, sign),
        IndexNode index when right is ConstantNode { Value: int position } => (op, position) switch
        {
            (CompareOperator.GreaterThanOrEqual, 0) or (CompareOperator.GreaterThan or CompareOperator.NotEqual, -1) => index.Found,
            (CompareOperator.LessThan, 0) or (CompareOperator.Equal or CompareOperator.LessThanOrEqual, -1) => new NotNode(index.Found),
            _ => null,
        },
        LengthNode length when right is ConstantNode { Value: int count } => (op, count) switch
        {
            (CompareOperator.Equal or CompareOperator.LessThanOrEqual, 0) or (CompareOperator.LessThan, 1) =>
                new CompareNode(CompareOperator.Equal, length.Field, new ConstantNode("")),
            (CompareOperator.NotEqual or CompareOperator.GreaterThan, 0) or (CompareOperator.GreaterThanOrEqual, 1) =>
                new CompareNode(CompareOperator.NotEqual, length.Field, new ConstantNode("")),
            _ => null,
        },
        null when left is BucketNode bucket => new CompareNode(op, Computing.FunctionOf(bucket)!, right),
        _ => null,
    };

    private static ConditionalNode? Chosen(CompareOperator op, ChoiceNode choice, Node right)
    {
        var (then, otherwise) = (Create(op, choice.Then, right), Create(op, choice.Otherwise, right));
        return then is UnsupportedNode || otherwise is UnsupportedNode ? null : new ConditionalNode(choice.Test, then, otherwise);
    }

    // The opposite equals true where the field equals false, and null where it is null.
    private static Node? Opposed(CompareOperator op, FieldNode field, Node right) => right switch
    {
        UnsupportedNode { Computed: OppositeNode other } => Create(op, field, other.Field),
        UnsupportedNode => null,
        ConstantNode { Value: bool value } => new CompareNode(op, field, ConstantNode.Of(!value)),
        ConstantNode { Value: null } => new CompareNode(op, field, right),
        _ when IsValue(right) => Choose(
            right, ConstantNode.True, new CompareNode(op, field, ConstantNode.False),
            Choose(
                right, ConstantNode.False, new CompareNode(op, field, ConstantNode.True), new CompareNode(op, field, ConstantNode.Null))),
        _ => CompareConditions(op, field, right, isOpposite: true),
    };

    // CompareTo gives -1, 0 or 1 for what fields hold.
    private static Node? Ordered(CompareOperator op, OrderNode order, int sign)
    {
        CompareOperator? meant = (op, sign) switch
        {
            (_, 0) => op,
            (CompareOperator.Equal or CompareOperator.GreaterThanOrEqual, 1) => CompareOperator.GreaterThan,
            (CompareOperator.NotEqual or CompareOperator.LessThan, 1) => CompareOperator.LessThanOrEqual,
            (CompareOperator.Equal or CompareOperator.LessThanOrEqual, -1) => CompareOperator.LessThan,
            (CompareOperator.NotEqual or CompareOperator.GreaterThan, -1) => CompareOperator.GreaterThanOrEqual,
            _ => null,
        };
        if (meant is not { } compared || (order.EqualityOnly && compared.IsOrdering()))
        {
            return null;
        }

        var (left, right) = IsValue(order.Left) ? (order.Right, order.Left) : (order.Left, order.Right);
        compared = IsValue(order.Left) ? compared.Flip() : compared;
        var comparison = Create(compared, left, right);
        return comparison is UnsupportedNode || !order.NullsFirst || !compared.IsOrdering()
            ? comparison
            : NullsFirst(compared, comparison, left, right);
    }

    // A null is less than any value, and equal to another null.
    private static Node NullsFirst(CompareOperator op, Node comparison, Node left, Node right)
    {
        var isNull = Create(CompareOperator.Equal, left, ConstantNode.Null);
        var (withValue, withNull) = op switch
        {
            CompareOperator.LessThan => (Any(comparison, isNull), ConstantNode.False),
            CompareOperator.LessThanOrEqual => (Any(comparison, isNull), isNull),
            CompareOperator.GreaterThan => (comparison, new NotNode(isNull)),
            _ => (comparison, Throwing.CanThrow(isNull) ? Any(new NotNode(isNull), isNull) : ConstantNode.True),
        };
        return right is not ConstantNode { Value: var value } ? Choose(right, ConstantNode.Null, withNull, withValue)
            : value is null ? withNull
            : withValue;
    }

    private static Node Any(Node first, Node second) => new OrNode(new EquatableList<Node>(first, second));

    /// <summary>
    /// All of the operands. A year that is compared beside the month, or the month and the day, of the same date is one comparison with
    /// them.
    /// </summary>
    public static Node All(EquatableList<Node> operands, bool isEager)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            if (operands[i] is CompareNode { Left: DatePartNode })
            {
                return JoinParts(operands, isEager);
            }
        }

        return new AndNode(operands, isEager);
    }

    private static Node JoinParts(EquatableList<Node> operands, bool isEager)
    {
        var kept = operands.ToList();
        foreach (var part in new[] { DatePart.Month, DatePart.Day })
        {
            for (var i = 0; i < kept.Count; i++)
            {
                if (kept[i] is CompareNode { Operator: CompareOperator.Equal, Left: DatePartNode lesser } compared && lesser.Part == part
                    && kept.FindIndex(other => IsLargerPart(other, lesser)) is >= 0 and var larger)
                {
                    kept[larger] = Joined((CompareNode)kept[larger], compared, lesser);
                    kept.RemoveAt(i--);
                }
            }
        }

        return kept.Count == 1 ? kept[0]
            : new AndNode(kept.Count == operands.Count ? operands : new EquatableList<Node>([.. kept]), isEager);
    }

    private static bool IsLargerPart(Node node, DatePartNode lesser) =>
        node is CompareNode { Operator: CompareOperator.Equal, Left: FunctionNode function }
        && function.Equals(lesser.Date.Then(new PartStep(lesser.Part == DatePart.Month ? DatePart.Year : DatePart.Month)));

    private static CompareNode Joined(CompareNode larger, CompareNode compared, DatePartNode lesser) => new(
        CompareOperator.Equal,
        lesser.Date.Then(new PartStep(lesser.Part)),
        new DateNumberNode(larger.Right is DateNumberNode number
            ? new EquatableList<Node>([.. number.Parts, compared.Right])
            : new EquatableList<Node>(larger.Right, compared.Right)))
    {
        SourceId = larger.SourceId,
    };

    /// <summary>True where the node is a condition on the row, and no field.</summary>
    public static bool IsCondition(Node node) =>
        node is AndNode or OrNode or NotNode or CompareNode or InNode or AnyNode or ContainsNode or ConditionalNode;

    /// <summary>
    /// Why something other than a field cannot be the string or the item of a <c>Contains</c>: <c>(x.Name ?? "").Contains(text)</c>,
    /// <c>list.Contains(new { x.Name })</c>.
    /// </summary>
    public static UnsupportedNode NotContained(Node node)
    {
        var (kind, detail) = node switch
        {
            RowNode => (UnsupportedKind.WholeRow, ""),
            CoalesceNode => (UnsupportedKind.ComputedItem, "??"),
            BucketNode bucket => (UnsupportedKind.ComputedItem, bucket.Method),
            NewObjectNode => (UnsupportedKind.ComputedItem, "new"),
            _ => (UnsupportedKind.ComputedItem, ""),
        };
        return new UnsupportedNode(kind, detail, new EquatableList<Node>(node));
    }

    /// <summary>Why a collection that is made of the row cannot be searched; null where the elements of a group are searched.</summary>
    public static UnsupportedNode? NotSearched(Node collection, Node item) =>
        collection is GroupNode or UnsupportedNode { Kind: UnsupportedKind.GroupElements }
        ? null
        : new UnsupportedNode(
            item is RowNode ? UnsupportedKind.WholeRow : IsValue(item) ? UnsupportedKind.ValueAmongFields : UnsupportedKind.FieldToField,
            "Contains",
            new EquatableList<Node>(collection, item));

    /// <summary>True where the node does not depend on the row.</summary>
    public static bool IsValue(Node node) => node is ConstantNode or HoleNode or ListNode;

    /// <summary>Whether the node is true or false for each row, and never null.</summary>
    private static bool IsNeverNull(Node node) => node switch
    {
        ConstantNode { Value: bool } => true,
        _ when IsCondition(node) => true,
        FieldNode field => field is { IsValueAccess: true, Field.Type: AnalyticsFieldType.Boolean },
        CoalesceNode coalesce => coalesce.Field.Field.Type == AnalyticsFieldType.Boolean && IsNeverNull(coalesce.Fallback),
        _ => false,
    };

    /// <summary><c>(predicate) == value</c>: the value decides whether the predicate or its opposite is meant.</summary>
    private static Node CompareBoolean(CompareOperator op, Node predicate, Node value) => value switch
    {
        ConstantNode { Value: bool expected } => expected == (op == CompareOperator.Equal) ? predicate : new NotNode(predicate),
        ConstantNode { Value: null } => CompareNull(op, predicate),
        HoleNode => op == CompareOperator.Equal
            ? Choose(value, ConstantNode.True, predicate,
                Choose(value, ConstantNode.False, new NotNode(predicate), CompareNull(op, predicate)))
            : Choose(value, ConstantNode.True, new NotNode(predicate),
                Choose(value, ConstantNode.False, predicate, CompareNull(op, predicate))),
        _ => new UnsupportedNode(UnsupportedKind.Operator, op.Sign(), new EquatableList<Node>(predicate)),
    };

    private static bool IsBooleanField(Node node) => node is FieldNode { Field.Type: AnalyticsFieldType.Boolean };

    // Conditions are equal where both are true or both false; Booleans that may be null, where both are null too.
    private static Node? CompareConditions(CompareOperator op, Node left, Node right, bool isOpposite = false)
    {
        if (IsNeverNull(left) && IsNeverNull(right))
        {
            var opposite = new NotNode(right);
            return op == CompareOperator.Equal ? new ConditionalNode(left, right, opposite) : new ConditionalNode(left, opposite, right);
        }

        if (!IsBooleanField(left) && !IsBooleanField(right))
        {
            return null;
        }

        if (IsNeverNull(left) || IsNeverNull(right))
        {
            var (condition, field) = IsNeverNull(left) ? (left, right) : (right, left);
            return new ConditionalNode(
                condition,
                new CompareNode(op, field, ConstantNode.Of(!isOpposite)),
                new CompareNode(op, field, ConstantNode.Of(isOpposite)));
        }

        if (!IsBooleanField(left) || !IsBooleanField(right))
        {
            return null;
        }

        Node Both(ConstantNode value, ConstantNode other) => new AndNode(new EquatableList<Node>(
            new CompareNode(CompareOperator.Equal, left, value), new CompareNode(CompareOperator.Equal, right, other)));
        Node same = new OrNode(new EquatableList<Node>(
            Both(ConstantNode.True, ConstantNode.Of(!isOpposite)),
            Both(ConstantNode.False, ConstantNode.Of(isOpposite)),
            Both(ConstantNode.Null, ConstantNode.Null)));
        return op == CompareOperator.Equal ? same : new NotNode(same);
    }

    // No predicate is null; but where evaluating it throws, comparing it with null does so too.
    private static Node CompareNull(CompareOperator op, Node predicate) => op == CompareOperator.Equal
        ? new AndNode(new EquatableList<Node>(predicate, ConstantNode.False), IsEager: true)
        : new OrNode(new EquatableList<Node>(predicate, ConstantNode.True), IsEager: true);

    /// <summary>One condition where a value equals another, else the other.</summary>
    public static ConditionalNode Choose(Node value, ConstantNode expected, Node then, Node otherwise) =>
        new(new CompareNode(CompareOperator.Equal, value, expected), then, otherwise);
}

/// <summary>The comparisons of the filter's grammar.</summary>
internal enum CompareOperator
{
    Equal,
    NotEqual,
    GreaterThan,
    GreaterThanOrEqual,
    LessThan,
    LessThanOrEqual,
}

/// <summary>What can be said of a comparison without its operands.</summary>
internal static class CompareOperators
{
    /// <summary>Every operator, in the order in which they are named to people.</summary>
    public static readonly CompareOperator[] All =
    [
        CompareOperator.Equal,
        CompareOperator.NotEqual,
        CompareOperator.GreaterThan,
        CompareOperator.GreaterThanOrEqual,
        CompareOperator.LessThan,
        CompareOperator.LessThanOrEqual,
    ];

    /// <summary>The sign that C# has for it.</summary>
    public static string Sign(this CompareOperator op) => op switch
    {
        CompareOperator.Equal => "==",
        CompareOperator.NotEqual => "!=",
        CompareOperator.GreaterThan => ">",
        CompareOperator.GreaterThanOrEqual => ">=",
        CompareOperator.LessThan => "<",
        _ => "<=",
    };

    /// <summary>The operator that says the same with the operands exchanged.</summary>
    public static CompareOperator Flip(this CompareOperator op) => op switch
    {
        CompareOperator.GreaterThan => CompareOperator.LessThan,
        CompareOperator.GreaterThanOrEqual => CompareOperator.LessThanOrEqual,
        CompareOperator.LessThan => CompareOperator.GreaterThan,
        CompareOperator.LessThanOrEqual => CompareOperator.GreaterThanOrEqual,
        _ => op,
    };

    /// <summary>The operator that is true where this one is false, when neither operand is null.</summary>
    public static CompareOperator Negate(this CompareOperator op) => op switch
    {
        CompareOperator.Equal => CompareOperator.NotEqual,
        CompareOperator.NotEqual => CompareOperator.Equal,
        CompareOperator.GreaterThan => CompareOperator.LessThanOrEqual,
        CompareOperator.GreaterThanOrEqual => CompareOperator.LessThan,
        CompareOperator.LessThan => CompareOperator.GreaterThanOrEqual,
        _ => CompareOperator.GreaterThan,
    };

    /// <summary>True for the operators that order; false for <c>eq</c> and <c>ne</c>.</summary>
    public static bool IsOrdering(this CompareOperator op) => op is not (CompareOperator.Equal or CompareOperator.NotEqual);

    /// <summary>Whether the operator leaves out all that is less than the value.</summary>
    public static bool IsLowerBound(this CompareOperator op) =>
        op is CompareOperator.Equal or CompareOperator.GreaterThan or CompareOperator.GreaterThanOrEqual;

    /// <summary>Whether the operator leaves out all that is greater than the value.</summary>
    public static bool IsUpperBound(this CompareOperator op) =>
        op is CompareOperator.Equal or CompareOperator.LessThan or CompareOperator.LessThanOrEqual;

    /// <summary>The operator as the flag in a field's description.</summary>
    public static FilterOperators Flag(this CompareOperator op) => op switch
    {
        CompareOperator.Equal => FilterOperators.Equal,
        CompareOperator.NotEqual => FilterOperators.NotEqual,
        CompareOperator.GreaterThan => FilterOperators.GreaterThan,
        CompareOperator.GreaterThanOrEqual => FilterOperators.GreaterThanOrEqual,
        CompareOperator.LessThan => FilterOperators.LessThan,
        _ => FilterOperators.LessThanOrEqual,
    };
}
