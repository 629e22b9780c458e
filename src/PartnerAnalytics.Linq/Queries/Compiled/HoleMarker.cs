namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>Stands in a bound request where a call's value will be written.</summary>
/// <param name="Slot">The slot that has the value.</param>
/// <param name="Item">The position in a list; null for a value that is not in one.</param>
internal sealed record HoleMarker(HoleSlot Slot, int? Item);
