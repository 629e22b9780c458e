using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

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

    /// <summary>The condition where the guard holds; the guard is left out where the condition cannot hold without it.</summary>
    public static Node Guarded(Node guard, Node condition) => guard switch
    {
        AndNode and => and.Operands.Reverse().Aggregate(condition, (guarded, operand) => Guarded(operand, guarded)),
        CompareNode { Left: FieldNode field } when condition is not ConstantNode && NeedsValue(condition, field.Field) => condition,
        _ => And(guard, condition),
    };

    // Whether the condition holds only where the field is not null.
    private static bool NeedsValue(Node condition, AnalyticsFieldInfo field) => condition switch
    {
        CompareNode { Left: FieldNode compared } compare when compared.Field == field =>
            (compare.Operator == CompareOperator.NotEqual) == compare.Right is ConstantNode { Value: null },
        ContainsNode contains => contains.Field.Field == field,
        InNode into => into.Field.IsValueAccess && into.Field.Field == field,
        AndNode and => and.Operands.Any(operand => NeedsValue(operand, field)),
        OrNode or => or.Operands.All(operand => NeedsValue(operand, field)),
        _ => false,
    };

    public static Node Or(Node left, Node right) => (left, right) switch
    {
        (ConstantNode { Value: true }, _) or (_, ConstantNode { Value: true }) => ConstantNode.True,
        (ConstantNode, _) => right,
        (_, ConstantNode) => left,
        _ => new OrNode(new EquatableList<Node>(left, right)),
    };
}
