using System.Collections.Immutable;
using System.Reflection;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>
/// Reads a resource off the attributes of a record. They are found by their names: the emulator does not know the library that brings
/// them, and reads on its own what their documentation says.
/// </summary>
internal sealed class ResourceRecord
{
    private const string ResourceAttribute = "AnalyticsResourceAttribute";
    private const string FieldAttribute = "AnalyticsFieldAttribute";
    private const string ProcessedDate = "processedDateTime";

    private readonly Type _type;
    private readonly CustomAttributeData _resource;

    /// <exception cref="ArgumentException">The type is no record of a resource.</exception>
    public ResourceRecord(Type type)
    {
        _type = type;
        _resource = Find(type, ResourceAttribute) ?? throw new ArgumentException(
            $"'{type.Name}' has no [AnalyticsResource(\"…\")], so the resource of its rows is not known. Add the attribute.");
        Fields =
        [
            .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .OrderBy(property => property.MetadataToken)
                .Select(property => (property, Find(property, FieldAttribute)))
                .Where(pair => pair.Item2 is not null)
                .Select(pair => Read(pair.property, pair.Item2!)),
        ];
    }

    /// <summary>The fields, in the order of their declaration.</summary>
    public ImmutableArray<RecordField> Fields { get; }

    /// <summary>The path below where all resources of its service are.</summary>
    public string Path => (string)_resource.ConstructorArguments[0].Value!;

    /// <summary>Whether it is a resource of the Store.</summary>
    public bool IsOfStore => Option<int>(_resource, "Service") is 1;

    /// <summary>Whether its rows are totals.</summary>
    public bool AreTotals => Option<int>(_resource, "Rows") is 1;

    /// <summary>The most rows that one request returns; null for what is usual.</summary>
    public int? MaximumTop => Option<int>(_resource, "MaximumTop") is > 0 and var most ? most : null;

    /// <summary>The description of a resource of Partner Center.</summary>
    /// <exception cref="ArgumentException">The attributes say what no resource can be, or that it is one of the Store.</exception>
    public ResourceDescription Describe()
    {
        if (IsOfStore)
        {
            throw new ArgumentException(
                $"'{_type.Name}' is a resource of the Store, which this does not describe. Give its rows to Add of the emulator.");
        }

        var hasProcessedDate = Option<bool>(_resource, "HasProcessedDate") ?? false;
        return new ResourceDescription(Path, Fields.Select(member => member.Field))
        {
            ProcessedDateField = hasProcessedDate && Fields.Any(member => member.Field is { Name: ProcessedDate, Type: FieldType.Date })
                ? ProcessedDate
                : null,
        };
    }

    private RecordField Read(PropertyInfo property, CustomAttributeData attribute) => new(
        property,
        Describe(property, attribute),
        (RecordCondition)(Option<int>(attribute, "Condition") ?? 0),
        Option<bool>(attribute, "Required") ?? false);

    private FieldDescription Describe(PropertyInfo property, CustomAttributeData attribute)
    {
        var aggregate = (Option<int>(attribute, "Aggregate") ?? 0) switch
        {
            0 => AggregateKind.None,
            1 => AggregateKind.Sum,
            2 => AggregateKind.Count,
            _ => AggregateKind.BucketOnly,
        };
        var type = aggregate == AggregateKind.Count ? FieldType.Integer : TypeOf(property);
        var isStored = aggregate is AggregateKind.None or AggregateKind.Sum;

        // The numbers of the operators are the same in both enumerations. A sum is filtered and grouped by unless its attribute says
        // otherwise, where a description of the emulator's own means the opposite.
        var usual = type == FieldType.Date ? FieldOperators.Equality | FieldOperators.Ordering : FieldOperators.Equality;
        return new FieldDescription((string)attribute.ConstructorArguments[0].Value!, type)
        {
            Operators = (FieldOperators?)Option<int>(attribute, "Filter") ?? (isStored ? usual : FieldOperators.None),
            Groupable = isStored && (Option<bool>(attribute, "Groupable") ?? true),
            Sortable = Option<bool>(attribute, "Sortable") ?? false,
            Aggregate = aggregate,
        };
    }

    private FieldType TypeOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type == typeof(string) ? FieldType.String
            : type == typeof(DateTimeOffset) ? FieldType.Date
            : type == typeof(bool) ? FieldType.Boolean
            : type == typeof(long) ? FieldType.Integer
            : type == typeof(double) ? FieldType.Double
            : type == typeof(decimal) ? FieldType.Decimal
            : throw new ArgumentException(
                $"'{_type.Name}.{property.Name}' is of type {type.Name}, which a field cannot have. "
                + "Use string, bool, DateTimeOffset, long, decimal or double.");
    }

    private static CustomAttributeData? Find(MemberInfo member, string name) =>
        member.GetCustomAttributesData().FirstOrDefault(attribute => attribute.AttributeType.Name == name);

    /// <summary>The value of a named argument; null where the attribute does not have it.</summary>
    private static T? Option<T>(CustomAttributeData attribute, string name)
        where T : struct => attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value as T?;
}

/// <summary>A property of a record that is a field.</summary>
/// <param name="Property">The property.</param>
/// <param name="Field">The field.</param>
/// <param name="Condition">How a request says which values of it are wanted.</param>
/// <param name="IsRequired">Whether every request has to.</param>
internal sealed record RecordField(PropertyInfo Property, FieldDescription Field, RecordCondition Condition, bool IsRequired);

/// <summary>How a request says which values of a field are wanted. The numbers are those of the attribute.</summary>
internal enum RecordCondition
{
    /// <summary>By its filter.</summary>
    Filter,

    /// <summary>By a parameter of the field's name.</summary>
    Parameter,

    /// <summary>By the first and the last day.</summary>
    Days,
}
