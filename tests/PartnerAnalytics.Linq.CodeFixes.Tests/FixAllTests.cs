using Microsoft.CodeAnalysis.CodeFixes;

namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The fixes of PAL1001, everywhere at once.</summary>
public sealed class FixAllTests
{
    private const string Several = """
        using PartnerAnalytics.Linq;

        public static class Several
        {
            public static async Task<object> RunAsync(PartnerAnalyticsClient partner, bool isLarge)
            {
                var large = partner.Referrals.Take(20000);
                var choice = isLarge ? partner.Referrals.Take(30000) : partner.Referrals.Skip(3).Take(40000);
                await foreach (var row in large)
                {
                    GC.KeepAlive((await partner.Referrals.Where(r => r.Id == row.Id).Take(50000).ToListAsync(), choice));
                }

                return (partner.Referrals.Take(5), partner.Referrals.Take(60000).Take(7));
            }
        }

        """;

    private const string InLine = """
        using PartnerAnalytics.Linq;

        public static class InLine
        {
            public static object Run(PartnerAnalyticsClient partner) => partner.Query<Referral>()
                .Take(count: 70000) // plenty
                .Select(r => r.Status);
        }

        """;

    private const string Pages = """
        using PartnerAnalytics.Linq;

        public static class Pages
        {
            public static object Run(PartnerAnalyticsClient partner) => partner.Referrals.WithPageSize(10000).WithPageSize(80000);
        }

        """;

    [Fact]
    public async Task All_takes_of_a_document_are_limited()
    {
        using var project = new FixedProject(Several, InLine);
        await project.FixAllAsync(FixAllScope.Document, TopCodeFixProvider.LimitKey);

        Assert.Equal(Limited(Several, "20000", "30000", "40000", "50000"), await project.TextOfAsync(0));
        Assert.Equal(InLine, await project.TextOfAsync(1));
    }

    [Fact]
    public async Task All_takes_and_pages_of_a_project_are_limited()
    {
        using var project = new FixedProject(Several, InLine, Pages);
        project.AddProject(InLine);
        await project.FixAllAsync(FixAllScope.Project, TopCodeFixProvider.LimitKey);

        Assert.Equal(Limited(Several, "20000", "30000", "40000", "50000"), await project.TextOfAsync(0));
        Assert.Equal(Limited(InLine, "70000"), await project.TextOfAsync(1));
        Assert.Equal(Limited(Pages, "10000", "80000"), await project.TextOfAsync(2));
        Assert.Equal(InLine, await project.TextOfAsync(0, project: 1));
        Assert.Single(await project.RemainingAsync());
    }

    [Fact]
    public async Task All_rows_of_a_project_are_fetched_in_pages()
    {
        using var project = new FixedProject(Several, InLine);
        await project.FixAllAsync(FixAllScope.Project, TopCodeFixProvider.PagesKey);

        Assert.Equal(Paged(Several, "20000", "30000", "40000", "50000"), await project.TextOfAsync(0));
        Assert.Equal(
            InLine.Replace("// plenty\n", "// plenty\n        .WithPageSize(9999)\n", StringComparison.Ordinal),
            await project.TextOfAsync(1));
        Assert.Empty(await project.RemainingAsync());
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_left_when_rows_are_to_be_fetched_in_pages()
    {
        using var project = new FixedProject(InLine, Pages);
        await project.FixAllAsync(FixAllScope.Project, TopCodeFixProvider.PagesKey);

        Assert.Equal(Pages, await project.TextOfAsync(1));
        Assert.Equal(2, (await project.RemainingAsync()).Count);
    }

    [Fact]
    public async Task All_projects_of_a_solution_are_fixed()
    {
        using var project = new FixedProject(Several);
        project.AddProject(InLine, Pages);
        await project.FixAllAsync(FixAllScope.Solution, TopCodeFixProvider.LimitKey);

        Assert.Equal(Limited(InLine, "70000"), await project.TextOfAsync(0, project: 1));
        Assert.Empty(await project.RemainingAsync());
    }

    private static string Limited(string source, params string[] numbers) =>
        numbers.Aggregate(source, (text, number) => text.Replace(number, "9999", StringComparison.Ordinal));

    private static string Paged(string source, params string[] numbers) => numbers.Aggregate(
        source, (text, number) => text.Replace($"({number})", $"({number}).WithPageSize(9999)", StringComparison.Ordinal));
}
