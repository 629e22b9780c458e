using System.Collections;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>Documented rows by resource.</summary>
public sealed class StoreSamples : IEnumerable<KeyValuePair<string, StoreSample>>
{
    private readonly Dictionary<string, StoreSample> _samples = [];

    public StoreSample this[string resource] => _samples[resource];

    /// <summary>The resources, as a theory takes them.</summary>
    public TheoryData<string> Names => [.. _samples.Keys];

    public void Add<T>(
        string resource,
        string rows,
        Func<StoreAnalyticsClient, AnalyticsQueryable<T>> query,
        T[] expected,
        Func<T, T>? withoutUngrouped = null,
        string hidden = "",
        string undescribed = "")
        where T : class =>
        _samples.Add(resource, new StoreSample<T>(resource, rows, query, expected)
        {
            WithoutUngrouped = withoutUngrouped,
            Hidden = hidden,
            Undescribed = undescribed,
        });

    public void AddRange(IEnumerable<KeyValuePair<string, StoreSample>> samples)
    {
        foreach (var (resource, sample) in samples)
        {
            _samples.Add(resource, sample);
        }
    }

    public IEnumerator<KeyValuePair<string, StoreSample>> GetEnumerator() => _samples.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
