namespace PartnerAnalytics.Linq.Shared;

/// <summary>Builds bound conditions, leaving out what is known.</summary>
internal static class Bound
{
    public static Node Compare(CompareOperator op, Node left, Node right) => new CompareNode(op, left, right);

    public static Node IsNull(FieldNode field) => Compare(CompareOperator.Equal, field, ConstantNode.Null);

    public static Node IsNotNull(FieldNode field) => Compare(CompareOperator.NotEqual, field, ConstantNode.Null);

    public static Node And(Node left, Node right) => (left, right) switch
    {
        (ConstantNode { Value: false }, _) or (_, ConstantNode { Value: false }) => ConstantNode.False,
        (ConstantNode, _) => right,
        (_, ConstantNode) => left,
        _ => new AndNode(new EquatableList<Node>(left, right)),
    };

    public static Node Or(Node left, Node right) => (left, right) switch
    {
        (ConstantNode { Value: true }, _) or (_, ConstantNode { Value: true }) => ConstantNode.True,
        (ConstantNode, _) => right,
        (_, ConstantNode) => left,
        _ => new OrNode(new EquatableList<Node>(left, right)),
    };
}
