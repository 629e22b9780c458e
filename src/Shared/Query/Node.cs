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
