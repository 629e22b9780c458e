namespace PartnerAnalytics.Emulator.Http;

/// <summary>What follows the rows of a page.</summary>
/// <param name="HasLinkMember">Whether the body has an <c>@nextLink</c> at all.</param>
/// <param name="NextLink">The absolute address of the next page, or null.</param>
/// <param name="TotalCount">The count that the body tells.</param>
internal readonly record struct PageEnd(bool HasLinkMember, string? NextLink, long TotalCount);
