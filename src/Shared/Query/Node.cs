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
