namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>A value that is not known yet: a captured variable, a parameter of a compiled query.</summary>
/// <param name="Ordinal">The position of the value among the holes of the query.</param>
internal sealed record HoleNode(int Ordinal) : Node
{
    /// <summary>How a preview shows the value, between braces.</summary>
    public string Name { get; init; } = "";

    public bool Equals(HoleNode? other) => base.Equals(other) && Ordinal == other!.Ordinal;

    public override int GetHashCode() => unchecked((base.GetHashCode() * 31) + Ordinal);
}
