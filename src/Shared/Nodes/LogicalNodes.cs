namespace PartnerAnalytics.Linq.Shared;

/// <summary>All of the operands are true.</summary>
internal sealed record AndNode(EquatableList<Node> Operands) : Node;

/// <summary>At least one of the operands is true.</summary>
internal sealed record OrNode(EquatableList<Node> Operands) : Node;

/// <summary>The operand is false.</summary>
internal sealed record NotNode(Node Operand) : Node;

/// <summary><c>test ? then : otherwise</c> in a predicate.</summary>
internal sealed record ConditionalNode(Node Test, Node Then, Node Otherwise) : Node;
