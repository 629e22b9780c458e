using Microsoft.CodeAnalysis;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.Generators;

/// <summary>The rules about declarations of resources.</summary>
internal static class DeclarationDescriptors
{
    public static readonly DiagnosticDescriptor NotPartial = Create(
        DeclarationRuleIds.NotPartial,
        "A resource must be partial",
        "'{0}' is not partial: write 'sealed partial record {0}'",
        "The source generator adds the field names, the schema and the row reader of a resource to the record itself. "
        + "Add 'partial' to the declaration: 'public sealed partial record Name'.");

    public static readonly DiagnosticDescriptor NotSealedRecord = Create(
        DeclarationRuleIds.NotSealedRecord,
        "A resource must be a sealed record class that derives from no other",
        "'{0}' is {1}: declare it as 'sealed partial record {0}'",
        "A row is exactly the record that the query names, with the equality of its values. Declare the resource as "
        + "'sealed partial record Name', neither a class nor a struct, and declare all its fields in it instead of in a base record.");

    public static readonly DiagnosticDescriptor NoParameterlessConstructor = Create(
        DeclarationRuleIds.NoParameterlessConstructor,
        "A resource needs a constructor without parameters",
        "'{0}' has no constructor without parameters: declare its fields as properties, or add 'public {0}()'",
        "Rows are made by 'new Name { … }', because any field may be missing from a response. Declare the fields as properties with "
        + "'get; init;' instead of parameters of the record, or add a constructor without parameters.");

    public static readonly DiagnosticDescriptor ContainingTypeNotPartial = Create(
        DeclarationRuleIds.ContainingTypeNotPartial,
        "A type that contains a resource must be partial",
        "'{0}' contains the resource '{1}' and is not partial: add 'partial' to the declaration of '{0}'",
        "The generated part of a nested record repeats the declarations of the types around it. Add 'partial' to each of them, or move "
        + "the record out of them.");

    public static readonly DiagnosticDescriptor ReservedName = Create(
        DeclarationRuleIds.ReservedName,
        "A name of a generated member is taken",
        "'{0}' is the name of a member that is generated for a resource: give {1} another name",
        "The source generator adds the members 'FieldNames', 'Fields', 'Resource' and 'ReadRow' to a resource. Rename the member, or the "
        + "record, that has one of these names; the name of a property need not be like the wire name of its field.");

    public static readonly DiagnosticDescriptor DuplicateWireName = Create(
        DeclarationRuleIds.DuplicateWireName,
        "A wire name belongs to two fields",
        "'{0}' is already a wire name or alias of '{1}': name the field of '{2}' differently, or remove one of the two",
        "A value in a response must belong to one property. Names are compared without regard to case, because responses vary in case. "
        + "Give each [AnalyticsField] its own wire name, and remove aliases that another field already has.");

    public static readonly DiagnosticDescriptor MalformedName = Create(
        DeclarationRuleIds.MalformedName,
        "A wire name, an alias or a resource path is malformed",
        "'{0}' is no {1}: write {2}",
        "A wire name or alias is a letter followed by letters, digits or '_', as 'customerMarket'. A path is one or more segments of "
        + "letters, digits, '-' or '_', separated by '/', without a slash at either end, as 'usage/azure'. Only ASCII letters count.");

    public static readonly DiagnosticDescriptor UnsupportedType = Create(
        DeclarationRuleIds.UnsupportedType,
        "A field has an unsupported type",
        "'{0}' has the type '{1}', which a field cannot have: write {2}",
        "A field is 'string?', 'bool?', 'DateTimeOffset?', 'long?', 'decimal?', 'double?' or, for an object or a list, 'JsonElement?', "
        + "always nullable, because the service may leave out any value. Change the type of the property, and convert where it is used.");

    public static readonly DiagnosticDescriptor NotInitializable = Create(
        DeclarationRuleIds.NotInitializable,
        "A property cannot be set when a row is made",
        "'{0}' {1}: {2}",
        "Rows are made by 'new Name { … }', which sets exactly the properties with [AnalyticsField]. Declare each of them as an instance "
        + "property with 'get; init;', and remove 'required' from members without [AnalyticsField].");

