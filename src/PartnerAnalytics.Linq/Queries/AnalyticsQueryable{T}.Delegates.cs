using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq;

/// <content>
/// Forms with delegates, which no request can be made of. They exist to be a compiler error, where otherwise the query would silently
/// download every row and run in memory.
/// </content>
public partial class AnalyticsQueryable<T>
{
    private const string DelegateMessage =
        "A delegate cannot become a request. Pass a lambda, or a variable of type Expression<Func<...>>; to run on the rows that arrive, call ToListAsync() or AsEnumerable() first. "
        + "With C# 12 or older every lambda is taken for a delegate: set <LangVersion> to 13 or later in the project file.";

    private const string IndexMessage =
        "The service does not number its rows. Use Skip and Take to choose rows by their places; to run on the rows that arrive, call ToListAsync() or AsEnumerable() first.";

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<T> Where(Func<T, bool> predicate) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: the service does not number its rows.</summary>
    [Obsolete(IndexMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<T> Where(Func<T, int, bool> predicate) => throw new NotSupportedException(IndexMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<TResult> Select<TResult>(Func<T, TResult> selector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<TResult> Select<TResult>(Func<T, int, TResult> selector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public OrderedAnalyticsQueryable<T> OrderBy<TKey>(Func<T, TKey> keySelector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public OrderedAnalyticsQueryable<T> OrderByDescending<TKey>(Func<T, TKey> keySelector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<KeyValuePair<TKey, int>> CountBy<TKey>(Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<T> DistinctBy<TKey>(Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer = null) =>
        throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<IGrouping<TKey, T>> GroupBy<TKey>(Func<T, TKey> keySelector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<IGrouping<TKey, TElement>> GroupBy<TKey, TElement>(
        Func<T, TKey> keySelector, Func<T, TElement> elementSelector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<TResult> GroupBy<TKey, TResult>(
        Func<T, TKey> keySelector, Func<TKey, IEnumerable<T>, TResult> resultSelector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<TResult> GroupBy<TKey, TElement, TResult>(
        Func<T, TKey> keySelector, Func<T, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<IGrouping<TKey, T>> GroupBy<TKey>(
        Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<IGrouping<TKey, TElement>> GroupBy<TKey, TElement>(
        Func<T, TKey> keySelector, Func<T, TElement> elementSelector, IEqualityComparer<TKey>? comparer) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<TResult> GroupBy<TKey, TResult>(
        Func<T, TKey> keySelector, Func<TKey, IEnumerable<T>, TResult> resultSelector, IEqualityComparer<TKey>? comparer) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public AnalyticsQueryable<TResult> GroupBy<TKey, TElement, TResult>(
        Func<T, TKey> keySelector, Func<T, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector, IEqualityComparer<TKey>? comparer) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public T First(Func<T, bool> predicate) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public T? FirstOrDefault(Func<T, bool> predicate) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public T Single(Func<T, bool> predicate) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public T? SingleOrDefault(Func<T, bool> predicate) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public bool Any(Func<T, bool> predicate) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public int Count(Func<T, bool> predicate) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public long LongCount(Func<T, bool> predicate) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public T Last(Func<T, bool> predicate) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public T? LastOrDefault(Func<T, bool> predicate) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public TResult? Min<TResult>(Func<T, TResult> selector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public TResult? Max<TResult>(Func<T, TResult> selector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public TResult Sum<TResult>(Func<T, TResult> selector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public Task<TResult> SumAsync<TResult>(Func<T, TResult> selector, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public T? MinBy<TKey>(Func<T, TKey> keySelector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public T? MaxBy<TKey>(Func<T, TKey> keySelector) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public bool All(Func<T, bool> predicate) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T> FirstAsync(Func<T, bool> predicate, CancellationToken cancellationToken = default) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T?> FirstOrDefaultAsync(Func<T, bool> predicate, CancellationToken cancellationToken = default) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T> SingleAsync(Func<T, bool> predicate, CancellationToken cancellationToken = default) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T?> SingleOrDefaultAsync(Func<T, bool> predicate, CancellationToken cancellationToken = default) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public Task<bool> AnyAsync(Func<T, bool> predicate, CancellationToken cancellationToken = default) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public Task<int> CountAsync(Func<T, bool> predicate, CancellationToken cancellationToken = default) => throw new NotSupportedException(DelegateMessage);

    /// <summary>Not available: a delegate cannot become a request.</summary>
    [Obsolete(DelegateMessage, error: true), OverloadResolutionPriority(-1), EditorBrowsable(EditorBrowsableState.Never)]
    public Task<long> LongCountAsync(Func<T, bool> predicate, CancellationToken cancellationToken = default) => throw new NotSupportedException(DelegateMessage);
}
