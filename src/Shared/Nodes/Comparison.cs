namespace PartnerAnalytics.Linq.Shared;

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
            return new UnsupportedNode(UnsupportedKind.FieldToField, op.Sign(), new EquatableList<Node>(left, right));
        }

        return left switch
        {
            CoalesceNode { Fallback: var fallback } when !op.IsOrdering() && !IsValue(fallback) && IsCondition(left) => CompareTruth(op, left, right),
            FieldNode or CoalesceNode or ConstantNode or HoleNode => new CompareNode(op, left, right),
            BucketNode => new UnsupportedNode(UnsupportedKind.Call, "DateBucket", new EquatableList<Node>(left)),
            RowNode => new UnsupportedNode(UnsupportedKind.WholeRow, op.Sign(), new EquatableList<Node>(left)),
            AndNode or OrNode or NotNode or CompareNode or InNode or ContainsNode or ConditionalNode when !op.IsOrdering() =>
                CompareTruth(op, left, right),
            _ => new UnsupportedNode(UnsupportedKind.Operator, op.Sign(), new EquatableList<Node>(left)),
        };
    }

    /// <summary>True where the node does not depend on the row.</summary>
    public static bool IsValue(Node node) => node is ConstantNode or HoleNode or ListNode;

    /// <summary>Whether the node is true or false for each row, and never null.</summary>
    private static bool IsCondition(Node node) => node switch
    {
        AndNode or OrNode or NotNode or CompareNode or InNode or ContainsNode or ConditionalNode or ConstantNode { Value: bool } => true,
        FieldNode field => field is { IsValueAccess: true, Field.Type: AnalyticsFieldType.Boolean },
        CoalesceNode coalesce => coalesce.Field.Field.Type == AnalyticsFieldType.Boolean && IsCondition(coalesce.Fallback),
        _ => false,
    };

    /// <summary><c>(predicate) == value</c>: the value decides whether the predicate or its opposite is meant.</summary>
    private static Node CompareTruth(CompareOperator op, Node predicate, Node value) => value switch
    {
        ConstantNode { Value: bool expected } => expected == (op == CompareOperator.Equal) ? predicate : new NotNode(predicate),
        ConstantNode { Value: null } => CompareNull(op, predicate),
        HoleNode => op == CompareOperator.Equal
            ? Choose(value, ConstantNode.True, predicate, Choose(value, ConstantNode.False, new NotNode(predicate), CompareNull(op, predicate)))
            : Choose(value, ConstantNode.True, new NotNode(predicate), Choose(value, ConstantNode.False, predicate, CompareNull(op, predicate))),
        _ => new UnsupportedNode(UnsupportedKind.Operator, op.Sign(), new EquatableList<Node>(predicate)),
    };

    // No predicate is null; but where evaluating it throws, comparing it with null does so too.
    private static Node CompareNull(CompareOperator op, Node predicate) => op == CompareOperator.Equal
        ? new AndNode(new EquatableList<Node>(predicate, ConstantNode.False), IsEager: true)
        : new OrNode(new EquatableList<Node>(predicate, ConstantNode.True), IsEager: true);

    private static ConditionalNode Choose(Node value, ConstantNode expected, Node then, Node otherwise) =>
        new(new CompareNode(CompareOperator.Equal, value, expected), then, otherwise);
}
