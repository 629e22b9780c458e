using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>What differs from the documentation's silence in the description of a resource.</summary>
internal static class DifferentResources
{
    private const int GreatestTop = 10_000;

    /// <summary>Fields of which the documentation does not say what a filter may do with them, one of each resource that has no list of
    /// fields, and of subscriptions those that are listed without operators.</summary>
    private static readonly ImmutableHashSet<(string, string)> Silent =
    [
        ("referrals", "partnerMarket"),
        ("search", "keywordSearchText"),
        ("subscriptions", "partnerName"),
        ("subscriptions", "providerName"),
    ];

    /// <summary>The description of a built-in resource under differences.</summary>
    public static ResourceDescription Apply(ResourceDescription resource, IReadOnlySet<EmulatorDifference> differences)
    {
        IEnumerable<FieldDescription> fields = resource.Fields.Select(field => Apply(resource, field, differences));
        if (differences.Contains(EmulatorDifference.CountInEveryGroup) && !resource.Fields.Any(field => field.IsCount))
        {
            fields = fields.Append(new FieldDescription("rowCount", FieldType.Integer) { Aggregate = AggregateKind.Count });
        }

        return new ResourceDescription(resource.Path, fields)
        {
            MaximumTop = differences.Contains(EmulatorDifference.TopOf10000Refused) ? GreatestTop - 1
                : differences.Contains(EmulatorDifference.TopOf10000Accepted) ? GreatestTop
                : resource.MaximumTop,
            LinksAfterTop = resource.LinksAfterTop,
            RequiresAggregationLevel = resource.RequiresAggregationLevel || differences.Contains(EmulatorDifference.LevelRequired),
            ProcessedDateField = resource.ProcessedDateField,
        };
    }

    private static FieldDescription Apply(
        ResourceDescription resource, FieldDescription field, IReadOnlySet<EmulatorDifference> differences)
    {
        var silent = Silent.Contains((resource.Path, field.Name));
        return new FieldDescription(field.Name, field.Type)
        {
            Operators = silent && differences.Contains(EmulatorDifference.SilentFieldsNotFiltered) ? FieldOperators.None
                : field.Stored && differences.Contains(EmulatorDifference.EveryFieldFiltered) ? field.Operators | FieldOperators.Equality
                : field.Operators,
            Groupable = !(silent && differences.Contains(EmulatorDifference.SilentFieldsNotGrouped))
                && (field.Groupable || (field.Stored && differences.Contains(EmulatorDifference.EveryFieldGrouped))),
            Sortable = field.Sortable || (field.Stored && differences.Contains(EmulatorDifference.EveryFieldSorted)),
            Aggregate = field.Aggregate,
            CountedField = field.CountedField,
            Notation = field.Notation,
        };
    }
}
