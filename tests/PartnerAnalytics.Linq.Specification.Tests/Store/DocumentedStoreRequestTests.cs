using System.Text;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>
/// The requests of the Store's documentation: each parameter of ours is theirs by letter, or the table says why not.
/// </summary>
public sealed class DocumentedStoreRequestTests
{
    private const string Introduction =
        """
        # Requests of the Store's documentation

        Every request that the pages of the Microsoft Store's analytics show, the query that says the same, and what it becomes, before it is
        percent-encoded. A test compares the two and writes this page. *Equal* is a request whose parameters are those of the page by letter,
        in whatever order; but days are written as `2015-08-01`, `skip=0` is not sent, and groups by day say `aggregationLevel=day`, which is the
        default. `Day(2015, 1, 1)` is midnight UTC of that day.

        """;

    private static readonly StoreAnalyticsClient Store = new(new HttpClient { BaseAddress = new Uri("https://store.example/") });

    private static readonly IReadOnlyList<StorePage> Pages =
        [.. StoreAcquisitionExamples.Pages, .. StoreUseExamples.Pages, .. StoreHealthExamples.Pages];

    public static TheoryData<string> Names => [.. Pages.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_request_is_the_documented_one_or_the_table_says_why_not(string name) => Assert.All(
        Pages.Single(page => page.Name == name),
        example =>
        {
            var request = example.Request(Store);
            Assert.Equal(example.Differing.Length == 0, example.Reason.Length == 0);
            if (request.StartsWith("PAL", StringComparison.Ordinal))
            {
                Assert.NotEmpty(example.Reason);
            }
            else
            {
                Assert.Equal(example.Differing, string.Join(' ', example.Differences(request)));
            }
        });

    [Fact]
    public void The_table_is_that_of_the_guide()
    {
        var text = new StringBuilder(Introduction);
        foreach (var page in Pages)
        {
            text.Append($"\n## {page.Title}\n\nSource: [{page.Name}](https://learn.microsoft.com/windows/uwp/monetize/{page.Name})\n\n");
            text.Append("| documented | query | becomes | |\n|---|---|---|---|\n");
            foreach (var example in page)
            {
                text.Append($"| {Code(example.Documented)} | {Code(example.Linq)} | {Outcome(example.Request(Store))} | {Verdict(example)} |\n");
            }
        }

        Snapshot.VerifyFile(text.ToString(), "docs", "store-examples.md");
    }

    private static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Outcome(string request) =>
        request.StartsWith("PAL", StringComparison.Ordinal) ? $"refused: [{request}](rules/{request}.md)" : Code(request);

    private static string Verdict(StoreExample example) =>
        example.Reason.Length == 0 ? "equal" : $"{string.Join(", ", example.Differing.Split(' ').Select(Code))}: {example.Reason}";
}
