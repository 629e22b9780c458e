namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>Gives the values of a query's holes. Asked once for each hole that is needed, and not for those that are not.</summary>
internal interface IHoleValues
{
    /// <summary>The value of a hole.</summary>
    object? GetValue(int ordinal);

    /// <summary>The elements of a collection, each once, in order.</summary>
    /// <param name="collection">The value of a hole or constant.</param>
    /// <param name="sourceId">The piece of source the collection stands in.</param>
    IReadOnlyList<object?> GetItems(object? collection, int sourceId);
}
