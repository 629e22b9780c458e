using static PartnerAnalytics.Linq.Tests.Querying.Captured;

namespace PartnerAnalytics.Linq.Tests.Querying;

/// <summary>Values with which a query cannot be sent, although it reads well. All that a user reads about each; nothing is sent.</summary>
public sealed class RefusedValueTests
{
    private static readonly Refusals Refused = new()
    {
        {
            (r, g) => r.Where(x => CaseBlind.Contains(x.Status!)).ToList(),
            "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: 'Captured.CaseBlind' in Where(x => CaseBlind.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => SortedByCulture.Contains(x.Status!)).ToList(),
            "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: 'Captured.SortedByCulture' in Where(x => SortedByCulture.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => CaseBlindMap.Keys.Contains(x.Status!)).ToList(),
            "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: 'Captured.CaseBlindMap.Keys' in Where(x => CaseBlindMap.Keys.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => NoList!.Contains(x.Status!)).ToList(),
            "PAL1003: The collection whose Contains is called is null. Give a list, empty if nothing shall match. Source: 'Captured.NoList' in Where(x => NoList!.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => ((IEnumerable<string?>)NoList!).Contains(x.Status)).ToList(),
            "PAL1003: The collection whose Contains is called is null. Give a list, empty if nothing shall match. Source: 'Captured.NoList' in Where(x => ((IEnumerable<string?>)NoList!).Contains(x.Status))"
        },
        {
            (r, g) => r.Where(x => Letters.Select(s => s + "!").Contains(x.Status)).ToList(),
            "PAL1003: The value 's => s + \"!\"' cannot be read from the query. Compute it in a local before the query."
        },
        {
            (r, g) => g.Where(x => x.Name!.Contains(NoText!)).ToList(),
            "PAL1010: The text to look for in 'name' is null. Give a text, or leave the condition out. Source: 'x.Name.Contains(Captured.NoText)' in Where(x => x.Name!.Contains(NoText!))"
        },
        {
            (r, g) => g.Where(x => x.Weight == double.NaN).ToList(),
            "PAL1010: NaN and the infinities have no place in a filter. Use a finite number. Source: 'double.NaN' in Where(x => x.Weight == double.NaN)"
        },
    };

    public static TheoryData<string> Sources => Refused.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_query_is_refused_in_these_words(string source) => Refused.VerifyService(source);
}
