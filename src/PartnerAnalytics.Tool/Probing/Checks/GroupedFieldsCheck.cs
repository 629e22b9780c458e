using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Can each field be grouped by that we allow to be?</summary>
internal sealed class GroupedFieldsCheck(string resourceName) : Check(
    $"groups:{resourceName}", "Rows can be grouped by each field that we allow.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var resource = session.Demand(resourceName);
        var (refused, ignored, grouped) = (new List<string>(), new List<string>(), 0);
        foreach (var field in resource.Schema.Fields.Where(field => field.Groupable))
        {
            var level = field.Type == AnalyticsFieldType.DateTimeOffset ? "month" : null;
            var query = new ProbeQuery { GroupBy = field.WireName, Level = level, Top = 1 };
            var response = await session.GetAsync(resource, query, cancellationToken);
            if (!response.IsAccepted)
            {
                refused.Add($"{field.WireName} cannot");
            }
            else if (response.Rows.All(row => resource.IsGrouped(row, field)))
            {
                grouped++;
            }
            else
            {
                ignored.Add($"rows come ungrouped for {field.WireName}");
            }
        }

        return grouped == 0
            ? Outcome.CouldNotTell($"{refused.Count} fields are refused, and for {ignored.Count} rows come ungrouped.")
            : Outcome.Of([.. refused, .. ignored], $"{grouped} fields can.");
    }
}
