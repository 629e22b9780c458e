namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>Makes comparisons out of two operands in either order; both readers build theirs here.</summary>
internal static class Comparison
{
    public static Node Create(CompareOperator op, Node left, Node right)
    {
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

        if (!IsValue(right))
        {
            var kind = IsCondition(left) || IsCondition(right) ? UnsupportedKind.ConditionToCondition : UnsupportedKind.FieldToField;
            return new UnsupportedNode(kind, op.Sign(), new EquatableList<Node>(left, right));
        }

        return left switch
        {
            CoalesceNode { Fallback: var fallback } when !op.IsOrdering() && !IsValue(fallback) && IsNeverNull(left) =>
                CompareBoolean(op, left, right),
            FieldNode or CoalesceNode or ConstantNode or HoleNode => new CompareNode(op, left, right),
            BucketNode bucket => new UnsupportedNode(UnsupportedKind.Member, bucket.Method, new EquatableList<Node>(bucket.Date)),
            RowNode => new UnsupportedNode(UnsupportedKind.WholeRow, op.Sign(), new EquatableList<Node>(left)),
            _ when IsNeverNull(left) && !op.IsOrdering() => CompareBoolean(op, left, right),
            _ => new UnsupportedNode(UnsupportedKind.Operator, op.Sign(), new EquatableList<Node>(left)),
        };
    }

    /// <summary>True where the node is a condition on the row, and no field.</summary>
    public static bool IsCondition(Node node) =>
        node is AndNode or OrNode or NotNode or CompareNode or InNode or ContainsNode or ConditionalNode;

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
        AndNode or OrNode or NotNode or CompareNode or InNode or ContainsNode or ConditionalNode or ConstantNode { Value: bool } => true,
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

    // No predicate is null; but where evaluating it throws, comparing it with null does so too.
    private static Node CompareNull(CompareOperator op, Node predicate) => op == CompareOperator.Equal
        ? new AndNode(new EquatableList<Node>(predicate, ConstantNode.False), IsEager: true)
        : new OrNode(new EquatableList<Node>(predicate, ConstantNode.True), IsEager: true);

    private static ConditionalNode Choose(Node value, ConstantNode expected, Node then, Node otherwise) =>
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
