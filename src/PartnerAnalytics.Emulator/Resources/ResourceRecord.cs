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
                .Select(pair => (pair.property, Describe(pair.property, pair.Item2!))),
        ];
    }

    /// <summary>The fields with their properties, in the order of their declaration.</summary>
    public ImmutableArray<(PropertyInfo Property, FieldDescription Field)> Fields { get; }

    /// <summary>The description of the resource.</summary>
    /// <exception cref="ArgumentException">The attributes say what no resource can be.</exception>
    public ResourceDescription Describe()
    {
        var hasProcessedDate = Option<bool>(_resource, "HasProcessedDate") ?? false;
        return new ResourceDescription((string)_resource.ConstructorArguments[0].Value!, Fields.Select(pair => pair.Field))
        {
            ProcessedDateField = hasProcessedDate && Fields.Any(pair => pair.Field is { Name: ProcessedDate, Type: FieldType.Date })
                ? ProcessedDate
                : null,
        };
    }

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
