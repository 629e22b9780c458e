using System.Collections.Immutable;
using PartnerAnalytics.Emulator.Resources;

namespace PartnerAnalytics.Emulator;

/// <summary>A resource that the emulator serves: its path and its fields.</summary>
public sealed class ResourceDescription
{
    private readonly ImmutableDictionary<string, FieldDescription> _byName;
    private readonly int _maximumTop = 9999;
    private readonly string? _processedDateField;

    /// <summary>Describes a resource.</summary>
    /// <param name="path">Its path below <c>partner/v1/analytics/</c>, as in <c>referrals</c> or <c>usage/azure</c>.</param>
    /// <param name="fields">Its fields, in the order in which a row returns them.</param>
    /// <exception cref="ArgumentException">The path is malformed, two fields have one name, a field wants what its type
    /// cannot do, or there is no field that rows hold.</exception>
    public ResourceDescription(string path, params IEnumerable<FieldDescription> fields)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(fields);
        if (path.Split('/').Any(part => part.Length == 0 || !part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')))
        {
            throw new ArgumentException($"'{path}' is not a resource path, which takes segments like usage/azure.", nameof(path));
        }

        Path = path;
        Fields = [.. fields];
        foreach (var field in Fields)
        {
            Check(field);
        }

        _byName = Index(Fields);
        CheckCountedFields();
        StoredFields = [.. Fields.Where(field => field.Stored)];
        if (StoredFields.Length == 0)
        {
            throw new ArgumentException($"The resource '{path}' has no field that its rows hold.", nameof(fields));
        }
    }

    /// <summary>The path below <c>partner/v1/analytics/</c>.</summary>
    public string Path { get; }

    /// <summary>Describes a resource as the attributes of its record do, <c>[AnalyticsResource]</c> and <c>[AnalyticsField]</c>.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <remarks>What an attribute does not say has the default of its documentation. A count is a whole number, whatever the property's
    /// type; of a figure that the attributes call <c>BucketOnly</c>, the emulator leaves the value null. Where the resource has
    /// <c>HasProcessedDate</c>, the field <c>processedDateTime</c> is the <see cref="ProcessedDateField"/>.</remarks>
    /// <exception cref="ArgumentException">The type has no such attributes, or they say what no resource can be, or that it is one of the
    /// Store, which <see cref="AnalyticsEmulator.Add{T}"/> serves.</exception>
    public static ResourceDescription Of<T>()
        where T : class => new ResourceRecord(typeof(T)).Describe();

    /// <summary>The fields, in the order in which a row returns them.</summary>
    public ImmutableArray<FieldDescription> Fields { get; }

    /// <summary>The greatest <c>top</c> that a request may have: 9999, unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than one.</exception>
    public int MaximumTop
    {
        get => _maximumTop;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maximumTop = value;
        }
    }

    /// <summary>Whether a page that <c>top</c> has cut short brings a link to the next, of as many rows. Not, unless said otherwise;
    /// without <c>top</c>, every resource brings links.</summary>
    public bool LinksAfterTop { get; init; }

    /// <summary>Whether a request with a date in its <c>groupby</c> has to say <c>aggregationLevel</c>. It need not, unless said
    /// otherwise, and gets buckets of a day.</summary>
    public bool RequiresAggregationLevel { get; init; }

    /// <summary>
    /// The date field by which the parameter <c>processedDateTime</c> chooses rows, if the resource has that parameter: a request sees
    /// the rows of the day (in UTC) that it names, or of the newest there is. A row without a date belongs to every day.
    /// </summary>
    /// <exception cref="ArgumentException">There is no date field of that name.</exception>
    public string? ProcessedDateField
    {
        get => _processedDateField;
        init => _processedDateField = value is null || Find(value) is { Type: FieldType.Date }
            ? value
            : throw new ArgumentException($"The resource '{Path}' has no date field '{value}'.", nameof(value));
    }

    /// <summary>The fields that ungrouped rows hold.</summary>
    internal ImmutableArray<FieldDescription> StoredFields { get; }

    /// <summary>The field of that wire name, case and all; null if there is none.</summary>
    internal FieldDescription? Find(string name) => _byName.GetValueOrDefault(name);

    private void CheckCountedFields()
    {
        foreach (var field in Fields)
        {
            if (field.CountedField is { } counted && Find(counted) is not { Type: FieldType.Boolean })
            {
                throw new ArgumentException($"The field '{field.Name}' counts '{counted}', which is not a Boolean field.", nameof(field));
            }
        }
    }

    private static ImmutableDictionary<string, FieldDescription> Index(ImmutableArray<FieldDescription> fields)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
        {
            // Columns of the database do not tell case apart, and a service would hardly have two such fields.
            if (!seen.Add(field.Name))
            {
                throw new ArgumentException($"Two fields are called '{field.Name}'.", nameof(fields));
            }
        }

        return fields.ToImmutableDictionary(field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>Refuses a field that wants what its type cannot do.</summary>
    internal static void Check(FieldDescription field)
    {
        var number = field.Type is FieldType.Integer or FieldType.Double or FieldType.Decimal;
        var problem = field switch
        {
            { Aggregate: AggregateKind.Sum } when !number => "is summed, but is not a number",
            { IsCount: true, Type: not FieldType.Integer } => "is a count, but not a whole number",
            { Stored: false } when field.Groupable || field.Operators != FieldOperators.None
                => "exists in grouped rows only: it can be neither filtered nor grouped",
            { Type: not FieldType.String } when field.Operators.HasFlag(FieldOperators.Contains)
                => "allows contains, but is not a string",
            { Aggregate: AggregateKind.CountTrue, CountedField: null } => "counts rows where a field is true, but does not say which",
            { Aggregate: not AggregateKind.CountTrue, CountedField: not null } => "names a field to count, but does not count it",
            { Notation: FieldNotation.DigitsAsNumber, Type: not FieldType.String } => "is written as a number, but is not a string",
            { Notation: FieldNotation.Day, Type: not FieldType.Date } => "is written as a day, but is not a date",
            _ => null,
        };

        if (problem is not null)
        {
            throw new ArgumentException($"The field '{field.Name}' {problem}.", nameof(field));
        }
    }
}
