namespace PartnerAnalytics.Linq.Shared;

/// <summary>The whole row.</summary>
internal sealed record RowNode : Node
{
    public static readonly RowNode Instance = new();
}
