namespace PartnerAnalytics.Linq.Shared;

/// <summary>The text of the field contains the value: <c>row.Field.Contains(value)</c>.</summary>
internal sealed record ContainsNode(FieldNode Field, Node Value) : Node;
