namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>The text of the field contains the value: <c>row.Field.Contains(value)</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value to look for.</param>
/// <param name="Fallback">The text that stands for a null: <c>(row.Field ?? fallback).Contains(value)</c>; null where nothing does.</param>
internal sealed record ContainsNode(FieldNode Field, Node Value, Node? Fallback = null) : Node;
