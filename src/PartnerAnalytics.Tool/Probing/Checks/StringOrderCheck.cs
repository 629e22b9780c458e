using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>In which order do strings come?</summary>
internal sealed class StringOrderCheck() : Check(
    "string-order", "orderby sorts strings by code point: uppercase letters before lowercase ones.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        foreach (var resource in session.Available)
        {
            foreach (var field in resource.FieldsWith(FilterOperators.Equal)
                .Where(field => field is { Sortable: true, Type: AnalyticsFieldType.String }))
            {
                if (FindPair(resource, field) is var (first, second))
                {
                    return await RunAsync(session, resource, field, first, second, cancellationToken);
                }
            }
        }

        return Outcome.CouldNotTell("No two values would be sorted differently if case were ignored.");
    }

    /// <summary>Two values, the first of which comes first by code point and last otherwise.</summary>
    private static (string First, string Second)? FindPair(ProbedResource resource, AnalyticsFieldInfo field)
    {
        var values = resource.Sample.Select(row => row.Field(field.WireName)?.Text()).OfType<string>()
            .Where(value => value.Length > 0 && value.All(char.IsAscii)).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var second in values.Where(value => char.IsAsciiLetterLower(value[0])))
        {
            if (values.FirstOrDefault(value => char.IsAsciiLetterUpper(value[0])
                && StringComparer.OrdinalIgnoreCase.Compare(value, second) > 0) is { } first)
            {
                return (first, second);
            }
        }

        return null;
    }

    private static async Task<Outcome> RunAsync(
        ProbeSession session,
        ProbedResource resource,
        AnalyticsFieldInfo field,
        string first,
        string second,
        CancellationToken cancellationToken)
    {
        var name = field.WireName;
        var query = new ProbeQuery
        {
            Filter = ProbeGrammar.Or(
                ProbeGrammar.Compare(name, ProbeGrammar.Equal, ProbeGrammar.Of(first)),
                ProbeGrammar.Compare(name, ProbeGrammar.Equal, ProbeGrammar.Of(second))),
            OrderBy = name,
            Top = 1,
        };
        var response = await session.GetAsync(resource, query, cancellationToken);
        var found = response.Rows is [var row] ? row.Field(name)?.Text() : null;
        var described = $"{name} of {resource.Name}";
        return found == first
            ? Outcome.Holds($"{described} has an uppercase letter before a lowercase one that precedes it in the alphabet.")
            : found == second ? Outcome.Differs($"{described} is sorted alphabetically, whatever the case.")
            : Outcome.CouldNotTell($"Sorting {resource.Name} by {name} returned {response.Name}, and neither of two values.");
    }
}
