namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>A group: its key, and what its elements are.</summary>
internal sealed record GroupNode(Node Key, Node Element) : Node;

/// <summary><c>group.Count()</c> (no operand) or <c>group.Sum(x => operand)</c>.</summary>
internal sealed record AggregateNode(AggregateFunction Function, Node? Operand) : Node;

/// <summary>The functions over a group's elements that the service can answer.</summary>
internal enum AggregateFunction
{
    Count,
    Sum,
}
