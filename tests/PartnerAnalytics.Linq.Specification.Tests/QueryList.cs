using System.Collections;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Named queries.</summary>
public sealed class QueryList : IEnumerable<SpecificationQuery>
{
    private readonly Dictionary<string, SpecificationQuery> _queries = [];

    public SpecificationQuery this[string name] => _queries[name];

    /// <summary>The names, as a theory takes them.</summary>
    public TheoryData<string> Names => [.. _queries.Keys];

    /// <summary>The queries with their names.</summary>
    public IEnumerable<KeyValuePair<string, SpecificationQuery>> Named => _queries;

    public void Add<T>(string name, Func<Roots, IQueryable<T>> query, Expected expected = Expected.Rows) =>
        _queries.Add(name, new SpecificationQuery<T>(query, expected));

    public IEnumerator<SpecificationQuery> GetEnumerator() => _queries.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
