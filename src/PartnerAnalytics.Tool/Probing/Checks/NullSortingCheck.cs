namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Where do nulls come?</summary>
internal sealed class NullSortingCheck() : Check("null-sorting", "orderby has nulls first ascending, and last descending.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        foreach (var resource in session.Available)
        {
            foreach (var name in resource.Schema.Fields.Where(field => field.Sortable).Select(field => field.WireName))
            {
                if (resource.Sample.Any(row => row.Field(name) is null) && resource.Sample.Any(row => row.Field(name) is not null))
                {
                    var ascending = await IsNullFirstAsync(resource, name, name);
                    return (ascending, await IsNullFirstAsync(resource, name, ProbeGrammar.Descending(name))) switch
                    {
                        (true, false) => Outcome.Holds($"{name} of {resource.Name} begins with null ascending, and not descending."),
                        (false, true) => Outcome.Differs($"{name} of {resource.Name} begins with null descending, and not ascending."),
                        (false, false) => Outcome.Differs($"{name} of {resource.Name} begins with null in neither direction."),
                        _ => Outcome.Differs($"{name} of {resource.Name} begins with null in both directions."),
                    };
                }
            }
        }

        return Outcome.CouldNotTell("No field that can be sorted is null in some rows and not in others.");

        async Task<bool> IsNullFirstAsync(ProbedResource resource, string name, string orderBy)
        {
            var response = await session.GetAsync(resource, new ProbeQuery { OrderBy = orderBy, Top = 1 }, cancellationToken);
            return response.Rows is [var row]
                ? row.Field(name) is null
                : throw new UnansweredException($"sorting {resource.Name} by {name} returned {response.Name}");
        }
    }
}
