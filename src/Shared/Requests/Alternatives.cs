using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>Conditions of which one must hold, put together from the last to the first.</summary>
internal sealed class Alternatives
{
    // In reverse order.
    private readonly List<Node> _conditions = [];

    /// <summary>Lets what has been added count only where the guard holds too.</summary>
    public void GuardBy(Node guard)
    {
        if (guard is not ConstantNode && _conditions.Count > 0)
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
