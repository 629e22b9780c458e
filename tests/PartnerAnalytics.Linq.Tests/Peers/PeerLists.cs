namespace PartnerAnalytics.Linq.Tests.Peers;

/// <summary>All lists of queries in the manner of other suites, and the types that hold them.</summary>
internal static class PeerLists
{
    /// <summary>The approved file that says what becomes of each query.</summary>
    public const string ApprovedFile = "PeerTests.Both_front_ends_say_the_same_of_what_other_suites_ask.verified.txt";

    public static IReadOnlyList<(Type Type, PeerQueries Queries)> All { get; } =
    [
        (typeof(PeerConditions), PeerConditions.Comparisons),
        (typeof(PeerConditions), PeerConditions.Texts),
        (typeof(PeerConditions), PeerConditions.Dates),
        (typeof(PeerCollections), PeerCollections.Contains),
        (typeof(PeerCollections), PeerCollections.Values),
        (typeof(PeerShapes), PeerShapes.Groups),
        (typeof(PeerShapes), PeerShapes.Projections),
        (typeof(PeerRareForms), PeerRareForms.All),
    ];
}
