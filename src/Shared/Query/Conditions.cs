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

/// <summary>A comparison. After reading, the row's side is on the left.</summary>
internal sealed record CompareNode(CompareOperator Operator, Node Left, Node Right) : Node;

/// <summary>The field equals one of the values: <c>collection.Contains(row.Field)</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">A constant or a hole that is a collection, or a <see cref="ListNode"/>.</param>
/// <param name="IsBoxed">Whether the items are objects, which equal the field only if they are of its type.</param>
internal sealed record InNode(FieldNode Field, Node Values, bool IsBoxed = false) : Node;

/// <summary>A collection written out in the query: <c>new[] { "a", b }</c>.</summary>
internal sealed record ListNode(EquatableList<Node> Items) : Node;

/// <summary>The string in the field contains the value: <c>row.Field.Contains(value)</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value to look for.</param>
/// <param name="Fallback">The string that stands for a null: <c>(row.Field ?? fallback).Contains(value)</c>; null where nothing does.</param>
internal sealed record ContainsNode(FieldNode Field, Node Value, Node? Fallback = null) : Node;

/// <summary>A condition in the service's own words, which no rule reads: <c>WhereRaw("...")</c>.</summary>
internal sealed record RawNode(string Text) : Node;
