using System.Reflection;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.RandomQueries.Specimens;

/// <summary>The fields of <see cref="Specimen"/>, as the tests see them and as the emulator is told of them.</summary>
internal static class SpecimenFields
{
    /// <summary>The fields that rows hold.</summary>
    public static IReadOnlyList<AnalyticsFieldInfo> Stored { get; } = StoredOf<Specimen>();

    /// <summary>The fields that a filter may name, and that allow all that fields of their type can.</summary>
    public static IReadOnlyList<AnalyticsFieldInfo> Filterable { get; } = [.. Stored.Where(f => f.Name is not ("Code" or "Secret"))];

    private static readonly Dictionary<string, PropertyInfo> Properties =
        typeof(Specimen).GetProperties().Where(p => p.GetMethod is { IsStatic: false }).ToDictionary(p => p.Name);

    /// <summary>The fields that rows of a record hold which has the properties of a specimen, and perhaps others.</summary>
    public static IReadOnlyList<AnalyticsFieldInfo> StoredOf<TRow>()
        where TRow : class, IAnalyticsResource<TRow> =>
        [.. TRow.Resource.Fields.Where(f => f.Aggregate != PartnerAnalytics.Linq.FieldAggregate.Count)];

    /// <summary>Whether a specimen has the field, by its name.</summary>
    public static bool IsOfSpecimen(this AnalyticsFieldInfo field) => Properties.ContainsKey(field.Name);

    public static AnalyticsFieldInfo Find(string name) => Stored.First(f => f.Name == name);

    public static AnalyticsFieldInfo? TryFind(string name) => Stored.FirstOrDefault(f => f.Name == name);

    public static object? ValueOf(this AnalyticsFieldInfo field, Specimen row) => Properties[field.Name].GetValue(row);

    /// <summary>The type of the property: a text, or a value that may be null.</summary>
    public static Type ClrType(this AnalyticsFieldInfo field) => Properties[field.Name].PropertyType;

    /// <summary>The type of a value that is not null.</summary>
    public static Type PlainType(this AnalyticsFieldInfo field) => Nullable.GetUnderlyingType(field.ClrType()) ?? field.ClrType();

    // The emulator is told by hand what the record says in attributes, so that a mistake of the generator shows.
    public static ResourceDescription Describe() => new(
        "specimens",
        new FieldDescription("id", FieldType.String) { Sortable = true },
        new FieldDescription("name", FieldType.String) { Operators = FieldOperators.Equality | FieldOperators.Contains, Sortable = true },
        new FieldDescription("note", FieldType.String) { Operators = FieldOperators.Equality | FieldOperators.Contains, Sortable = true },
        new FieldDescription("code", FieldType.String),
        new FieldDescription("secret", FieldType.String) { Operators = FieldOperators.None, Groupable = false },
        new FieldDescription("active", FieldType.Boolean) { Sortable = true },
        new FieldDescription("premium", FieldType.Boolean) { Sortable = true },
        new FieldDescription("madeDate", FieldType.Date) { Sortable = true },
        new FieldDescription("soldDate", FieldType.Date) { Sortable = true },
        Summed("units", FieldType.Integer),
        Number("serial", FieldType.Integer),
        Summed("price", FieldType.Decimal),
        Number("rate", FieldType.Decimal),
        Summed("weight", FieldType.Double),
        Number("ratio", FieldType.Double),
        new FieldDescription("specimenCount", FieldType.Integer) { Aggregate = AggregateKind.Count, Sortable = true });

    private static FieldDescription Number(string name, FieldType type) => new(name, type)
    {
        Operators = FieldOperators.Equality | FieldOperators.Ordering,
        Groupable = true,
        Sortable = true,
    };

    private static FieldDescription Summed(string name, FieldType type) => new(name, type)
    {
        Operators = FieldOperators.Equality | FieldOperators.Ordering,
        Groupable = true,
        Sortable = true,
        Aggregate = AggregateKind.Sum,
    };
}
