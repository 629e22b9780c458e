using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>Builds bound conditions, leaving out what is known.</summary>
internal static class Bound
{
    public static Node Compare(CompareOperator op, Node left, Node right) => new CompareNode(op, left, right);

    public static Node IsNull(FieldNode field) => Compare(CompareOperator.Equal, field, ConstantNode.Null);

    public static Node IsNotNull(FieldNode field, int sourceId = -1) =>
        new CompareNode(CompareOperator.NotEqual, field with { IsValueAccess = false }, ConstantNode.Null) { SourceId = sourceId };

    public static Node And(Node left, Node right) => (left, right) switch
    {
        (ConstantNode { Value: false }, _) or (_, ConstantNode { Value: false }) => ConstantNode.False,
        (ConstantNode, _) => right,
        (_, ConstantNode) => left,
        _ => new AndNode(new EquatableList<Node>(left, right)),
    };

    /// <summary>A condition that, as a guard, only asks that its field is not null: where it does not hold, another has decided.</summary>
    public static Node AsGuard(CompareNode opposite, FieldNode field) => opposite with { Left = field with { IsValueAccess = true } };

    /// <summary>The field that a guard asks not to be null, where it asks no more; null elsewhere.</summary>
    public static AnalyticsFieldInfo? RequiredBy(Node guard) => guard switch
    {
        CompareNode { Left: FieldNode { IsValueAccess: true } field } => field.Field,
        CompareNode { Operator: CompareOperator.NotEqual, Left: FieldNode field, Right: ConstantNode { Value: null } } => field.Field,
        _ => null,
    };

    /// <summary>The condition where the guard holds; the guard is left out where the condition cannot hold without it.</summary>
    public static Node Guarded(Node guard, Node condition) => guard switch
    {
        AndNode and => and.Operands.Reverse().Aggregate(condition, (guarded, operand) => Guarded(operand, guarded)),
        _ when condition is not ConstantNode && RequiredBy(guard) is { } field && NeedsValue(condition, field) => condition,
        OrNode { Operands: var operands } when condition is not ConstantNode && operands.Any(operand => IsImplied(operand, condition)) =>
            condition,
        _ => And(guard, condition),
    };

    /// <summary>As <see cref="Guarded"/>, with the guard behind the condition.</summary>
    public static Node GuardedAfter(Node condition, Node guard) =>
        ReferenceEquals(Guarded(guard, condition), condition) ? condition : And(condition, guard);

    private static bool IsImplied(Node guard, Node condition) =>
        guard is CompareNode { Operator: CompareOperator.NotEqual, Left: FieldNode field, Right: ConstantNode { Value: null } }
        && NeedsValue(condition, field.Field);

    // Whether the condition holds only where the field is not null.
    private static bool NeedsValue(Node condition, AnalyticsFieldInfo field) => condition switch
    {
        CompareNode { Left: FieldNode compared } compare when compared.Field == field =>
            (compare.Operator == CompareOperator.NotEqual) == compare.Right is ConstantNode { Value: null },
        ContainsNode contains => contains.Field.Field == field,
        AndNode and => and.Operands.Any(operand => NeedsValue(operand, field)),
        OrNode or => or.Operands.All(operand => operand is MoreNode || NeedsValue(operand, field)),
        _ => false,
    };

    /// <summary>The condition without operands that say what one before them has said.</summary>
    public static Node Distinct(Node condition)
    {
        Node[] kept = condition switch
        {
            OrNode { Operands: var operands } => [.. operands.Distinct()],
            AndNode { Operands: var operands } => [.. operands.Distinct()],
            _ => [condition],
        };
        return kept.Length == 1 ? kept[0]
            : condition is OrNode ? new OrNode(new EquatableList<Node>(kept))
            : new AndNode(new EquatableList<Node>(kept));
    }

    public static Node Or(Node left, Node right) => (left, right) switch
    {
        (ConstantNode { Value: true }, _) or (_, ConstantNode { Value: true }) => ConstantNode.True,
        (ConstantNode, _) => right,
        (_, ConstantNode) => left,
        _ => new OrNode(new EquatableList<Node>(left, right)),
    };
}

/// <summary>Conditions of which one must hold, put together from the last to the first.</summary>
internal sealed class Alternatives
{
    // In reverse order.
    private readonly List<Node> _conditions = [];

    /// <summary>Lets what has been added count only where the guard holds too.</summary>
    public void GuardBy(Node guard)
    {
        if (guard is not ConstantNode { Value: true } && _conditions.Count > 0)
        {
            var guarded = Bound.Guarded(guard, ToNode());
            _conditions.Clear();
            AddBefore(guarded);
        }
    }

    /// <summary>Adds a condition before those that are there.</summary>
    public void AddBefore(Node condition)
    {
        switch (condition)
        {
            case ConstantNode { Value: true }:
                _conditions.Clear();
                _conditions.Add(condition);
                break;
            case ConstantNode:
                break;
            case var _ when _conditions.Count == 1 && _conditions[0] is ConstantNode:
                break;
            case OrNode nested:
                _conditions.AddRange(nested.Operands.Reverse());
                break;
            default:
                _conditions.Add(condition);
                break;
        }
    }

    public Node ToNode() => _conditions.Count switch
    {
        0 => ConstantNode.False,
        1 => _conditions[0],
        _ => new OrNode(new EquatableList<Node>(Enumerable.Reverse(_conditions))),
    };
}
