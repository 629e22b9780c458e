using System.Globalization;
using PartnerAnalytics.Linq.Generators.Parsing;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Generators.Emitting;

/// <summary>The expressions that build the description of a field at run time.</summary>
internal static class SchemaExpressions
{
    private const string Library = "global::PartnerAnalytics.Linq.";

    public static string FieldInfo(FieldModel field)
    {
        var creation = $"new {Library}AnalyticsFieldInfo({CSharpText.Literal(field.PropertyName)}, {CSharpText.Literal(field.WireName)}, "
            + $"{Library}AnalyticsFieldType.{field.Type})";
        var settings = Settings(field).ToArray();
        return settings.Length == 0 ? creation : creation + " { " + string.Join(", ", settings) + " }";
    }

    /// <summary>The initializer of the resource's description, with what differs from its defaults; empty where nothing does.</summary>
    public static string ResourceSettings(ResourceModel resource)
    {
        var settings = new List<string>();
        if (resource.Clouds != PartnerCenterClouds.All)
        {
            settings.Add("Clouds = " + Clouds(resource.Clouds));
        }

        if (resource.Service != AnalyticsService.PartnerCenter)
        {
            settings.Add($"Service = {Library}AnalyticsService.{resource.Service}");
        }

        if (resource.Rows != ResourceRows.AsTheyAre)
        {
            settings.Add($"Rows = {Library}ResourceRows.{resource.Rows}");
        }

        if (resource.MaximumTop != 0)
        {
            settings.Add($"MaximumTop = {resource.MaximumTop.ToString(CultureInfo.InvariantCulture)}");
        }

        if (resource.HasProcessedDate)
        {
            settings.Add("HasProcessedDate = true");
        }

        return settings.Count == 0 ? "" : " { " + string.Join(", ", settings) + " }";
    }

    private static string Clouds(PartnerCenterClouds clouds)
    {
        PartnerCenterClouds[] single = [PartnerCenterClouds.Global, PartnerCenterClouds.UsGovernment, PartnerCenterClouds.China];
        var names = single.Where(cloud => (clouds & cloud) != 0).ToArray();
        return string.Join(
            " | ", (names.Length == 0 ? [PartnerCenterClouds.None] : names).Select(cloud => Library + "PartnerCenterClouds." + cloud));
    }

    /// <summary>What differs from the defaults of <c>AnalyticsFieldInfo</c>.</summary>
    private static IEnumerable<string> Settings(FieldModel field)
    {
        if (field.Filter != FilterOperators.None)
        {
            yield return "Filter = " + Filter(field.Filter);
        }

        if (field.Groupable)
        {
            yield return "Groupable = true";
        }

        if (field.Sortable)
        {
            yield return "Sortable = true";
        }

        if (field.Aggregate != FieldAggregate.None)
        {
            yield return $"Aggregate = {Library}FieldAggregate.{field.Aggregate}";
        }

        if (field.Condition != FieldCondition.Filter)
        {
            yield return $"Condition = {Library}FieldCondition.{field.Condition}";
        }

        if (field.Required)
        {
            yield return "Required = true";
        }

        if (field.InsteadOf is { } other)
        {
            yield return "InsteadOf = " + CSharpText.Literal(other);
        }

        if (field.Aliases.Count > 0)
        {
            yield return "Aliases = " + Strings(field.Aliases);
        }

        if (field.KnownValues.Count > 0)
        {
            yield return "KnownValues = " + Strings(field.KnownValues);
        }

        if (field.Interfaces.Count > 0)
        {
            yield return "Interfaces = " + Strings(field.Interfaces);
        }
    }

    /// <summary>The operators by name, the named combinations first: <c>Comparison | Contains</c>.</summary>
    private static string Filter(FilterOperators operators)
    {
        var names = new List<string>();
        FilterOperators[] byCoverage =
        [
            FilterOperators.Comparison, FilterOperators.Equality, FilterOperators.Equal, FilterOperators.NotEqual,
            FilterOperators.GreaterThan, FilterOperators.GreaterThanOrEqual, FilterOperators.LessThan, FilterOperators.LessThanOrEqual,
            FilterOperators.Contains,
        ];
        foreach (var candidate in byCoverage)
        {
            if ((operators & candidate) == candidate)
            {
                names.Add(Library + "FilterOperators." + candidate);
                operators &= ~candidate;
            }
        }

        return string.Join(" | ", names);
    }

    private static string Strings(EquatableList<string> values) =>
        "new string[] { " + string.Join(", ", values.Select(CSharpText.Literal)) + " }";
}
