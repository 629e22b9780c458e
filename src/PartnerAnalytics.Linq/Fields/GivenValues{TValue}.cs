using System.Collections.ObjectModel;

namespace PartnerAnalytics.Linq;

/// <summary>The values of a list that a condition was composed with. They do not change, so they are known before the query runs.</summary>
internal sealed class GivenValues<TValue>(IEnumerable<TValue> values) : ReadOnlyCollection<TValue>([.. values]);
