namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>The whole row.</summary>
internal sealed record RowNode : Node
{
    public static readonly RowNode Instance = new();
}
