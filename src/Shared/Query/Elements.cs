namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>
/// A condition holds for an element of a collection: <c>values.Any(value => condition)</c>. Holes of the condition may be values of the
/// element.
/// </summary>
/// <param name="Values">The hole that is the collection.</param>
/// <param name="Element">The element, in the front end's own table.</param>
/// <param name="Condition">The condition on the row and the element.</param>
internal sealed record AnyNode(Node Values, int Element, Node Condition) : Node;

/// <summary>The condition of an <see cref="AnyNode"/> for one element.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Values">The values of its holes.</param>
internal sealed record ElementNode(Node Condition, IHoleValues Values) : Node;

/// <summary>What follows for the elements of a collection that are not known in a preview.</summary>
internal sealed record MoreNode : Node
{
    public static readonly MoreNode Instance = new();
}

/// <summary>Gives the values of a query's holes. Called once for each hole that is needed, and not for others.</summary>
internal interface IHoleValues
{
    /// <summary>The value of a hole.</summary>
    object? GetValue(int ordinal);

    /// <summary>The elements of a collection, each once, in order.</summary>
    /// <param name="collection">The value of a hole or constant.</param>
    /// <param name="sourceId">The piece of source the collection stands in.</param>
    IReadOnlyList<object?> GetItems(object? collection, int sourceId);

    /// <summary>The values for each element of the collection that a condition is about, in order; read once.</summary>
    IReadOnlyList<IHoleValues> GetElements(AnyNode any);
}
