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

    /// <summary><c>(predicate) == value</c>: the value decides whether the predicate or its opposite is meant.</summary>
    private static Node CompareTruth(CompareOperator op, Node predicate, Node value) => value switch
    {
        ConstantNode { Value: bool expected } => expected == (op == CompareOperator.Equal) ? predicate : new NotNode(predicate),
        ConstantNode { Value: null } => ConstantNode.Of(op == CompareOperator.NotEqual),
        HoleNode => op == CompareOperator.Equal
            ? new ConditionalNode(new CompareNode(CompareOperator.Equal, value, ConstantNode.True), predicate, CompareFalse(predicate, value))
            : new ConditionalNode(new CompareNode(CompareOperator.Equal, value, ConstantNode.True), new NotNode(predicate), CompareNotFalse(predicate, value)),
        _ => new UnsupportedNode(UnsupportedKind.Operator, op.Sign(), new EquatableList<Node>(predicate)),
    };

    // The value may be a bool? that is null: then "== value" is false and "!= value" is true, whatever the predicate says.
    private static ConditionalNode CompareFalse(Node predicate, Node value) =>
        new(new CompareNode(CompareOperator.Equal, value, ConstantNode.False), new NotNode(predicate), ConstantNode.False);

    private static ConditionalNode CompareNotFalse(Node predicate, Node value) =>
        new(new CompareNode(CompareOperator.Equal, value, ConstantNode.False), predicate, ConstantNode.True);
}
