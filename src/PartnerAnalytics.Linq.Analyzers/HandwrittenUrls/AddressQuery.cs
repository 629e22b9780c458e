using System.Collections.Immutable;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>The query that asks for the same as an address.</summary>
/// <param name="Root">The member of the client at which it begins.</param>
/// <param name="Calls">Its operators, each with the dot before it.</param>
/// <param name="NamesSystem">Whether it names a type of <c>System</c>.</param>
/// <param name="NamesLibrary">Whether it names a type of the library.</param>
internal sealed record AddressQuery(string Root, ImmutableArray<string> Calls, bool NamesSystem, bool NamesLibrary)
{
    /// <summary>The query on a client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="separator">What stands before each operator.</param>
    public string ToCode(string client, string separator = "") =>
        $"{client}.{Root}" + string.Concat(Calls.Select(call => separator + call));
}
