namespace PartnerAnalytics.Linq.Rows;

/// <summary>What the rows of one enumeration share, over all its pages.</summary>
internal sealed class RowSession(RowSchema schema)
{
    public RowSchema Schema { get; } = schema;

    public PropertyNames Names { get; } = new(schema);

    public StringCache Strings { get; } = new();
}
