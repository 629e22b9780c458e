namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>The calls that end a query.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class TerminalTests(SpecificationFixture fixture)
{
    private static readonly Terminals Calls = CreateCalls();

    public static TheoryData<string> Names => Calls.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Gives_the_same(string call) => Calls.VerifyAsync(call, fixture);

    private static Terminals CreateCalls()
    {
        var none = Array.Empty<string>();
        return new Terminals
        {
            { "ToListAsync", r => r.Referrals.Where(x => x.Status == "Won").ToListAsync() },
            { "ToArrayAsync", r => r.Referrals.Where(x => x.Status == "Won").ToArrayAsync() },
            { "ToDictionaryAsync", r => r.Referrals.Where(x => x.Status == "Won").ToDictionaryAsync(x => x.Id!) },
            {
                "ToDictionaryAsync with an element",
                r => r.Referrals.Where(x => x.Status == "Won").ToDictionaryAsync(x => x.Id!, x => x.CreatedDate)
            },
            { "await foreach", r => ForEachAsync(r.Referrals.Take(70)) },
            { "await foreach, stopped early", r => FirstThreeAsync(r.Referrals) },
            { "await foreach over AsAsyncEnumerable", async r => await EnumerateAsync(r.Gadgets.OrderBy(x => x.Units).AsAsyncEnumerable()) },

            { "FirstAsync", r => r.Referrals.FirstAsync() },
            { "FirstAsync with a condition", r => r.Referrals.FirstAsync(x => x.Status == "Won") },
            { "FirstAsync of none", r => r.Referrals.FirstAsync(x => x.Status == "no such") },
            { "FirstAsync after Skip", r => r.Referrals.Skip(5).FirstAsync() },
            { "FirstAsync of Take(0)", r => r.Referrals.Take(0).FirstAsync() },
            { "FirstAsync after Take of too many", r => r.Referrals.Take(20_000).FirstAsync() },
            { "FirstAsync of a projection", r => r.Referrals.Select(x => x.Id).FirstAsync() },
            { "FirstOrDefaultAsync", r => r.Referrals.FirstOrDefaultAsync() },
            { "FirstOrDefaultAsync with a condition", r => r.Referrals.FirstOrDefaultAsync(x => x.Status == "Won") },
            { "FirstOrDefaultAsync of none", r => r.Referrals.FirstOrDefaultAsync(x => x.Status == "no such") },
            { "FirstOrDefaultAsync of an empty list", r => r.Referrals.FirstOrDefaultAsync(x => none.Contains(x.Status)) },
            { "FirstOrDefaultAsync of no value", r => r.Referrals.Where(x => false).Select(x => 1).FirstOrDefaultAsync() },
            { "FirstAsync in order", r => r.Gadgets.OrderByDescending(x => x.Units).FirstAsync() },
            { "FirstAsync of a group", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, N = g.Count() }).FirstAsync() },
            { "SingleAsync", r => r.Referrals.Where(x => x.Id == "7").SingleAsync() },
            { "SingleAsync with a condition", r => r.Referrals.SingleAsync(x => x.Id == "7") },
            { "SingleAsync of none", r => r.Referrals.SingleAsync(x => x.Id == "no such") },
            { "SingleAsync of many", r => r.Referrals.SingleAsync(x => x.Status == "Won") },
            { "SingleAsync of Take(1)", r => r.Referrals.Take(1).SingleAsync() },
            { "SingleAsync of many, in pages of one", r => r.Referrals.WithPageSize(1).SingleAsync(x => x.Status == "Won") },
            { "SingleAsync, in pages of one", r => r.Referrals.WithPageSize(1).SingleAsync(x => x.Id == "7") },
            { "SingleOrDefaultAsync", r => r.Referrals.SingleOrDefaultAsync(x => x.Id == "7") },
            { "SingleOrDefaultAsync without condition", r => r.Referrals.Skip(329).SingleOrDefaultAsync() },
            { "SingleOrDefaultAsync of none", r => r.Referrals.SingleOrDefaultAsync(x => x.Id == "no such") },
            { "SingleOrDefaultAsync of many", r => r.Referrals.SingleOrDefaultAsync(x => x.Status == "Won") },
            { "AnyAsync", r => r.Referrals.AnyAsync() },
            { "AnyAsync with a condition", r => r.Referrals.AnyAsync(x => x.Status == "Won") },
            { "AnyAsync of none", r => r.Referrals.AnyAsync(x => x.Status == "no such") },
            { "AnyAsync of an empty list", r => r.Referrals.AnyAsync(x => none.Contains(x.Status)) },
            { "AnyAsync after Skip of all", r => r.Referrals.Skip(330).AnyAsync() },
            { "AnyAsync of Take(0)", r => r.Referrals.Take(0).AnyAsync() },
            { "AnyAsync of groups", r => r.Gadgets.GroupBy(x => x.Kind).AnyAsync() },
            { "CountAsync", r => r.Referrals.CountAsync() },
            { "CountAsync with a condition", r => r.Referrals.CountAsync(x => x.Status == "Won") },
            { "CountAsync of one", r => r.Referrals.CountAsync(x => x.Id == "7") },
            { "CountAsync of none", r => r.Referrals.CountAsync(x => x.Status == "no such") },
            { "CountAsync of an empty list", r => r.Referrals.CountAsync(x => none.Contains(x.Status)) },
            { "CountAsync after Take", r => r.Referrals.Take(5).CountAsync() },
            { "CountAsync after Take(1)", r => r.Referrals.Take(1).CountAsync() },
            { "CountAsync after Take of more", r => r.Referrals.Take(5000).CountAsync() },
            { "CountAsync after Skip", r => r.Referrals.Skip(5).CountAsync() },
            { "CountAsync after Take and Skip", r => r.Referrals.Take(5).Skip(2).CountAsync() },
            { "CountAsync after Take of a condition", r => r.Referrals.Where(x => x.Status == "Won").Take(3).CountAsync() },
            { "CountAsync after Skip of all but one", r => r.Referrals.Skip(329).CountAsync() },
            { "CountAsync after Skip of all", r => r.Referrals.Skip(330).CountAsync() },
            { "CountAsync after Skip and Take", r => r.Referrals.Skip(325).Take(100).CountAsync() },
            { "CountAsync of groups", r => r.Gadgets.GroupBy(x => x.Kind).CountAsync() },
            { "CountAsync of distinct values", r => r.Referrals.Select(x => x.CustomerName).Distinct().CountAsync() },
            { "CountAsync of groups after Select", r => r.Gadgets.GroupBy(x => x.Id).Select(g => g.Key).Skip(3).CountAsync() },
            { "CountAsync in pages", r => r.Referrals.WithPageSize(10).Take(100_000).CountAsync() },
            { "LongCountAsync", r => r.Referrals.LongCountAsync() },
            { "LongCountAsync with a condition", r => r.Referrals.LongCountAsync(x => x.Status == "Won") },

            { "First", r => r.Referrals.First() },
            { "First with a condition", r => r.Referrals.First(x => x.Status == "Won") },
            { "First of none", r => r.Referrals.First(x => x.Status == "no such") },
            { "First of Take(0)", r => r.Referrals.Take(0).First() },
            { "FirstOrDefault", r => r.Referrals.FirstOrDefault() },
            { "FirstOrDefault with a condition", r => r.Referrals.FirstOrDefault(x => x.Status == "Won") },
            { "FirstOrDefault of none", r => r.Referrals.FirstOrDefault(x => x.Status == "no such") },
            { "FirstOrDefault with a default", r => r.Referrals.Select(x => x.Id).Take(0).FirstOrDefault("nobody") },
            {
                "FirstOrDefault with a condition and a default",
                r => r.Referrals.Select(x => x.Id).FirstOrDefault(x => x == "no such", "nobody")
            },
            { "FirstOrDefault of no value", r => r.Referrals.Where(x => x.Id == "no such").Select(x => 1).FirstOrDefault() },
            { "Single", r => r.Referrals.Single(x => x.Id == "7") },
            { "Single of none", r => r.Referrals.Single(x => x.Id == "no such") },
            { "Single of many", r => r.Referrals.Single(x => x.Status == "Won") },
            { "Single of many, in pages of one", r => r.Referrals.WithPageSize(1).Single(x => x.Status == "Won") },
            { "Single without condition", r => r.Referrals.Skip(2).Take(1).Single() },
            { "SingleOrDefault", r => r.Referrals.SingleOrDefault(x => x.Id == "7") },
            { "SingleOrDefault of none", r => r.Referrals.SingleOrDefault(x => x.Id == "no such") },
            { "SingleOrDefault with a default", r => r.Referrals.Select(x => x.Id).SingleOrDefault(x => x == "no such", "nobody") },
            { "SingleOrDefault of many", r => r.Referrals.SingleOrDefault(x => x.Status == "Won") },
            { "Any", r => r.Referrals.Any() },
            { "Any with a condition", r => r.Referrals.Any(x => x.Status == "Won") },
            { "Any of none", r => r.Referrals.Any(x => x.Status == "no such") },
            { "Any after Skip of all", r => r.Referrals.Skip(330).Any() },
            { "Any of groups with a condition", r => r.Gadgets.GroupBy(x => x.Kind).Any(g => g.Key == "Lamp") },
            { "Any of no such group", r => r.Gadgets.GroupBy(x => x.Kind).Any(g => g.Key == "none") },
            { "Count of groups with a condition", r => r.Gadgets.GroupBy(x => x.Kind).Count(g => g.Key != null) },
            { "Count of groups by a value with a condition", r => r.Gadgets.GroupBy(x => x.Active!.Value).Count(g => g.Key) },
            { "Count of DistinctBy", r => r.Gadgets.DistinctBy(x => x.Kind).Count() },
            { "Count of CountBy", r => r.Gadgets.CountBy(x => x.Kind!).CountAsync() },
            { "First of groups with a condition", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, N = g.Count() }).First(y => y.Key == "lamp") },
            { "ToDictionaryAsync of groups", async r => Listed(await r.Gadgets.GroupBy(x => x.Kind).Where(g => g.Key != null).ToDictionaryAsync(g => g.Key!, g => g.Count())) },
            { "ToDictionaryAsync of groups and sums", async r => Listed(await r.Gadgets.GroupBy(x => new { x.Kind, x.Active }).ToDictionaryAsync(g => g.Key, h => new { N = h.LongCount(), S = h.Sum(x => x.Units ?? 0) })) },
            { "ToDictionary of groups", r => Listed(r.Gadgets.GroupBy(x => x.Active, x => x.Units).ToDictionary(g => g.Key == true ? "yes" : g.Key.ToString() + "no", g => g.Sum())) },
            { "Any of groups", r => r.Gadgets.GroupBy(x => x.Kind).Any() },
            { "Count", r => r.Referrals.Count() },
            { "Count with a condition", r => r.Referrals.Count(x => x.Status == "Won") },
            { "Count of none", r => r.Referrals.Count(x => x.Status == "no such") },
            { "Count after Take", r => r.Referrals.Take(5).Count() },
            { "Count of groups", r => r.Gadgets.GroupBy(x => x.Kind).Count() },
            { "Count of distinct values", r => r.Referrals.Select(x => x.Status).Distinct().Count() },
            { "LongCount", r => r.Referrals.LongCount() },
            { "LongCount with a condition", r => r.Referrals.LongCount(x => x.Status == "Won") },
            { "ToList", r => r.Referrals.Where(x => x.Status == "Won").ToList() },
            { "ToArray", r => r.Referrals.Where(x => x.Status == "Won").ToArray() },
            { "ToDictionary", r => r.Referrals.Where(x => x.Status == "Won").ToDictionary(x => x.Id!, x => x.Status) },
            { "AsEnumerable, then anything", r => r.Referrals.AsEnumerable().Reverse().Skip(1).Take(2).ToList() },
            { "foreach", r => ForEach(r.Referrals.Take(70)) },
            { "foreach without types", r => ForEach(r.Referrals.Take(3)).Count },
            { "First through the interface", r => ((IQueryable<object>)r.Referrals).First() },
            { "Count through the interface", r => ((IQueryable<object>)r.Referrals).Count() },
            { "Execute without types", r => r.Referrals.Provider.Execute(CountOf(r.Referrals)) },
            { "Execute without types, First", r => r.Referrals.Provider.Execute(FirstOf(r.Referrals)) },
            {
                "First through the interface, with a condition on a selected .Value",
                r => Queryable.First(r.Referrals.Select(x => x.CreatedDate!.Value), d => d < SampleData.Year2018)
            },
            {
                "FirstOrDefault through the interface, with a condition and a default",
                r => Queryable.FirstOrDefault(r.Referrals.Select(x => x.Id), x => x == "no such", "nobody")
            },
            { "First of none through the interface", r => Queryable.First(r.Referrals, x => x.Status == "no such") },
            { "Single of none through the interface", r => Queryable.Single(r.Referrals, x => x.Status == "no such") },
            { "Count through the interface, with a condition on a selected .Value", r => Queryable.Count(r.Gadgets.Select(x => x.Units!.Value), u => u > 3) },
            { ".Value of a null, selected", r => r.Referrals.Select(x => x.CreatedDate!.Value).ToListAsync() },
            { ".Value of a null, selected where it is null", r => r.Referrals.Select(x => x.CreatedDate!.Value).Where(d => !(d > SampleData.Year2018)).ToListAsync() },
            { "Count of members of a null", r => r.Gadgets.Select(x => x.Name!.Length).Count() },
            { "CountAsync of members of a null", r => r.Gadgets.Select(x => x.Name!.Length).CountAsync() },
            { "Count of a page of members of a null", r => r.Gadgets.Select(x => x.Name!.Length).Skip(3).Take(9).LongCount() },
            { "Any of members of a null", r => r.Gadgets.Where(x => x.Name == null).Select(x => x.Name!.Length).Any() },
            { "AnyAsync of members of a null", r => r.Gadgets.Where(x => x.Name == null).Select(x => x.Name!.Length).AnyAsync() },
            { "Count with a condition, of .Value of a null", r => Queryable.Count(r.Gadgets.Select(x => new { U = x.Units!.Value, x.Kind }), y => y.Kind == "Lamp") },
            { "Count of groups by .Value", r => r.Gadgets.GroupBy(x => x.Units!.Value).Count() },
            { "CountAsync of groups by .Value", r => r.Gadgets.GroupBy(x => new { U = x.Units!.Value, x.Kind }).Select(g => g.Key.U).CountAsync() },
            { "Count of a page of groups by .Value", r => r.Gadgets.GroupBy(x => (long)x.Units!).OrderBy(g => g.Key).Skip(2).Take(4).Count() },
            { "Count of distinct .Value", r => r.Gadgets.Select(x => x.Units!.Value).Distinct().Count() },
            { "AnyAsync of distinct .Value", r => r.Gadgets.Select(x => new { U = x.Units!.Value }).Distinct().AnyAsync() },
            { "distinct .Value of nulls", r => r.Gadgets.Select(x => x.Units!.Value).Distinct().ToListAsync() },
            { "method on a null in a condition of First", r => r.Gadgets.First(x => x.Label!.Contains("9")) },
            { "method on a null in a condition of Count", r => r.Gadgets.Count(x => x.Units!.Value > 3) },
        };
    }

    private static async Task<List<T>> ForEachAsync<T>(AnalyticsQueryable<T> query)
    {
        var elements = new List<T>();
        await foreach (var element in query)
        {
            elements.Add(element);
        }

        return elements;
    }

    private static async Task<List<T>> FirstThreeAsync<T>(AnalyticsQueryable<T> query)
    {
        var elements = new List<T>();
        await foreach (var element in query)
        {
            elements.Add(element);
            if (elements.Count == 3)
            {
                break;
            }
        }

        return elements;
    }

    private static async Task<List<T>> EnumerateAsync<T>(IAsyncEnumerable<T> elements) => await elements.ToListAsync();

    private static List<object?> ForEach(System.Collections.IEnumerable query)
    {
        var elements = new List<object?>();
        foreach (var element in query)
        {
            elements.Add(element);
        }

        return elements;
    }

    private static System.Linq.Expressions.MethodCallExpression CountOf(IQueryable<Referral> query) => System.Linq.Expressions.Expression.Call(
        new Func<IQueryable<Referral>, int>(Queryable.Count).Method, query.Expression);

    private static System.Linq.Expressions.MethodCallExpression FirstOf(IQueryable<Referral> query) => System.Linq.Expressions.Expression.Call(
        new Func<IQueryable<Referral>, Referral>(Queryable.First).Method, query.Expression);

    private static string Listed<TKey, TValue>(Dictionary<TKey, TValue> entries)
        where TKey : notnull => string.Join("; ", entries.Select(entry => entry.Key + " = " + entry.Value));
}
