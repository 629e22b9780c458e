namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>The names of the members that are generated for a record.</summary>
internal static class GeneratedNames
{
    public static readonly string[] All = ["FieldNames", "Fields", "Resource", "ReadRow"];
}
