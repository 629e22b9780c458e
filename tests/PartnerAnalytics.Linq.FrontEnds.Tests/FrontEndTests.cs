using System.Reflection;
using PartnerAnalytics.Linq.Specification.Tests;
using PartnerAnalytics.Linq.Specification.Tests.Resources;
using PartnerAnalytics.Linq.Specification.Tests.Store.Queries;
using PartnerAnalytics.Linq.Tests.Shared.Rules;
using PartnerAnalytics.Tests.Helpers;
using Xunit.Abstractions;

namespace PartnerAnalytics.Linq.FrontEnds.Tests;

/// <summary>
/// The run time reads expression trees and the compiler reads operations; of one query both say the same. The corpus is the queries of the
/// specification and the refusals of the library's tests, as they are written there.
/// </summary>
public sealed class FrontEndTests(ITestOutputHelper output)
{
    private const BindingFlags Fields = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly PartnerAnalyticsClient Client = new(new HttpClient { BaseAddress = new Uri("https://partner.example/") });

    private static readonly StoreAnalyticsClient Store = new(new HttpClient { BaseAddress = new Uri("https://store.example/") });

    [Fact]
    public void Both_front_ends_say_the_same_of_every_query()
    {
        var queries = ReadSpecification().Concat(ReadRefusals()).ToList();
        var open = queries.Where(query => query.IsOpen).ToList();
        var differences = queries.Where(query => !query.IsSame && !query.IsOpen).ToList();
        output.WriteLine($"{queries.Count} queries, {queries.Count(query => query.IsRefused)} of them refused: "
            + $"{queries.Count - differences.Count - open.Count} equal, {open.Count} that the compiler does not follow, {differences.Count} different");
        foreach (var query in differences)
        {
            output.WriteLine($"{query.Name}\n  run time: {query.RunTime}\n  compiler: {query.Compiler}");
        }

        Assert.True(queries.Count > 600, $"Only {queries.Count} queries were found.");
        Assert.Empty(differences.Select(query => query.Name));
        Snapshot.Verify(string.Concat(open.OrderBy(query => query.Name, StringComparer.Ordinal).Select(query => $"{query.Name}: {query.Compiler}\n")));
    }

    [Fact]
    public void A_refusal_for_a_value_is_seen_where_the_value_is_written()
    {
        var queries = ReadValueRefusals().ToList();

        Assert.True(queries.Count >= 10, $"Only {queries.Count} queries were found.");
        Assert.DoesNotContain(queries, query => query.Compiler.StartsWith("PAL", StringComparison.Ordinal) && !query.IsSame);
        Snapshot.Verify(string.Concat(queries.Select(query => $"{query.Name}\n  run time: {query.RunTime[..7]}\n  compiler: {query.Compiler}\n")));
    }

    private static IEnumerable<CorpusQuery> ReadSpecification()
    {
        var source = CorpusSource.Compile("PartnerAnalytics.Linq.Specification.Tests");
        var roots = new Roots(Client.Referrals, Client.Query<OpenGadget>());
        var samples = new SampleRoots(
            Client.Searches, Client.Searches, Client.Subscriptions, Client.AzureUsage, Client.IndirectResellers, Client.LicenseDeployments, Client.LicenseUsage);
        var store = StoreRoots.Of(Store);
        foreach (var (type, list) in Lists(typeof(QueryList).Assembly))
        {
            foreach (var (name, lambda) in source.FindLambdas(type.Name).Where(found => found.Name is not null))
            {
                var runTime = list switch
                {
                    QueryList queries => queries[name!].Describe(roots),
                    SampleQueries queries => queries.Describe(name!, samples),
                    _ => ((StoreQueries)list).Describe(name!, store),
                };
                yield return new CorpusQuery($"{type.Name}: {name}", runTime!, source.Describe(lambda));
            }
        }
    }

    private static IEnumerable<CorpusQuery> ReadRefusals()
    {
        var source = CorpusSource.Compile("PartnerAnalytics.Linq.Tests");
        foreach (var type in typeof(Refusals).Assembly.GetTypes().Where(type => type.Name.StartsWith("RefusedPAL", StringComparison.Ordinal)))
        {
            var list = (Refusals)type.GetField("All", Fields)!.GetValue(null)!;
            foreach (var (_, lambda) in source.FindLambdas(type.Name))
            {
                yield return new CorpusQuery($"{type.Name}: {lambda}", list[lambda.ToString()], source.Describe(lambda));
            }
        }
    }

    /// <summary>Queries that are refused for a value: where it is written in the query the compiler sees it, and else it sees a request.</summary>
    private static IEnumerable<CorpusQuery> ReadValueRefusals()
    {
        var source = CorpusSource.Compile("PartnerAnalytics.Linq.Tests");
        var list = (Refusals)typeof(RefusalTests).GetField("ByValue", Fields)!.GetValue(null)!;
        return source.FindLambdas(nameof(RefusalTests))
            .Select(found => new CorpusQuery(found.Lambda.ToString(), list[found.Lambda.ToString()], source.Describe(found.Lambda)));
    }

    private static IEnumerable<(Type Type, object List)> Lists(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => type.GetFields(Fields))
        .Where(field => field.FieldType == typeof(QueryList) || field.FieldType == typeof(SampleQueries) || field.FieldType == typeof(StoreQueries))
        .Select(field => (field.DeclaringType!, field.GetValue(null)!));
}
