namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The fix of PAL1006: conditions and orderings are moved before the paging.</summary>
public sealed class OperatorOrderCodeFixTests
{
    [Theory]
    [InlineData(
        "Use(partner.Referrals.Take(5).Where(r => r.Status == null).ToList());",
        "Use(partner.Referrals.Where(r => r.Status == null).Take(5).ToList());")]
    [InlineData(
        "Use(partner.Referrals.Skip(1).Take(5).Where(r => r.Status == null));",
        "Use(partner.Referrals.Where(r => r.Status == null).Skip(1).Take(5));")]
    [InlineData(
        "Use(partner.Referrals.Where(r => r.Id != null).Take(5).WithPageSize(2).Where(r => r.Status == null).Select(r => r.Id));",
        "Use(partner.Referrals.Where(r => r.Id != null).Where(r => r.Status == null).Take(5).WithPageSize(2).Select(r => r.Id));")]
    [InlineData(
        "Use(partner?.Referrals.Take(5).Where(r => r.Status == null));",
        "Use(partner?.Referrals.Where(r => r.Status == null).Take(5));")]
    [InlineData(
        "Use(partner.Referrals?.Take(5).Where(r => r.Status == null));",
        "Use(partner.Referrals?.Where(r => r.Status == null).Take(5));")]
    [InlineData(
        "var all = partner.Referrals.Where(r => r.Id != null); Use(all.Take(5).Where(r => r.Status == null));",
        "var all = partner.Referrals.Where(r => r.Id != null); Use(all.Where(r => r.Status == null).Take(5));")]
    [InlineData(
        "Use((from r in partner.Referrals select r).Take(5).Where(r => r.Status == null));",
        "Use((from r in partner.Referrals select r).Where(r => r.Status == null).Take(5));")]
    [InlineData(
        "Use(partner.Referrals.Take( /* few */ 5) /* rows */ .Where(r => r.Status == null));",
        "Use(partner.Referrals.Where(r => r.Status == null) .Take( /* few */ 5) /* rows */);")]
    [InlineData(
        "Use(partner.AzureUsage.Take(5).OrderBy(u => u.UsageDate).ToList());",
        "Use(partner.AzureUsage.OrderBy(u => u.UsageDate).Take(5).ToList());")]
    [InlineData(
        "Use(partner.AzureUsage.GroupBy(u => u.MeterUnit).Select(g => new { g.Key }).Take(5).OrderBy(x => x.Key).Select(x => x.Key));",
        "Use(partner.AzureUsage.GroupBy(u => u.MeterUnit).Select(g => new { g.Key }).OrderBy(x => x.Key).Take(5).Select(x => x.Key));")]
    public Task An_operator_is_moved_before_the_page(string statements, string expected) =>
        Fix.VerifyAsync(new OperatorOrderCodeFixProvider(), OperatorOrderCodeFixProvider.Key, statements, expected);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public Task An_ordering_is_moved_with_all_that_belongs_to_it(int diagnostic) => Fix.VerifyAsync(
        new OperatorOrderCodeFixProvider(),
        OperatorOrderCodeFixProvider.Key,
        "Use(partner.AzureUsage.Take(5).OrderBy(u => u.UsageDate).ThenByDescending(u => u.MeterUnit).ThenBy(u => u.CustomerName).Skip(2));",
        "Use(partner.AzureUsage.OrderBy(u => u.UsageDate).ThenByDescending(u => u.MeterUnit).ThenBy(u => u.CustomerName).Take(5).Skip(2));",
        diagnostic);

    [Fact]
    public Task Lines_move_with_their_comments() => Fix.VerifyAsync(
        new OperatorOrderCodeFixProvider(),
        OperatorOrderCodeFixProvider.Key,
        """
        Use(await partner.Referrals
                    .Take(5) // few
                    // those that
                    // have no status
                    .Where(r =>
                        r.Status == null) // none
                    .Skip(1) // the first
                    .ToListAsync());
        """,
        """
        Use(await partner.Referrals
                    // those that
                    // have no status
                    .Where(r =>
                        r.Status == null) // none
                    .Take(5) // few
                    .Skip(1) // the first
                    .ToListAsync());
        """);

