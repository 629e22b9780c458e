namespace PartnerAnalytics.Linq.Shared;

/// <summary>The field, or another value where it is null: <c>row.Field ?? fallback</c>.</summary>
internal sealed record CoalesceNode(FieldNode Field, Node Fallback) : Node;
