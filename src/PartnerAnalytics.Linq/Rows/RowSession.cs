namespace PartnerAnalytics.Linq.Rows;

/// <summary>What the rows of one enumeration share, over all its pages.</summary>
internal sealed class RowSession(RowSchema schema, PartnerAnalyticsLimits limits)
{
    public RowSchema Schema { get; } = schema;

    public PartnerAnalyticsLimits Limits { get; } = limits;

    public PropertyNames Names { get; } = new(schema);

    public StringCache Strings { get; } = new();
}
