namespace PartnerAnalytics.Linq.Shared;

/// <summary>The field equals one of the values: <c>collection.Contains(row.Field)</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">A constant or a hole that is a collection, or a <see cref="ListNode"/>.</param>
internal sealed record InNode(FieldNode Field, Node Values) : Node;

/// <summary>A collection written out in the query: <c>new[] { "a", b }</c>.</summary>
internal sealed record ListNode(EquatableList<Node> Items) : Node;
