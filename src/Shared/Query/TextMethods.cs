namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>What the methods mean that compare texts; both readers ask here.</summary>
internal static class TextMethods
{
    /// <summary>
    /// Whether a <c>StringComparison</c>, as the enumeration's value or as its number, compares as the service does. Null stands for one that
    /// is not written out.
    /// </summary>
    public static bool IsOrdinal(object? comparison) => comparison is StringComparison.Ordinal or (int)StringComparison.Ordinal;

    /// <summary>An ordinal <c>text.Contains(value)</c>; the value may be one character.</summary>
    /// <param name="text">The text that is searched: a field, or what stands for it where it is null.</param>
    /// <param name="value">What is looked for.</param>
    /// <param name="refuse">Makes the refusal of the call.</param>
    public static Node Contains(Node text, Node value, Func<UnsupportedKind, string, Node> refuse) => (text, value) switch
    {
        (FieldNode field, ConstantNode { Value: char character } constant) =>
            new ContainsNode(field, constant with { Value = character.ToString() }),
        (FieldNode field, _) when Comparison.IsValue(value) => new ContainsNode(field, value),
        (CoalesceNode { Fallback: var fallback } coalesce, ConstantNode { Value: char character } constant) when Comparison.IsValue(fallback) =>
            new ContainsNode(coalesce.Field, constant with { Value = character.ToString() }, fallback),
        (CoalesceNode { Fallback: var fallback } coalesce, _) when Comparison.IsValue(fallback) && Comparison.IsValue(value) =>
            new ContainsNode(coalesce.Field, value, fallback),
        (UnsupportedNode, _) => text,
        (FieldNode, UnsupportedNode) => value,
        (FieldNode, _) => refuse(UnsupportedKind.FieldToField, "Contains"),
        _ when Comparison.IsValue(text) => refuse(UnsupportedKind.FieldInText, "Contains"),
        _ => Comparison.NotContained(text),
    };
}
