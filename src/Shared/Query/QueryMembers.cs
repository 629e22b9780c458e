namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>Tells what a call does with a query that it is given.</summary>
internal static class QueryMembers
{
    /// <summary>Whether a call that does not give a query again runs the one that it is given, while its caller waits.</summary>
    public static bool Runs(string method) => method is not (
            "ToString" or "ToRequestUri" or "AsAsyncEnumerable" or "GetAsyncEnumerator" or "AsPages" or "PartitionBy" or "ConfigureAwait" or "WithCancellation"
            or "Equals" or "ReferenceEquals" or "GetHashCode" or "GetType")
        && !method.EndsWith("Async", StringComparison.Ordinal);

    /// <summary>Whether the members of a namespace are known to read what they are given: other code may pass a query on.</summary>
    public static bool IsOfPlatform(string? @namespace) =>
        @namespace is "System" or "PartnerAnalytics.Linq" || (@namespace is not null && @namespace.StartsWith("System.", StringComparison.Ordinal));
}
