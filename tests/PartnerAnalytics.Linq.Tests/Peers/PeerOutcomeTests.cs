using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Peers;

/// <summary>
/// The run time alone, against the file in which the tests of both front ends have approved what becomes of each query: fast enough for
/// every change, and for tools that change the code to see whether a test notices.
/// </summary>
public sealed class PeerOutcomeTests
{
    private const string Remark = " not decided: ";

    [Fact]
    public void Each_query_becomes_what_was_approved()
    {
        var file = RepositoryRoot.Combine("tests", "PartnerAnalytics.Linq.FrontEnds.Tests", PeerLists.ApprovedFile);
        var approved = ("\n" + File.ReadAllText(file)).Split("\n(r, g)", StringSplitOptions.RemoveEmptyEntries).Select(text => Joined("(r, g)" + text));
        var queries = PeerLists.All.SelectMany(list => list.Queries.Select(name => Joined($"{name} {list.Queries.Run(name).Outcome}")));

        Assert.Equal(approved.Select(text => text.Split(Remark)[0]), queries);
    }

    private static string Joined(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
