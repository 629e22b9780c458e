using System.Collections;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Specification.Tests.Resources;

/// <summary>Named queries over sample rows, which have to give the same rows, in the same order, in memory and over HTTP.</summary>
public sealed class SampleQueries : IEnumerable<string>
{
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true };

    private readonly Dictionary<string, Func<SampleFixture, Task>> _queries = [];
    private readonly Dictionary<string, Func<SampleRoots, string?>> _descriptions = [];

    public TheoryData<string> Names => [.. _queries.Keys];

    public void Add<T>(string name, Func<SampleRoots, AnalyticsQueryable<T>> query)
    {
        _descriptions.Add(name, roots => query(roots).ToString());
        _queries.Add(name, async fixture =>
        {
            var expected = (await query(fixture.Memory).ToListAsync()).ConvertAll(Print);
            Assert.NotEmpty(expected);
            Assert.Equal(expected, (await query(fixture.Service).ToListAsync()).ConvertAll(Print));
            var requery = query(fixture.Service);
            Assert.Equal(expected, requery.Provider.CreateQuery<T>(requery.Expression).ToList().ConvertAll(Print));
        });
    }

    /// <summary>What a query says of itself: its request, or why it is refused.</summary>
    public string? Describe(string name, SampleRoots roots) => _descriptions[name](roots);

    public Task VerifyAsync(string name, SampleFixture fixture) => _queries[name](fixture);

    public IEnumerator<string> GetEnumerator() => _queries.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Print<T>(T row) => JsonSerializer.Serialize(row, Json);
}
