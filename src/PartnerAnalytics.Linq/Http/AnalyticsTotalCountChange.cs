namespace PartnerAnalytics.Linq;

/// <summary>The service's total changed while pages were read: its data was refreshed meanwhile, so rows may be missing or come twice.</summary>
/// <param name="Resource">The path of the resource.</param>
/// <param name="Before">The total that the pages before gave, in rows or groups.</param>
/// <param name="After">The total that the page gave.</param>
public sealed record AnalyticsTotalCountChange(string Resource, long Before, long After);