    [Theory]
    [InlineData(
        "var query = partner.Referrals\n            .Take(5) // few\n            .Where(r => r.Status == null); // none\n        Use(query);",
        "var query = partner.Referrals\n            .Where(r => r.Status == null) // none\n            .Take(5); // few\n        Use(query);")]
    [InlineData(
        "var query = partner.Referrals.Take(5) // few\n            .Where(r => r.Status == null); // none\n        Use(query);",
        "var query = partner.Referrals.Where(r => r.Status == null) // none\n            .Take(5); // few\n        Use(query);")]
    [InlineData(
        "var query = partner.Referrals.\r\n            Take(5).\r\n            Where(r => r.Status == null);\r\n        Use(query);",
        "var query = partner.Referrals.\r\n            Where(r => r.Status == null).\r\n            Take(5);\r\n        Use(query);")]
    public Task The_end_of_a_statement_stays_where_it_is(string statements, string expected) =>
        Fix.VerifyAsync(new OperatorOrderCodeFixProvider(), OperatorOrderCodeFixProvider.Key, statements, expected);

    [Theory]
    [InlineData(
        "var query = partner.Referrals.\n            Take(5). // few\n            Where(r => r.Status == null). // none\n            Skip(1); // the first\n        Use(query);",
        "var query = partner.Referrals.\n            Where(r => r.Status == null). // none\n            Take(5). // few\n            Skip(1); // the first\n        Use(query);")]
    [InlineData(
        "var query = partner.Referrals. // all\n            Take(5). // few\n            // those that\n            // have no status\n            Where(r => r.Status == null); // none\n        Use(query);",
        "var query = partner.Referrals. // all\n            // those that\n            // have no status\n            Where(r => r.Status == null). // none\n            Take(5); // few\n        Use(query);")]
    [InlineData(
        "var query = partner.Referrals.\n            Take(5) /* few */.\n            Where(r => r.Status == null) /* none */;\n        Use(query);",
        "var query = partner.Referrals.\n            Where(r => r.Status == null) /* none */.\n            Take(5) /* few */;\n        Use(query);")]
    [InlineData(
        "Use(partner.AzureUsage.\n            Take(5). // few\n            OrderBy(u => u.UsageDate). // by day\n            ThenBy(u => u.MeterUnit)); // by unit\n",
        "Use(partner.AzureUsage.\n            OrderBy(u => u.UsageDate). // by day\n            ThenBy(u => u.MeterUnit). // by unit\n            Take(5)); // few\n")]
    [InlineData(
        "Use(partner.Referrals.Take(5).Where(r => r.Status == null)); // none",
        "Use(partner.Referrals.Where(r => r.Status == null).Take(5)); // none")]
    public Task Comments_stay_with_their_calls_where_dots_end_the_lines(string statements, string expected) =>
        Fix.VerifyAsync(new OperatorOrderCodeFixProvider(), OperatorOrderCodeFixProvider.Key, statements, expected, statements.Contains("OrderBy", StringComparison.Ordinal) ? 0 : null);

    [Theory]
    [InlineData("Use(partner.Referrals.Take(5).Skip(1) // few\n            .Where(r => r.Status == null)); // none\n")]
    [InlineData("Use(partner.Referrals.Take(5)\n            // those that have no status\n            .Where(r => r.Status == null));")]
    [InlineData("Use(partner.Referrals.Take(5). // few\n            Where(r => r.Status == null)); // none\n")]
    [InlineData("Use(partner.Referrals.Take(5). /* late */ Where(r => r.Status == null));")]
    public Task Where_a_comment_could_get_to_another_call_nothing_is_offered(string statements) => AssertNotOfferedAsync(statements);

    [Theory]
    [InlineData("var query = partner.Referrals\n#if DEBUG\n            .Take(5)\n#else\n            .Take(10)\n#endif\n            .Where(r => r.Status == null);\n        Use(query);")]
    [InlineData("var query = partner.Referrals\n            .Take(5)\n#if !DEBUG\n            .Where(r => r.Status == null)\n#endif\n            ;\n        Use(query);")]
    [InlineData("var query = partner.Referrals\n            .Take(5)\n#pragma warning disable CA1309\n            .Where(r => r.Status == null)\n#pragma warning restore CA1309\n            .Skip(1);\n        Use(query);")]
    [InlineData("var query = partner.Referrals\n#region page\n            .Take(5)\n#endregion\n            .Where(r => r.Status == null);\n        Use(query);")]
    [InlineData("var query = partner.Referrals\n            .Take(5)\n            .Where(r => r.Status == null\n#if !DEBUG\n                && r.Id == null\n#endif\n            );\n        Use(query);")]
    [InlineData("var query = partner.Referrals\n            .Take(5)\n            .Where(r => r.Status == null)\n#if DEBUG\n            .Skip(1)\n#endif\n            ;\n        Use(query);")]
    [InlineData("var query = partner.Referrals.\n            Take(5).\n#if DEBUG\n            Skip(1).\n#endif\n            Where(r => r.Status == null);\n        Use(query);")]
    [InlineData("var query = partner.Referrals\n            .Take(5)\n#nullable disable\n            .Where(r => r.Status == null)\n#nullable restore\n            ;\n        Use(query);")]
    public Task A_chain_with_directives_is_left(string statements) => AssertNotOfferedAsync(statements);

