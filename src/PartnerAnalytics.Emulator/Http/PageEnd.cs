namespace PartnerAnalytics.Emulator.Http;

/// <summary>What follows the rows of a page.</summary>
/// <param name="HasLinkMember">Whether the body has an <c>@nextLink</c> at all.</param>
/// <param name="NextLink">The address of the next page, or null.</param>
/// <param name="TotalCount">The count that the body tells; null if it tells none.</param>
/// <param name="HasError">Whether there is an error beside the rows.</param>
internal readonly record struct PageEnd(bool HasLinkMember, string? NextLink, long? TotalCount, bool HasError);
