using System.Text;
using PartnerAnalytics.Linq.Tests.Peers;
using PartnerAnalytics.Tests.Helpers;
using Xunit.Abstractions;

namespace PartnerAnalytics.Linq.FrontEnds.Tests;

/// <summary>
/// Queries in the manner of other providers' test suites: both front ends refuse one under the same rule and for the same reason, or both
/// make the same request of it. The approved file says which request that is.
/// </summary>
public sealed class PeerTests(ITestOutputHelper output)
{
    private const string ByValue = "C# throws, or compares by rules of its own, for what the variable holds";
    private const string Bound = "Take and Skip have their values when they are called, which the source does not tell";
    private const string Unseen = "the query is made in a method that is not seen";
    private const string Comparer = "the comparer in the variable may be the default one";

    private const string LambdaStart = "(r, g) => ";

    /// <summary>What cannot be decided while the source is read, and why.</summary>
    private static readonly Dictionary<string, string> Undecidable = new(StringComparer.Ordinal)
    {
        ["(r, g) => r.Where(x => AnyMap.Keys.Contains(x.Status!))"] = ByValue,
        ["(r, g) => r.Where(x => x.Status == none!.Trim())"] = ByValue,
        ["(r, g) => r.Where(x => none!.Equals(x.Status))"] = ByValue,
        ["(r, g) => r.Where(x => (maybe ?? noList!.Contains(\"a\")) || x.Status == \"a\")"] = ByValue,
        ["(r, g) => r.Where(x => NoHolder!.Text == x.Status)"] = ByValue,
        ["(r, g) => g.Where(x => x.Units == noNumber!.Value)"] = ByValue,
        ["(r, g) => g.Take(index + 1)"] = Bound,
        ["(r, g) => g.Where(x => x.Units > 3).Skip(index).Take(list.Count)"] = Bound,
        ["(r, g) => Filtered(g, \"a\")"] = Unseen,
        ["(r, g) => NamedAs(g, \"a\")"] = Unseen,
        ["(r, g) => g.GroupBy(x => x.Kind, comparer).Select(y => y.Key)"] = Comparer,
    };

    [Fact]
    public void Both_front_ends_say_the_same_of_what_other_suites_ask()
    {
        var queries = Read().ToList();
        var different = queries.Where(query => !query.IsSame).ToList();
        var text = new StringBuilder();
        foreach (var query in queries)
        {
            text.Append(query.Name).Append("\n  ").Append(query.Outcome).Append('\n');
            if (Undecidable.TryGetValue(query.Name, out var reason))
            {
                text.Append("  not decided: ").Append(reason).Append('\n');
            }
        }

        output.WriteLine($"{queries.Count} queries, {queries.Count(query => query.IsRefused)} refused; "
            + $"{queries.Count(query => query.IsRefused && !query.IsRefusedByCompiler)} at run time only, "
            + $"{queries.Count(query => !query.IsRefused && query.IsRefusedByCompiler)} by the compiler only, {different.Count} said otherwise or refused by one");
        foreach (var query in different)
        {
            output.WriteLine($"{query.Name}\n  run time: {query.Said ?? query.Outcome}\n  compiler: {query.Compiler}");
        }

        Assert.True(queries.Count > 800, $"Only {queries.Count} queries were found.");
        Assert.DoesNotContain(queries, query => query.IsRefusedByCompiler && !query.IsRefused);
        Assert.Equal(Undecidable.Keys.Order(StringComparer.Ordinal), different.Select(query => query.Name).Order(StringComparer.Ordinal));
        Snapshot.Verify(text.ToString());
    }

    /// <summary>
    /// How many of the queries are sent, how many the service cannot say, and which are refused although it could. A refusal that is of no
    /// class fails the test; so does a reason that no query has any more.
    /// </summary>
    [Fact]
    public void What_is_refused_is_what_the_service_cannot_say_or_has_a_reason()
    {
        var outcomes = PeerLists.All
            .SelectMany(list => list.Queries, (list, name) => (Name: name[LambdaStart.Length..], list.Queries.Run(name).Outcome))
            .ToList();
        var refused = outcomes.Where(query => query.Outcome.StartsWith("PAL", StringComparison.Ordinal)).ToList();
        var could = refused.Where(query => PeerRefusals.CouldBeSaid.ContainsKey(query.Name)).ToList();
        var classes = refused.Except(could).ToLookup(query => PeerRefusals.CannotBeSaid
            .FirstOrDefault(known => known.Refusal.IsMatch(query.Outcome.Split(" Source: ")[0])).Reason ?? "");
        var text = new StringBuilder()
            .Append($"{outcomes.Count} queries\n")
            .Append($"{outcomes.Count - refused.Count} sent\n")
            .Append($"{refused.Count - could.Count} refused, as the service cannot say them\n");
        foreach (var (reason, _) in PeerRefusals.CannotBeSaid)
        {
            text.Append($"  {classes[reason].Count()} {reason}\n");
        }

        text.Append($"{could.Count} refused although it could\n");
        foreach (var (name, _) in could)
        {
            text.Append($"  {name}\n    {PeerRefusals.CouldBeSaid[name]}\n");
        }

        Assert.Empty(classes[""].Select(query => $"{query.Name}: {query.Outcome}"));
        Assert.Empty(PeerRefusals.CouldBeSaid.Keys.Except(could.Select(query => query.Name)));
        Assert.All(PeerRefusals.CannotBeSaid, known => Assert.NotEmpty(classes[known.Reason]));
        Snapshot.Verify(text.ToString());
    }

    private static IEnumerable<PeerQuery> Read()
    {
        var source = CorpusSource.Compile("PartnerAnalytics.Linq.Tests");
        var lambdas = PeerLists.All.Select(list => list.Type).Distinct()
            .SelectMany(type => source.FindLambdas(type.Name))
            .ToDictionary(found => found.Lambda.ToString(), found => found.Lambda, StringComparer.Ordinal);
        foreach (var (name, list) in PeerLists.All.SelectMany(list => list.Queries, (list, name) => (name, list.Queries)))
        {
            var (said, outcome) = list.Run(name);
            yield return new PeerQuery(name, said, outcome, source.Describe(lambdas[name], isRun: said is null));
        }
    }

    /// <summary>A query and what came of it.</summary>
    /// <param name="Name">The query as it is written.</param>
    /// <param name="Said">What the query says of itself; null where a terminal ended it.</param>
    /// <param name="Outcome">The requests that were sent, or the refusal.</param>
    /// <param name="Compiler">What the compiler says.</param>
    private sealed record PeerQuery(string Name, string? Said, string Outcome, string Compiler)
    {
        public bool IsRefused => Outcome.StartsWith("PAL", StringComparison.Ordinal);

        public bool IsRefusedByCompiler => Compiler.StartsWith("PAL", StringComparison.Ordinal);

        public bool IsSame => IsRefused == IsRefusedByCompiler && new CorpusQuery(Name, IsRefused ? Outcome : Said ?? Compiler, Compiler).IsSame;
    }
}
