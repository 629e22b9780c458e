using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>How is the parameter spelled that groups? Some pages write <c>groupBy</c>.</summary>
internal sealed class GroupByNameCheck() : Check("groupby-name", "The parameter that groups may be spelled groupby.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        foreach (var resource in session.Available.Where(resource => !resource.Sample.IsEmpty))
        {
            var field = resource.Schema.Fields.First(field => field is { Groupable: true, Type: AnalyticsFieldType.String });
            if (await GroupsAsync(ProbeGrammar.GroupBy))
            {
                return Outcome.Holds($"{resource.Name} is grouped by groupby={field.WireName}.");
            }

            if (await GroupsAsync(ProbeGrammar.GroupByInCamelCase))
            {
                return Outcome.Differs($"{resource.Name} is grouped by groupBy={field.WireName}, and not by groupby={field.WireName}.");
            }

            async Task<bool> GroupsAsync(string name)
            {
                var query = new ProbeQuery { GroupBy = field.WireName, GroupByName = name, Top = 1 };
                var response = await session.GetAsync(resource, query, cancellationToken);
                return response is { IsAccepted: true, Rows: [var row] } && resource.IsGrouped(row, field);
            }
        }

        return Outcome.CouldNotTell("Nothing can be grouped with either spelling.");
    }
}
