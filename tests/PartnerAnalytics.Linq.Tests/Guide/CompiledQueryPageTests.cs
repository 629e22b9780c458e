using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Guide;

/// <summary>The code of <c>docs/compiled-queries.md</c> is code that compiles, and its queries become what the page says.</summary>
public sealed class CompiledQueryPageTests
{
    [Fact]
    public void The_code_of_the_page_is_that_of_the_examples()
    {
        var examples = Lines("tests/PartnerAnalytics.Linq.Tests/Guide/CompiledQueryExamples.cs").ToHashSet();
        var page = Lines("docs/compiled-queries.md").ToList();
        var code = new List<string>();
        for (var i = page.IndexOf("```csharp"); i >= 0; i = page.IndexOf("```csharp", i))
        {
            var end = page.IndexOf("```", i);
            code.AddRange(page[(i + 1)..end]);
            i = end;
        }

        Assert.True(code.Count > 10, "The page has hardly any code.");
        Assert.DoesNotContain(code, line => !examples.Contains(line));
    }

    [Fact]
    public async Task The_examples_become_the_requests_of_the_page()
    {
        object? query = null;
        await Assert.ThrowsAnyAsync<Exception>(() => CompiledQueryExamples.AcceptedAsync(Untouched.Client, "US", DateTimeOffset.UnixEpoch, CancellationToken.None, q => query = q));
        Assert.Equal("GET referrals?filter=status eq 'Accepted' and customerMarket eq {market} and createdDate ge {from}&top=100", query?.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => CompiledQueryExamples.PageAsync(Untouched.Client, CancellationToken.None, q => query = q));
        Assert.Equal("GET referrals?filter=status eq {statuses[0]} or …&top={take}&skip={skip}", query?.ToString());
    }

    private static IEnumerable<string> Lines(string path) => File.ReadLines(RepositoryRoot.Combine(path.Split('/'))).Select(line => line.Trim());
}