    public static readonly DiagnosticDescriptor NotNameable = Create(
        DeclarationRuleIds.NotNameable,
        "A resource must be a type that generated code can name",
        "'{0}' is {1}: declare it as a type of its own, without type parameters, and visible outside its file",
        "A resource is described once and its generated part is a file of its own. Remove type parameters and the 'file' modifier from the "
        + "record and from the types around it, or move the record out of them.");

    public static readonly DiagnosticDescriptor ContradictoryOptions = Create(
        DeclarationRuleIds.ContradictoryOptions,
        "The options of a field contradict each other or its type",
        "The field '{0}' {1}: {2}",
        "Only dates and numbers can be compared by order, only strings can contain and have known values, only numbers can be sums and "
        + "counts, and a field that exists only in grouped rows can be neither filtered nor grouped by. Remove the option, or correct "
        + "the type of the property.");

    public static readonly DiagnosticDescriptor NoFields = Create(
        DeclarationRuleIds.NoFields,
        "A resource has no fields",
        "'{0}' has no property with [AnalyticsField]: add the attribute to each property that the service fills",
        "Only properties with [AnalyticsField] are read from responses and can be used in queries. Add [AnalyticsField(\"wireName\")] to "
        + "the properties of the record.");

    public static readonly DiagnosticDescriptor TwoCounts = Create(
        DeclarationRuleIds.TwoCounts,
        "A resource has two counts",
        "'{0}' counts the rows of a group, and so does '{1}': leave 'FieldAggregate.Count' to one of them",
        "'g.Count()' in a query reads the one field in which the service returns the number of rows of a group. Keep "
        + "'Aggregate = FieldAggregate.Count' on that field, and give others that exist only in grouped rows "
        + "'Aggregate = FieldAggregate.BucketOnly'.");

    public static readonly DiagnosticDescriptor FieldOutsideResource = Create(
        DeclarationRuleIds.FieldOutsideResource,
        "A field stands outside a resource",
        "'{0}' has [AnalyticsField], but '{1}' is no resource: add [AnalyticsResource] to '{1}', or remove the attribute",
        "Only the properties of a record with [AnalyticsResource] are read from responses and can be used in queries; those of a base "
        + "record or an interface are not. Add [AnalyticsResource(\"path\")] to the record, or move the property into the record "
        + "that has it.");

    public static readonly DiagnosticDescriptor LanguageVersionTooOld = Create(
        DeclarationRuleIds.LanguageVersionTooOld,
        "The language version is too old",
        "'{0}' needs C# 11 and its queries C# 13, but the project is compiled as C# {1}: set <LangVersion> to 13 or later in the project "
        + "file, or remove it",
        "The generated part of a resource implements static members of an interface, which C# 11 brought, and a lambda is read as the "
        + "condition of a query from C# 13 on. A project for .NET 10 is compiled as C# 14 where nothing else is said: remove <LangVersion> "
        + "from the project file, or set it to 13 or later.");

    private const string Category = "PartnerAnalytics.Declaration";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new DiagnosticDescriptor[]
    {
        NotPartial, NotSealedRecord, NoParameterlessConstructor, ContainingTypeNotPartial, ReservedName, DuplicateWireName,
        MalformedName, UnsupportedType, NotInitializable, NotNameable, ContradictoryOptions, NoFields,
        TwoCounts, FieldOutsideResource, LanguageVersionTooOld,
    }.ToDictionary(descriptor => descriptor.Id);

    public static IEnumerable<DiagnosticDescriptor> All => ById.Values;

    public static DiagnosticDescriptor Get(string id) => ById[id];

    /// <summary>
    /// Makes every descriptor. They cannot be configured: what is wrong with a declaration is left out of the generated code, and
    /// without the error a resource would silently lack a field.
    /// </summary>
    private static DiagnosticDescriptor Create(string id, string title, string message, string description) => new(
        id,
        title,
        message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description,
        RuleHelp.LinkFor(id),
        WellKnownDiagnosticTags.NotConfigurable);
}
