namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Calls that end a query with one element of an order, or that look for one: each gives the value that is right.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class ExtremeTests(SpecificationFixture fixture)
{
    private static readonly Dictionary<string, (Func<Roots, Task<object?>> Run, object? Expected)> Calls = CreateCalls();

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Gives_what_it_gives_over_a_list(string name)
    {
        var (run, expected) = Calls[name];
        foreach (var roots in new[] { fixture.Memory, fixture.Service })
        {
            object? found = null;
            var exception = await Record.ExceptionAsync(async () => found = await run(roots));
            Assert.Equal(expected, exception?.GetType() ?? found);
        }
    }

    private static Dictionary<string, (Func<Roots, Task<object?>> Run, object? Expected)> CreateCalls()
    {
        var calls = new Dictionary<string, (Func<Roots, Task<object?>> Run, object? Expected)>();
        var least = DateTimeOffset.MinValue;
        var (noElements, noPlace) = (typeof(InvalidOperationException), typeof(ArgumentOutOfRangeException));
        AddAsync("MinAsync", async r => await r.Gadgets.MinAsync(x => x.Units), -131L);
        Add("Min", r => r.Gadgets.Min(x => x.Units), -131L);
        Add("Min through Queryable", r => Queryable.Min(r.Gadgets, x => x.Units), -131L);
        Add("Min of what is selected", r => r.Gadgets.Select(x => x.Units).Min(), -131L);
        AddAsync("MinAsync of what is selected", async r => await r.Gadgets.Select(x => x.Units).MinAsync(), -131L);
        AddAsync("MaxAsync", async r => await r.Gadgets.MaxAsync(x => x.Units), 9_007_199_254_740_993L);
        Add("Max", r => r.Gadgets.Max(x => x.Price), 79_228_162_514.264337593543950m);
        Add("Max of what is selected, through Queryable", r => Queryable.Max(r.Gadgets.Select(x => x.Weight)), 1e20);
        Add("Max of text, by code point", r => r.Gadgets.Max(x => x.Name), SampleData.Beyond);
        Add("Min of text", r => r.Gadgets.Min(x => x.Name), "");
        Add("Min of dates", r => r.Gadgets.Min(x => x.MadeDate), least);
        Add("Min of a condition", r => r.Gadgets.Where(x => x.Units > 5).Min(x => x.Units), 6L);
        Add("Max of what is not null", r => r.Gadgets.Where(x => x.Units != null).Max(x => x.Units!.Value), 9_007_199_254_740_993L);
        Add("Min of .Value leaves nulls out", r => r.Gadgets.Min(x => x.Units!.Value), -131L);
        Add("Min of a member of what is selected", r => r.Gadgets.Select(x => new { U = x.Units, L = x.Label!.Length }).Min(y => y.U), -131L);
        Add("Min of keys", r => r.Gadgets.GroupBy(x => x.Units).Select(g => g.Key).Min(), -131L);
        Add("Max of counts", r => r.Gadgets.GroupBy(x => x.Active).Select(g => new { g.Key, N = g.Count() }).Max(y => y.N), 47);
        Add("Min of none", r => r.Gadgets.Where(x => x.Id == "no").Min(x => x.Units), null);
        AddAsync("MinAsync of none", async r => await r.Gadgets.Where(x => x.Id == "no").MinAsync(x => x.Units), null);
        Add("Max of nulls only", r => r.Gadgets.Where(x => x.Units == null).Max(x => x.Units), null);
        Add("Max of no text", r => r.Gadgets.Where(x => x.Id == "no").Max(x => x.Name), null);
        Add("Max of no value", r => r.Gadgets.Where(x => x.Id == "no").Max(x => x.Units!.Value), noElements);
        AddAsync("MaxAsync of nulls' values only", async r => await r.Gadgets.Where(x => x.Units == null).MaxAsync(x => x.Units!.Value), noElements);
        Add("Max of no page", r => r.Gadgets.Where(x => false).Max(x => x.Units), null);

        Add("MinBy", r => r.Gadgets.MinBy(x => x.Units)?.Id, "131");
        AddAsync("MinByAsync", async r => (await r.Gadgets.MinByAsync(x => x.Units))?.Id, "131");
        Add("MinBy through Queryable", r => Queryable.MinBy(r.Gadgets, x => x.Units)?.Id, "131");
        Add("MinBy of equal keys is the first", r => r.Gadgets.MinBy(x => x.Active)?.Id, "001");
        Add("MaxBy of equal keys is the first", r => r.Gadgets.MaxBy(x => x.Active)?.Id, "000");
        Add("MaxBy of equal keys is the first in the order before", r => r.Gadgets.OrderByDescending(x => x.Id).MaxBy(x => x.Active)?.Id, "138");
        Add("MaxBy", r => r.Gadgets.MaxBy(x => x.Weight)?.Id, "007");
        AddAsync("MaxByAsync", async r => (await r.Gadgets.MaxByAsync(x => x.Weight))?.Id, "007");
        Add("MinBy of nulls only is the first", r => r.Gadgets.Where(x => x.Units == null).MinBy(x => x.Units)?.Id, "000");
        AddAsync("MinByAsync of nulls only is the first", async r => (await r.Gadgets.Where(x => x.Units == null).MinByAsync(x => x.Units))?.Id, "000");
        Add("MaxBy of nulls only is the first", r => r.Gadgets.Where(x => x.Units == null).MaxBy(x => x.Units)?.Id, "000");
        Add("MinBy of nulls' values only", r => r.Gadgets.Where(x => x.Units == null).MinBy(x => x.Units!.Value)?.Id, null);
        Add("MaxBy of nulls' values only", r => r.Gadgets.Where(x => x.Units == null).MaxBy(x => x.Units!.Value)?.Id, null);
        Add("MinBy of none", r => r.Gadgets.Where(x => x.Id == "no").MinBy(x => x.Units), null);
        Add("MaxBy of none of a struct", r => r.Gadgets.Where(x => x.Id == "no").Select(x => new Pair(x.Id, x.Units)).MaxBy(x => x.Units), noElements);
        Add("MinBy of a projection", r => r.Gadgets.Select(x => new { x.Id, x.Units }).MinBy(x => x.Units)!.Id, "131");
        Add("MaxBy of groups", r => r.Gadgets.GroupBy(x => x.Active).Select(g => new { g.Key, N = g.Count() }).MaxBy(y => y.N)!.N, 47);

        AddAsync("LastAsync", async r => (await r.Gadgets.OrderBy(x => x.Id).LastAsync()).Id, "139");
        Add("Last", r => r.Gadgets.OrderByDescending(x => x.Id).Last().Id, "000");
        Add("Last through Queryable", r => Queryable.Last(r.Gadgets.OrderByDescending(x => x.Id)).Id, "000");
        Add("Last of some", r => r.Gadgets.OrderBy(x => x.Id).Last(x => x.Kind == "Lamp").Id, "138");
        Add("Last of some, through Queryable", r => Queryable.Last(r.Gadgets.OrderBy(x => x.Id), x => x.Kind == "Lamp").Id, "138");
        AddAsync("LastAsync of some", async r => (await r.Gadgets.OrderBy(x => x.Id).LastAsync(x => x.Kind == "Lamp")).Id, "138");
        Add("Last of a projection", r => r.Gadgets.OrderBy(x => x.Id).Select(x => x.Id + "!").Last(), "139!");
        Add("Last of none", r => r.Gadgets.OrderBy(x => x.Id).Last(x => x.Id == "no"), noElements);
        Add("LastOrDefault of none", r => r.Gadgets.OrderBy(x => x.Id).LastOrDefault(x => x.Id == "no"), null);
        AddAsync("LastOrDefaultAsync", async r => (await r.Gadgets.OrderBy(x => x.Id).LastOrDefaultAsync())?.Id, "139");
        Add("LastOrDefault or another", r => r.Gadgets.Select(x => x.Id).Order().LastOrDefault(x => x == "no", "other"), "other");
        Add("FirstOrDefault of text or another", r => r.Gadgets.Select(x => x.Id).FirstOrDefault(x => x == "no", "other"), "other");
        Add("SingleOrDefault of text or another", r => r.Gadgets.Select(x => x.Id).SingleOrDefault(x => x == "no", "other"), "other");
        Add("Last of the last", r => r.Gadgets.OrderBy(x => x.Id).TakeLast(5).Last().Id, "139");
        Add("Count of the last", r => r.Gadgets.OrderBy(x => x.Id).TakeLast(5).Count(), 5);
        AddAsync("AnyAsync of the last", async r => await r.Gadgets.OrderBy(x => x.Id).TakeLast(5).AnyAsync(), true);

        Add("ElementAt", r => r.Gadgets.ElementAt(7).Id, "007");
        AddAsync("ElementAtAsync", async r => (await r.Gadgets.ElementAtAsync(7)).Id, "007");
        Add("ElementAt through Queryable", r => Queryable.ElementAt(r.Gadgets, 7).Id, "007");
        Add("ElementAt of a page", r => r.Gadgets.Skip(10).Take(5).ElementAt(2).Id, "012");
        Add("ElementAt beyond a page", r => r.Gadgets.Skip(10).Take(5).ElementAt(5), noPlace);
        Add("ElementAt beyond the end", r => r.Gadgets.ElementAt(140), noPlace);
        Add("ElementAt before the start", r => r.Gadgets.ElementAt(-1), noPlace);
        Add("ElementAt from the end", r => r.Gadgets.OrderBy(x => x.Id).ElementAt(^1).Id, "139");
        AddAsync("ElementAtAsync from the end", async r => (await r.Gadgets.OrderBy(x => x.Id).ElementAtAsync(^3)).Id, "137");
        Add("ElementAt of the end", r => r.Gadgets.OrderBy(x => x.Id).ElementAt(^0), noPlace);
        Add("ElementAt of an index from the start", r => r.Gadgets.ElementAt(new Index(3)).Id, "003");
        Add("ElementAtOrDefault", r => r.Gadgets.ElementAtOrDefault(3)?.Id, "003");
        Add("ElementAtOrDefault beyond the end", r => r.Gadgets.ElementAtOrDefault(140), null);
        Add("ElementAtOrDefault before the start", r => r.Gadgets.ElementAtOrDefault(-1), null);
        AddAsync("ElementAtOrDefaultAsync before the first", async r => await r.Gadgets.OrderBy(x => x.Id).ElementAtOrDefaultAsync(^141), null);
        Add("ElementAtOrDefault of the end", r => r.Gadgets.OrderBy(x => x.Id).ElementAtOrDefault(^0), null);
        Add("ElementAtOrDefault of a number", r => r.Gadgets.Select(x => 1).ElementAtOrDefault(140), 0);
        Add("ElementAt of a projection", r => r.Gadgets.Select(x => x.Label!.Length).ElementAt(1), 7);
        Add("ElementAt of the last", r => r.Gadgets.OrderBy(x => x.Id).TakeLast(5).ElementAt(^2).Id, "138");

        Add("All", r => r.Gadgets.All(x => x.Id != null), true);
        AddAsync("AllAsync", async r => await r.Gadgets.AllAsync(x => x.Units > 3), false);
        Add("All through Queryable", r => Queryable.All(r.Gadgets, x => x.Units > -1000 || x.Units == null), true);
        Add("All of null is false", r => r.Gadgets.Where(x => x.Units == null).All(x => x.Units > 3), false);
        Add("All leaves out what it throws on", r => r.Gadgets.Where(x => x.Units == null || x.Units > 15).All(x => x.Units!.Value > 15), true);
        Add("All of none", r => r.Gadgets.Where(x => x.Id == "no").All(x => x.Id == "other"), true);
        Add("All of an empty list", r => r.Gadgets.All(x => !Array.Empty<string>().Contains(x.Id)), true);
        Add("All of a projection", r => r.Gadgets.Select(x => new { x.Units, L = x.Label!.Length }).All(y => y.Units == 3), false);
        Add("Contains", r => r.Gadgets.Select(x => x.Id).Contains("007"), true);
        Add("Contains of another case", r => r.Gadgets.Select(x => x.Kind).Contains("LAMP"), false);
        AddAsync("ContainsAsync", async r => await r.Gadgets.Select(x => x.Id).ContainsAsync("no"), false);
        Add("Contains through Queryable", r => Queryable.Contains(r.Gadgets.Select(x => x.Units), 12L), true);
        Add("Contains null", r => r.Gadgets.Select(x => x.Units).Contains(null), true);
        Add("Contains of a value", r => r.Gadgets.Select(x => x.Units!.Value).Contains(12L), true);
        Add("Contains of dates", r => r.Gadgets.Select(x => x.MadeDate).Contains(SampleData.Year2018), true);
        AddAsync("ToHashSetAsync", async r => (await r.Gadgets.Select(x => x.Active).ToHashSetAsync()).Count, 3);
        AddAsync("ToHashSetAsync by a comparer", async r => (await r.Gadgets.Select(x => x.Kind).ToHashSetAsync(StringComparer.OrdinalIgnoreCase)).Count, 5);
        return calls;

        void Add(string name, Func<Roots, object?> run, object? expected) => AddAsync(name, roots => Task.FromResult(run(roots)), expected);

        void AddAsync(string name, Func<Roots, Task<object?>> run, object? expected) => calls.Add(name, (run, expected));
    }

    private readonly record struct Pair(string? Id, long? Units);
}
