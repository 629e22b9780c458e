using System.Collections;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Specification.Tests.Resources;

/// <summary>Named queries over sample rows, which have to give the same rows, in the same order, in memory and over HTTP.</summary>
public sealed class SampleQueries : IEnumerable<string>
{
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true };

    private readonly Dictionary<string, Func<SampleFixture, Task>> _queries = [];

    public TheoryData<string> Names => [.. _queries.Keys];

    public void Add<T>(string name, Func<SampleRoots, AnalyticsQueryable<T>> query) => _queries.Add(name, async fixture =>
    {
        var expected = (await query(fixture.Memory).ToListAsync()).ConvertAll(Print);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, (await query(fixture.Service).ToListAsync()).ConvertAll(Print));
        var requery = query(fixture.Service);
        Assert.Equal(expected, requery.Provider.CreateQuery<T>(requery.Expression).ToList().ConvertAll(Print));
    });

    public Task VerifyAsync(string name, SampleFixture fixture) => _queries[name](fixture);

    public IEnumerator<string> GetEnumerator() => _queries.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Print<T>(T row) => JsonSerializer.Serialize(row, Json);
}
