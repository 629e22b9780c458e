namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>A resource with a field of each type, written by hand so that these tests do not depend on the generator.</summary>
internal sealed record SampleRow : IAnalyticsResource<SampleRow>
{
    public static AnalyticsResource Resource { get; } = new(
        "samples",
        new AnalyticsFieldInfo("Id", "id", AnalyticsFieldType.String),
        new AnalyticsFieldInfo("Name", "name", AnalyticsFieldType.String) { Aliases = ["fullName", "title"] },
        new AnalyticsFieldInfo("Active", "active", AnalyticsFieldType.Boolean),
        new AnalyticsFieldInfo("Created", "createdDate", AnalyticsFieldType.DateTimeOffset),
        new AnalyticsFieldInfo("Count", "count", AnalyticsFieldType.Int64),
        new AnalyticsFieldInfo("Quantity", "quantity", AnalyticsFieldType.Decimal),
        new AnalyticsFieldInfo("Ratio", "ratio", AnalyticsFieldType.Double),
        new AnalyticsFieldInfo("Unread", "unread", AnalyticsFieldType.String));

    public string? Id { get; init; }

    public string? Name { get; init; }

    public bool? Active { get; init; }

    public DateTimeOffset? Created { get; init; }

    public long? Count { get; init; }

    public decimal? Quantity { get; init; }

    public double? Ratio { get; init; }

    public static SampleRow ReadRow(ref AnalyticsRowReader reader)
    {
        string? id = null;
        string? name = null;
        bool? active = null;
        DateTimeOffset? created = null;
        long? count = null;
        decimal? quantity = null;
        double? ratio = null;
        while (reader.ReadField(out var ordinal))
        {
            switch (ordinal)
            {
                case 0: id = reader.ReadString(); break;
                case 1: name = reader.ReadString(); break;
                case 2: active = reader.ReadBoolean(); break;
                case 3: created = reader.ReadDateTimeOffset(); break;
                case 4: count = reader.ReadInt64(); break;
                case 5: quantity = reader.ReadDecimal(); break;
                case 6: ratio = reader.ReadDouble(); break;
            }
        }

        return new() { Id = id, Name = name, Active = active, Created = created, Count = count, Quantity = quantity, Ratio = ratio };
    }
}
