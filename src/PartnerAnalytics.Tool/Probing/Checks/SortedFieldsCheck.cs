namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Can rows be sorted by each field that we allow?</summary>
internal sealed class SortedFieldsCheck(string resourceName) : Check(
    $"sorts:{resourceName}", "Rows can be sorted by each field that we allow.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var resource = session.Demand(resourceName);
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var field in resource.Schema.Fields.Where(field => field.Sortable))
        {
            tried++;
            var query = new ProbeQuery { OrderBy = ProbeGrammar.Descending(field.WireName), Top = 1 };
            if (!await session.IsAcceptedAsync(resource, query, cancellationToken))
            {
                wrong.Add($"{field.WireName} is refused");
            }
        }

        return Outcome.Of(wrong, $"{tried} fields are accepted.");
    }
}
