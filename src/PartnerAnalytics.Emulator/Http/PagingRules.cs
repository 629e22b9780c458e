namespace PartnerAnalytics.Emulator.Http;

/// <summary>How bodies look and how many rows they hold.</summary>
internal sealed record PagingRules(int PageSize, bool ByteOrderMark, bool TotalCountIsPageCount, bool OmitNextLink);
