namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>How often a kind of comparison was sent, or the rule that refuses it.</summary>
internal sealed record CoverageLine(CoverageCell Cell, int Sent, string? Rule)
{
    public bool IsCovered => Rule is not null || Sent >= RunReport.LeastSent;

    public string Text => Rule ?? $"{Sent}";
}
