namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>
/// <c>&amp;</c>, <c>|</c> or <c>^</c> of Booleans that may be null. C# gives null where neither true nor false is certain; both operands
/// are evaluated.
/// </summary>
/// <param name="Sign">The operator.</param>
/// <param name="Left">The left operand.</param>
/// <param name="Right">The right operand.</param>
internal sealed record LiftedNode(string Sign, Node Left, Node Right) : Node
{
    /// <summary>The comparison of the result with a value; null where an operand is no Boolean of the row or a value.</summary>
    public Node? Compare(CompareOperator op, Node right)
    {
        if (ResultIs(true) is not { } isTrue || ResultIs(false) is not { } isFalse)
        {
            return null;
        }

        var isNull = And(new NotNode(isTrue), new NotNode(isFalse));
        var isEqual = right switch
        {
            ConstantNode { Value: true } => isTrue,
            ConstantNode { Value: false } => isFalse,
            ConstantNode { Value: null } => isNull,
            HoleNode => Comparison.Choose(
                right, ConstantNode.True, isTrue, Comparison.Choose(right, ConstantNode.False, isFalse, isNull)),
            _ => null,
        };
        return isEqual is null || op == CompareOperator.Equal ? isEqual : new NotNode(isEqual);
    }

    private Node? ResultIs(bool value)
    {
        if (Is(Left, true) is not { } left || Is(Left, false) is not { } notLeft || Is(Right, true) is not { } right
            || Is(Right, false) is not { } notRight)
        {
            return null;
        }

        return (Sign, value) switch
        {
            ("&", true) => And(left, right),
            ("&", _) => Or(notLeft, notRight),
            ("|", true) => Or(left, right),
            ("|", _) => And(notLeft, notRight),
            (_, true) => Or(And(left, notRight), And(notLeft, right)),
            _ => Or(And(left, right), And(notLeft, notRight)),
        };
    }

    private static Node? Is(Node operand, bool value) =>
        Comparison.Create(CompareOperator.Equal, operand, ConstantNode.Of(value)) is var compared && compared is UnsupportedNode
            ? null
            : compared;

    private static Node And(Node first, Node second) => new AndNode(new EquatableList<Node>(first, second), IsEager: true);

    private static Node Or(Node first, Node second) => new OrNode(new EquatableList<Node>(first, second), IsEager: true);
}
