namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>
/// A piece of a query, without the syntax it came from. Two nodes are equal when they mean the same, wherever they stand in the source.
/// </summary>
internal abstract record Node
{
    /// <summary>The entry of the piece of source in its front end's own table; -1 where there is none.</summary>
    public int SourceId { get; set; } = -1;

    /// <summary>How the lambda around it names it, as <c>x.Status</c>; null where it has no name.</summary>
    public string? Written { get; init; }

    /// <summary>Compares the meaning only: <see cref="SourceId"/> and <see cref="Written"/> take no part.</summary>
    public virtual bool Equals(Node? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>A value that is known.</summary>
internal sealed record ConstantNode(object? Value) : Node
{
    public static readonly ConstantNode True = new(true);

    public static readonly ConstantNode False = new(false);

    public static readonly ConstantNode Null = new((object?)null);

    /// <summary>Whether a row passes, as a node.</summary>
    public static ConstantNode Of(bool value) => value ? True : False;
}

/// <summary>A value that is not known yet: a captured variable, a parameter of a compiled query.</summary>
/// <param name="Ordinal">The position of the value among the holes of the query.</param>
internal sealed record HoleNode(int Ordinal) : Node
{
    /// <summary>How a preview shows the value, between braces.</summary>
    public string Name { get; init; } = "";

    public bool Equals(HoleNode? other) => base.Equals(other) && Ordinal == other!.Ordinal;

    public override int GetHashCode() => unchecked((base.GetHashCode() * 31) + Ordinal);
}

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
/// <param name="Fallback">The value that stands for a null: <c>collection.Contains(row.Field ?? fallback)</c>; null where nothing
/// does.</param>
internal sealed record InNode(FieldNode Field, Node Values, bool IsBoxed = false, Node? Fallback = null) : Node;

/// <summary>A collection written out in the query: <c>new[] { "a", b }</c>.</summary>
internal sealed record ListNode(EquatableList<Node> Items) : Node;

/// <summary>The string in the field contains the value: <c>row.Field.Contains(value)</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value to look for.</param>
/// <param name="Fallback">The string that stands for a null: <c>(row.Field ?? fallback).Contains(value)</c>; null where nothing
/// does.</param>
internal sealed record ContainsNode(FieldNode Field, Node Value, Node? Fallback = null) : Node;

/// <summary>A condition in the service's own words, which no rule reads: <c>WhereRaw("...")</c>.</summary>
internal sealed record RawNode(string Text) : Node;