    [Theory]
    [InlineData(
        "Use(partner.Referrals.Take(5).Where(r => r.Status == null));\n#if DEBUG\n        Use(1);\n#endif",
        "Use(partner.Referrals.Where(r => r.Status == null).Take(5));\n#if DEBUG\n        Use(1);\n#endif")]
    [InlineData(
        "#if !DEBUG\n        Use(partner.Referrals.Take(5).Where(r => r.Status == null));\n#endif",
        "#if !DEBUG\n        Use(partner.Referrals.Where(r => r.Status == null).Take(5));\n#endif")]
    public Task Directives_around_the_statement_do_not_matter(string statements, string expected) =>
        Fix.VerifyAsync(new OperatorOrderCodeFixProvider(), OperatorOrderCodeFixProvider.Key, "\n" + statements, "\n" + expected);

    [Fact]
    public Task Everything_late_is_moved_at_once() => Fix.VerifyAllAsync(
        new OperatorOrderCodeFixProvider(),
        OperatorOrderCodeFixProvider.Key,
        """
        Use(partner.AzureUsage.Take(5).Where(u => u.MeterUnit == "h").Skip(3).OrderBy(u => u.UsageDate).ThenBy(u => u.MeterUnit).Skip(1));
                Use(partner.Referrals.Skip(2).Where(r => r.Status == null), partner.Referrals.Take(2).Where(r => r.Id == "a").Where(r => r.Status == "b"));
        """,
        """
        Use(partner.AzureUsage.Where(u => u.MeterUnit == "h").OrderBy(u => u.UsageDate).ThenBy(u => u.MeterUnit).Take(5).Skip(3).Skip(1));
                Use(partner.Referrals.Where(r => r.Status == null).Skip(2), partner.Referrals.Where(r => r.Id == "a").Where(r => r.Status == "b").Take(2));
        """);

    [Theory]
    [InlineData("Use(partner.Referrals.GroupBy(r => r.Status).Where(g => g.Count() > 1).Select(g => g.Key));")]
    [InlineData("Use(partner.Referrals.GroupBy(r => r.Status).Select(g => new { g.Key }).Take(3).Where(x => x.Key == null));")]
    [InlineData("Use(partner.Referrals.Take(5).Select(r => r.Status).Where(s => s == null));")]
    [InlineData("Use(partner.Referrals.Take(5).Select(r => r).Where(r => r.Status == null));")]
    [InlineData("Use(from r in partner.Referrals.Take(5) where r.Status == null select r);")]
    [InlineData("Use(partner.Referrals.Take(5).First(r => r.Status == null));")]
    [InlineData("Use(partner.Referrals.Take(5).GroupBy(r => r.Status).Select(g => g.Key));")]
    [InlineData("Use(Queryable.Where(partner.Referrals.Take(5), r => r.Status == null));")]
    [InlineData("Use((partner.Referrals.Take(5)).Where(r => r.Status == null));")]
    [InlineData("var page = partner.Referrals.Take(5); Use(page.Where(r => r.Status == null));")]
    [InlineData("var page = partner.Referrals.Take(5); var next = page; Use(next.Skip(1).Where(r => r.Status == null));")]
    [InlineData("OrderedAnalyticsQueryable<AzureUsage> sorted = partner.AzureUsage.Take(5).OrderBy(u => u.UsageDate); Use(sorted);")]
    [InlineData("Use(partner.Referrals.Select(r => new { Length = r.Id!.Length }).Take(3).Where(x => x.Length == 3));")]
    public Task What_could_not_be_right_is_not_offered(string statements) => AssertNotOfferedAsync(statements);

    [Theory]
    [InlineData("Use(partner.Referrals.Take(5).Where(r => r.Status == null));", "Filter before the page is cut (other rows will come)")]
    [InlineData("Use(partner.AzureUsage.Take(5).OrderBy(u => u.UsageDate));", "Sort before the page is cut (other rows will come)")]
    public async Task The_title_says_that_other_rows_come(string statements, string title) =>
        Assert.Equal([title], await Fix.TitlesAsync(new OperatorOrderCodeFixProvider(), statements));

    private static async Task AssertNotOfferedAsync(string statements) =>
        Assert.Empty(await Fix.TitlesAsync(new OperatorOrderCodeFixProvider(), statements));
}
