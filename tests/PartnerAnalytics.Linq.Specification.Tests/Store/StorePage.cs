using System.Collections;
using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>The requests of one page of the Store's documentation, in its order.</summary>
/// <param name="title">The title of the page.</param>
/// <param name="name">The name of the page below <c>learn.microsoft.com/windows/uwp/monetize</c>.</param>
internal sealed class StorePage(string title, string name) : IEnumerable<StoreExample>
{
    /// <summary>Why a query without days is refused.</summary>
    public const string NoDays = "the service would take today";

    private readonly List<StoreExample> _examples = [];

    public string Title => title;

    public string Name => name;

    /// <summary>Midnight of a day in UTC.</summary>
    public static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    public void Add<T>(
        string documented,
        Func<StoreAnalyticsClient, AnalyticsQueryable<T>> query,
        string differing = "",
        string reason = "",
        [CallerArgumentExpression(nameof(query))] string linq = "") =>
        _examples.Add(new StoreExample(documented, Flow(linq), store => query(store).ToRequestUri(), differing, reason));

    public IEnumerator<StoreExample> GetEnumerator() => _examples.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A query on one line, from the client on.
    private static string Flow(string linq) =>
        string.Join(' ', linq["store => ".Length..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" .", ".", StringComparison.Ordinal);
}
