namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>The field equals one of the values: <c>collection.Contains(row.Field)</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">A constant or a hole that is a collection, or a <see cref="ListNode"/>.</param>
/// <param name="IsBoxed">Whether the items are objects, which equal the field only if they are of its type.</param>
internal sealed record InNode(FieldNode Field, Node Values, bool IsBoxed = false) : Node;

/// <summary>A collection written out in the query: <c>new[] { "a", b }</c>.</summary>
internal sealed record ListNode(EquatableList<Node> Items) : Node;
