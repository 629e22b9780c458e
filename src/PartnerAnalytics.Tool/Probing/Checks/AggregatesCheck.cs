using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Which aggregates do groups have?</summary>
internal sealed class AggregatesCheck(string resourceName) : Check(
    $"aggregates:{resourceName}", "Groups have the aggregates that are documented, and a count only where one is.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var resource = session.Demand(resourceName);
        var key = resource.Schema.Fields.First(field => field is { Groupable: true, Type: AnalyticsFieldType.String });
        var response = await session.GetAsync(resource, new ProbeQuery { GroupBy = key.WireName, Top = 1 }, cancellationToken);
        if (response is not { IsAccepted: true, Rows: [var group] } || !resource.IsGrouped(group, key))
        {
            return Outcome.CouldNotTell($"Grouping by {key.WireName} returned {response.Name}, and no group.");
        }

        var expected = resource.Schema.Fields.Where(field => field.Aggregate != FieldAggregate.None).ToList();
        var missing = expected.Where(field => !group.Has(field)).Select(field => $"{field.WireName} is missing");
        var further = group.EnumerateObject()
            .Where(member => !expected.Append(key).Any(field => RowValues.IsNameOf(member.Name, field)))
            .Select(member => $"{member.Name} is there as well");
        return Outcome.Of(
            [.. missing, .. further],
            expected.Count == 0 ? "There are none." : $"There are {string.Join(", ", expected.Select(field => field.WireName))}.");
    }
}
