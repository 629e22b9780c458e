using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Does the service refuse what we do, so that nothing is refused in vain?</summary>
/// <param name="use">What is done with a field.</param>
/// <param name="resourceName">Of which resource.</param>
internal sealed class RefusedFieldsCheck(FieldUse use, string resourceName) : Check(
    $"refused-{use.ToString().ToLowerInvariant()}:{resourceName}", $"What we refuse is refused: {Describe(use)}.")
{
    /// <summary>The fields that we refuse.</summary>
    public static IEnumerable<AnalyticsFieldInfo> FieldsOf(FieldUse use, AnalyticsResource resource) => use switch
    {
        FieldUse.Filters => resource.Fields.Where(field => !field.Filter.HasFlag(FilterOperators.Equal) && !IsCount(field)),
        FieldUse.Groups => resource.Fields.Where(field => !field.Groupable && !IsCount(field)),

        // Where nothing can be sorted, one field tells.
        _ => resource.Fields.Any(field => field.Sortable)
            ? resource.Fields.Where(field => !field.Sortable && !IsCount(field))
            : resource.Fields.Where(field => field.Groupable).Take(1),
    };

    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var resource = session.Demand(resourceName);
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var field in FieldsOf(use, resource.Schema))
        {
            var response = await session.GetAsync(resource, QueryOf(field), cancellationToken);
            if (response.IsAccepted && use == FieldUse.Groups && !response.Rows.All(row => resource.IsGrouped(row, field)))
            {
                return Outcome.CouldNotTell($"Rows come ungrouped for {field.WireName}: the parameter may not be understood.");
            }

            tried++;
            if (response.IsAccepted)
            {
                wrong.Add($"{field.WireName} is accepted");
            }
        }

        return Outcome.Of(wrong, $"{tried} fields are.");
    }

    /// <summary>Such a field stands in groups only, so that nobody would name it elsewhere.</summary>
    private static bool IsCount(AnalyticsFieldInfo field) => field.Aggregate is FieldAggregate.Count or FieldAggregate.BucketOnly;

    private ProbeQuery QueryOf(AnalyticsFieldInfo field) => use switch
    {
        FieldUse.Filters => new ProbeQuery
        {
            Filter = ProbeGrammar.Compare(field.WireName, ProbeGrammar.Equal, ProbeGrammar.OfField(field, null)),
            Top = 1,
        },
        FieldUse.Groups => new ProbeQuery
        {
            GroupBy = field.WireName,
            Level = field.Type == AnalyticsFieldType.DateTimeOffset ? "month" : null,
            Top = 1,
        },
        _ => new ProbeQuery { OrderBy = field.WireName, Top = 1 },
    };

    private static string Describe(FieldUse use) => use switch
    {
        FieldUse.Filters => "fields in a filter, with eq",
        FieldUse.Groups => "fields in groupby",
        _ => "fields in orderby",
    };
}

/// <summary>What a request does with a field.</summary>
internal enum FieldUse
{
    /// <summary>Compares it, in <c>filter</c>.</summary>
    Filters,

    /// <summary>Groups by it, in <c>groupby</c>.</summary>
    Groups,

    /// <summary>Sorts by it, in <c>orderby</c>.</summary>
    Sorts,
}
