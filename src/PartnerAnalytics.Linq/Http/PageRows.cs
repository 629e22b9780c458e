namespace PartnerAnalytics.Linq.Http;

/// <summary>The rows of a page, by what tells them from other rows.</summary>
/// <param name="Count">How many were taken.</param>
/// <param name="Hash">A hash of them all.</param>
/// <param name="FirstHash">A hash of the first.</param>
/// <param name="IsUniform">Whether all have the same bytes.</param>
/// <param name="IsCut">Whether the page has more rows, which were not wanted.</param>
internal readonly record struct PageRows(long Count, ulong Hash, ulong FirstHash, bool IsUniform, bool IsCut);
