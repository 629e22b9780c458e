using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The refactoring that writes a request above its query. The caret stands at <c>$$</c>.</summary>
public sealed class CopyRequestRefactoringTests
{
    [Fact]
    public Task The_request_stands_above_the_statement() => VerifyAsync(
        """
        var market = "US";
                // the newest
                var rows = await partner.Referrals
                    .Where(r => r.CustomerMarket == market) // there
                    .Ta$$ke(5)
                    .ToListAsync();
                Use(rows);
        """,
        """
        var market = "US";
                // the newest
                // GET referrals?filter=customerMarket eq {market}&top=5
                var rows = await partner.Referrals
                    .Where(r => r.CustomerMarket == market) // there
                    .Take(5)
                    .ToListAsync();
                Use(rows);
        """);

    [Theory]
    [InlineData("// GET searches?top=7")]
    [InlineData("// no request: the query has no rows")]
    public Task A_request_that_stands_there_is_replaced(string comment) => VerifyAsync(
        $"{comment}\n        Use(partner.Referrals.Ta$$ke(5));",
        "// GET referrals?top=5\n        Use(partner.Referrals.Take(5));");

    [Theory]
    [InlineData("Use(partner.Referr$$als.Take(5));", "// GET referrals?top=5\n        Use(partner.Referrals.Take(5));")]
    [InlineData(
        "Use(from r in partner.Referrals wh$$ere r.Status == \"a\" select r.Id);",
        "// GET referrals?filter=status eq 'a'\n        Use(from r in partner.Referrals where r.Status == \"a\" select r.Id);")]
    [InlineData(
        "if (partner is not null) Use(partner.Referrals.Ta$$ke(5));",
        "// GET referrals?top=5\n        if (partner is not null) Use(partner.Referrals.Take(5));")]
    [InlineData("$$await partner.Referrals.Take(5).ToListAsync();", "// GET referrals?top=5\n        await partner.Referrals.Take(5).ToListAsync();")]
    [InlineData("Use(partner.Referrals.Ta$$ke(0));", "// no request: the query has no rows\n        Use(partner.Referrals.Take(0));")]
    [InlineData(
        "Use(partner.Referrals.Wh$$ere(r => r.Status == \"a\\nb\"));",
        "// GET referrals?filter=status eq 'a\\nb'\n        Use(partner.Referrals.Where(r => r.Status == \"a\\nb\"));")]
    [InlineData(
        "Use(partner.Referrals.Take(1), partner.Referrals.Ta$$ke(2));",
        "// GET referrals?top=2\n        Use(partner.Referrals.Take(1), partner.Referrals.Take(2));")]
    [InlineData(
        "var all = partner.Referrals.Where(r => r.Status == \"a\");\r\n        Use(all.Ta$$ke(2));\r\n        Use();",
        "var all = partner.Referrals.Where(r => r.Status == \"a\");\r\n        // GET referrals?filter=status eq 'a'&top=2\r\n        Use(all.Take(2));\r\n        Use();")]
    public Task It_is_the_request_of_the_query_at_the_caret(string statements, string expected) => VerifyAsync(statements, expected);

    [Theory]
    [InlineData("Use(partner.Referrals.Ta$$ke(20000));")]
    [InlineData("Use(partner.Refer$$rals);")]
    [InlineData("Us$$e(partner.Referrals.Take(5));")]
    [InlineData("Use(new[] { 1 }.Ta$$ke(5));")]
    [InlineData("AnalyticsQueryable<Referral> Few(AnalyticsQueryable<Referral> all) => all.Ta$$ke(5); Use(Few(partner.Referrals));")]
    public async Task Where_no_request_is_known_nothing_is_offered(string statements)
    {
        var source = MarkedFile(statements, out var caret);
        using var project = new FixedProject(source);

        Assert.Empty(await project.RefactorAsync(new CopyRequestRefactoringProvider(), caret));
    }

    [Fact]
    public async Task Above_a_member_without_statements_it_stands_below_the_documentation()
    {
        const string Member = """
            using PartnerAnalytics.Linq;

            public static class Report
            {
                /// <summary>Some.</summary>
                public static object Run(PartnerAnalyticsClient partner) => partner.Referrals.Take(5);
            }

            """;
        using var project = new FixedProject(Member);
        var caret = new TextSpan(Member.IndexOf("Take", StringComparison.Ordinal), 0);
        await project.ApplyAsync(Assert.Single(await project.RefactorAsync(new CopyRequestRefactoringProvider(), caret)));

        Assert.Equal(
            Member.Replace("    public static object", "    // GET referrals?top=5\n    public static object", StringComparison.Ordinal),
            await project.TextOfAsync(0));
        Assert.Empty(await project.RemainingAsync());
    }

    private static async Task VerifyAsync(string statements, string expected)
    {
        using var project = new FixedProject(MarkedFile(statements, out var caret));
        var action = Assert.Single(await project.RefactorAsync(new CopyRequestRefactoringProvider(), caret));
        Assert.Equal("Copy the request as a comment", action.Title);
        await project.ApplyAsync(action);

        Assert.Equal(Fix.ToFile(expected), await project.TextOfAsync(0));
        Assert.Empty(await project.RemainingAsync());
    }

    private static string MarkedFile(string statements, out TextSpan caret)
    {
        var marked = Fix.ToFile(statements);
        var position = marked.IndexOf("$$", StringComparison.Ordinal);
        caret = new TextSpan(position, 0);
        return marked.Remove(position, 2);
    }
}
