namespace PartnerAnalytics.Linq.Rows;

/// <summary>Keeps the schema of a record for as long as its type lives.</summary>
internal static class RowSchemaOf<TRow>
    where TRow : class, IAnalyticsResource<TRow>
{
    public static RowSchema Instance { get; } = new(TRow.Resource);
}
