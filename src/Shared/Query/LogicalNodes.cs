namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>All of the operands are true.</summary>
/// <param name="Operands">The operands.</param>
/// <param name="IsEager">True for <c>&amp;</c>, which evaluates what <c>&amp;&amp;</c> would not.</param>
internal sealed record AndNode(EquatableList<Node> Operands, bool IsEager = false) : Node;

/// <summary>At least one of the operands is true.</summary>
/// <param name="Operands">The operands.</param>
/// <param name="IsEager">True for <c>|</c>, which evaluates what <c>||</c> would not.</param>
internal sealed record OrNode(EquatableList<Node> Operands, bool IsEager = false) : Node;

/// <summary>The operand is false.</summary>
internal sealed record NotNode(Node Operand) : Node;

/// <summary><c>test ? then : otherwise</c> in a predicate.</summary>
internal sealed record ConditionalNode(Node Test, Node Then, Node Otherwise) : Node;
