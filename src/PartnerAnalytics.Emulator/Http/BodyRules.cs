namespace PartnerAnalytics.Emulator.Http;

/// <summary>How bodies look and how many rows they hold.</summary>
internal sealed record BodyRules
{
    public required int PageSize { get; init; }

    public required BodyStyle Style { get; init; }

    public required bool PascalCaseNames { get; init; }

    public required bool ByteOrderMark { get; init; }

    public required bool TotalCountIsPageCount { get; init; }

    public required bool OmitNextLink { get; init; }

    public required bool OmitTotalCount { get; init; }
}
