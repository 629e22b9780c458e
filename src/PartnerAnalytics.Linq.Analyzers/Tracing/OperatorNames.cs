using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

/// <summary>The names of calls on queries.</summary>
internal static class OperatorNames
{
    public const string GroupByFields = "GroupByFields";

    public const string ToDictionary = "ToDictionary";

    public const string ToDictionaryAsync = "ToDictionaryAsync";

    public const string PartitionBy = "PartitionBy";

    public const string AsPages = "AsPages";

    /// <summary>Whether a call ends a query.</summary>
    public static bool IsTerminal(string name) => Limit(name) is not null || IsCount(name) || NeedsElements(name);

    /// <summary>Whether a call only counts.</summary>
    public static bool IsCount(string name) => name is "Count" or "LongCount" or "CountAsync" or "LongCountAsync";

    /// <summary>Whether a call adds up.</summary>
    public static bool IsSum(string name) => name is "Sum" or "SumAsync";

    /// <summary>The elements that a call needs at most; null for all.</summary>
    public static int? Limit(string name) => KnownMethods.Synchronous(name) switch
    {
        "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "ElementAt" or "ElementAtOrDefault" => 1,
        "Min" or "Max" or "MinBy" or "MaxBy" or "Any" or "All" or "Contains" => 1,
        "Single" or "SingleOrDefault" => 2,
        _ => null,
    };

    /// <summary>Whether a call gives elements, which groups have not.</summary>
    public static bool NeedsElements(string name) =>
        OnlyFetches(name) || name == PartitionBy || IsSum(name)
        || (Limit(name) is not null && KnownMethods.Synchronous(name) is not ("Any" or "All" or "Contains"));

    /// <summary>Whether a call gives the elements of a query as they are.</summary>
    public static bool OnlyFetches(string name) =>
        name is "ToListAsync" or "ToArrayAsync" or ToDictionaryAsync or ToDictionary or "ToHashSetAsync"
        or "AsAsyncEnumerable" or "GetAsyncEnumerator" or "ConfigureAwait" or "WithCancellation" or "GetEnumerator" or AsPages
        or "ToRequestUri";
}
