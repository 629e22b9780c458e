using PartnerAnalytics.Linq.Tests.Querying;
using PartnerAnalytics.Tests.Helpers;
using Xunit.Abstractions;

namespace PartnerAnalytics.Linq.FrontEnds.Tests;

/// <summary>
/// Queries in the manner of other providers' test suites: both front ends refuse one under the same rule and for the same reason, or both
/// make the same request of it.
/// </summary>
public sealed class PeerTests(ITestOutputHelper output)
{
    private static readonly (Type Type, PeerQueries Queries)[] Lists =
    [
        (typeof(PeerConditions), PeerConditions.Comparisons),
        (typeof(PeerConditions), PeerConditions.Texts),
        (typeof(PeerConditions), PeerConditions.Dates),
        (typeof(PeerCollections), PeerCollections.Contains),
        (typeof(PeerCollections), PeerCollections.Values),
        (typeof(PeerShapes), PeerShapes.Groups),
        (typeof(PeerShapes), PeerShapes.Projections),
        (typeof(PeerRareForms), PeerRareForms.All),
    ];

    [Fact]
    public void Both_front_ends_say_the_same_of_what_other_suites_ask()
    {
        var source = CorpusSource.Compile("PartnerAnalytics.Linq.Tests");
        var lambdas = Lists.Select(list => list.Type).Distinct()
            .SelectMany(type => source.FindLambdas(type.Name))
            .ToDictionary(found => found.Lambda.ToString(), found => found.Lambda, StringComparer.Ordinal);
        var (total, refused, atRunTimeOnly, byCompilerOnly, other) = (0, 0, 0, 0, 0);
        var text = new System.Text.StringBuilder();
        foreach (var (query, list) in Lists.SelectMany(list => list.Queries, (list, query) => (query, list.Queries)))
        {
            var (said, outcome) = list.Run(query);
            var compiler = source.Describe(lambdas[query], isRun: said is null);
            var (here, there) = (IsRefusal(outcome), IsRefusal(compiler));
            total++;
            refused += here ? 1 : 0;
            atRunTimeOnly += here && !there ? 1 : 0;
            byCompilerOnly += there && !here ? 1 : 0;
            text.Append(query).Append("\n  ").Append(outcome).Append('\n');
            if (here != there || new CorpusQuery(query, here ? outcome : said ?? compiler, compiler) is { IsSame: false })
            {
                other += here == there ? 1 : 0;
                if (said is not null && !here)
                {
                    text.Append("  says: ").Append(said).Append('\n');
                }

                text.Append(here != there ? "  ONLY " : "  ").Append("compiler: ").Append(compiler).Append('\n');
            }
        }

        output.WriteLine($"{total} queries, {refused} refused; {atRunTimeOnly} at run time only, {byCompilerOnly} by the compiler only, {other} said otherwise");
        Snapshot.Verify(text.ToString());
    }

    private static bool IsRefusal(string text) => text.StartsWith("PAL", StringComparison.Ordinal);
}
