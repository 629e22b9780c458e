using System.Collections;

namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>Named queries of the Store, each with its elements or with its refusal.</summary>
public sealed class StoreQueries : IEnumerable<string>
{
    private readonly Dictionary<string, (Func<StoreRoots, string?> Describe, Func<StoreFixture, Task> Verify)> _queries = [];

    public TheoryData<string> Names => [.. _queries.Keys];

    /// <summary>Adds a query that has these elements, in this order.</summary>
    public void Add<T>(string name, Func<StoreRoots, IQueryable<T>> query, params T[] expected) =>
        _queries.Add(name, (roots => query(roots).ToString(), fixture => VerifyAsync(query, expected, fixture)));

    /// <summary>Adds a query that is refused.</summary>
    /// <param name="name">The name.</param>
    /// <param name="query">The query.</param>
    /// <param name="refusal">What its message begins with, and a part of its sentence.</param>
    public void Add<T>(string name, Func<StoreRoots, IQueryable<T>> query, (string RuleId, string Reason) refusal) =>
        _queries.Add(name, (roots => query(roots).ToString(), fixture => VerifyRefusalAsync(query, refusal, fixture)));

    /// <summary>Adds a query that is refused once it runs; until then, conditions may still be added.</summary>
    public void Add<T>(string name, Func<StoreRoots, List<T>> run, (string RuleId, string Reason) refusal) =>
        _queries.Add(name, (roots => Catch(run, roots).Message, fixture => VerifyRunAsync(run, refusal, fixture)));

    /// <summary>What a query says of itself: its request, or why it is refused.</summary>
    public string? Describe(string name, StoreRoots roots) => _queries[name].Describe(roots);

    /// <summary>Runs a query in every way there is.</summary>
    public Task VerifyAsync(string name, StoreFixture fixture) => _queries[name].Verify(fixture);

    public IEnumerator<string> GetEnumerator() => _queries.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static async Task VerifyAsync<T>(Func<StoreRoots, IQueryable<T>> query, T[] expected, StoreFixture fixture)
    {
        foreach (var roots in new[] { fixture.Memory, fixture.Service })
        {
            var asked = query(roots);
            Assert.Equal(expected, await ((AnalyticsQueryable<T>)asked).ToListAsync());
            Assert.Equal(expected, asked);
            Assert.Equal(expected, asked.Provider.CreateQuery<T>(asked.Expression));
        }
    }

    private static async Task VerifyRefusalAsync<T>(
        Func<StoreRoots, IQueryable<T>> query, (string RuleId, string Reason) refusal, StoreFixture fixture)
    {
        foreach (var roots in new[] { fixture.Memory, fixture.Service })
        {
            var sent = fixture.Emulator.Requests.Length;
            var thrown = await Assert.ThrowsAsync<AnalyticsQueryException>(() => ((AnalyticsQueryable<T>)query(roots)).ToListAsync());
            AssertSame(refusal, thrown);
            Assert.Equal(thrown.Message, Assert.Throws<AnalyticsQueryException>(() => query(roots).ToList()).Message);
            Assert.Equal(thrown.Message, query(roots).ToString());
            Assert.Equal(sent, fixture.Emulator.Requests.Length);
        }
    }

    private static Task VerifyRunAsync<T>(Func<StoreRoots, List<T>> run, (string RuleId, string Reason) refusal, StoreFixture fixture)
    {
        foreach (var roots in new[] { fixture.Memory, fixture.Service })
        {
            var sent = fixture.Emulator.Requests.Length;
            AssertSame(refusal, Catch(run, roots));
            Assert.Equal(sent, fixture.Emulator.Requests.Length);
        }

        return Task.CompletedTask;
    }

    private static AnalyticsQueryException Catch<T>(Func<StoreRoots, List<T>> run, StoreRoots roots) =>
        Assert.Throws<AnalyticsQueryException>(() => run(roots));

    private static void AssertSame((string RuleId, string Reason) expected, AnalyticsQueryException thrown)
    {
        Assert.Equal(expected.RuleId, thrown.RuleId);
        Assert.Contains(expected.Reason, thrown.Message, StringComparison.Ordinal);
    }
}
