namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The fix of what only rows can do: they are fetched before it.</summary>
public sealed class RowsCodeFixTests
{
    [Theory]
    [InlineData("Use(partner.Referrals.SkipWhile(r => r.Status == null));", "Use((await partner.Referrals.ToListAsync()).SkipWhile(r => r.Status == null));")]
    [InlineData(
        "Use(await partner.Referrals.Where(r => r.Status == null).GroupBy(r => r.Status).ToListAsync());",
        "Use((await partner.Referrals.Where(r => r.Status == null).ToListAsync()).GroupBy(r => r.Status).ToList());")]
    [InlineData(
        "var ct = CancellationToken.None; Use(await partner.Referrals.OrderBy(r => r.CreatedDate).Take(3).ToListAsync(ct).ConfigureAwait(false));",
        "var ct = CancellationToken.None; Use((await partner.Referrals.ToListAsync(ct)).OrderBy(r => r.CreatedDate).Take(3).ToList());")]
    [InlineData(
        "Use((await partner.Referrals.OrderBy(r => r.CreatedDate).FirstAsync(cancellationToken: default)).Id);",
        "Use(((await partner.Referrals.ToListAsync()).OrderBy(r => r.CreatedDate).First()).Id);")]
    [InlineData(
        "Use(await partner.AzureUsage.OrderBy(u => u.MeterUnit).ThenBy(u => u.Quantity).ToArrayAsync());",
        "Use((await partner.AzureUsage.ToListAsync()).OrderBy(u => u.MeterUnit).ThenBy(u => u.Quantity).ToArray());")]
    [InlineData(
        "Use(await partner.Subscriptions.GroupBy(s => s.Status).Select(g => new { g.Key, Most = g.Max(s => s.LicenseCount) }).ToListAsync());",
        "Use((await partner.Subscriptions.ToListAsync()).GroupBy(s => s.Status).Select(g => new { g.Key, Most = g.Max(s => s.LicenseCount) }).ToList());")]
    [InlineData(
        "Use(partner.Referrals.Where(r => r.Status == \"New\").Reverse().ToList());",
        "Use((await partner.Referrals.Where(r => r.Status == \"New\").ToListAsync()).AsEnumerable().Reverse().ToList());")]
    [InlineData(
        "Use(partner.Referrals.Zip(partner.Searches.Take(4)));",
        "Use((await partner.Referrals.ToListAsync()).Zip(await partner.Searches.Take(4).ToListAsync()));")]
    [InlineData(
        "Use(Queryable.SkipWhile(partner.Referrals, r => r.Status == null));",
        "Use(Enumerable.SkipWhile(await partner.Referrals.ToListAsync(), r => r.Status == null));")]
    [InlineData(
        "await foreach (var r in partner.Referrals.OrderBy(r => r.CreatedDate)) { Use(r); }",
        "foreach (var r in (await partner.Referrals.ToListAsync()).OrderBy(r => r.CreatedDate)) { Use(r); }")]
    [InlineData(
        "var ordered = partner.Referrals.OrderBy(r => r.CreatedDate); Use(await ordered.Take(3).ToListAsync(), await ordered.CountAsync());",
        "var ordered = (await partner.Referrals.ToListAsync()).OrderBy(r => r.CreatedDate); Use(ordered.Take(3).ToList(), ordered.Count());")]
    [InlineData(
        "await foreach (var r in partner.Referrals.Take(3).Where(r => r.Status == \"New\").WithCancellation(CancellationToken.None)) { Use(r); }",
        "foreach (var r in (await partner.Referrals.Take(3).ToListAsync()).Where(r => r.Status == \"New\")) { Use(r); }")]
    [InlineData(
        "Use(partner.Referrals.SkipWhile(r => r.Id == null).Where(r => r.Status!.Length == 3));",
        "Use((await partner.Referrals.ToListAsync()).SkipWhile(r => r.Id == null).Where(r => r.Status != null && r.Status.Length == 3));")]
    [InlineData(
        "Use(partner.Referrals.SkipWhile(r => r.Id == null).ToList().Where(r => r.Status!.Length == 3));",
        "Use((await partner.Referrals.ToListAsync()).SkipWhile(r => r.Id == null).ToList().Where(r => r.Status!.Length == 3));")]
    [InlineData(
        "Use(partner.Referrals.DistinctBy(r => r.Status).Select(r => r.Id).ToList());",
        "Use((await partner.Referrals.ToListAsync()).DistinctBy(r => r.Status).Select(r => r.Id).ToList());")]
    [InlineData(
        "Use(await partner.Referrals.Take(9).Index().Where(x => x.Index > 3).ToListAsync());",
        "Use((await partner.Referrals.Take(9).Index().ToListAsync()).Where(x => x.Index > 3).ToList());")]
    [InlineData(
        "Use(await partner.Referrals.Chunk(10).FirstAsync());",
        "Use((await partner.Referrals.Chunk(10).ToListAsync()).First());")]
    [InlineData(
        "Use(partner.Referrals.ExceptBy(new[] { \"New\" }, r => r.Status).ToList());",
        "Use((await partner.Referrals.ToListAsync()).ExceptBy(new[] { \"New\" }, r => r.Status).ToList());")]
    public Task The_rows_are_awaited_before_it(string statements, string expected) => VerifyAsync(statements, expected);

    [Theory]
    [InlineData(
        "Use(from r in partner.Referrals join s in partner.Searches.Take(3) on r.Id equals s.MpnId select r);",
        "Use(from r in await partner.Referrals.ToListAsync() join s in await partner.Searches.Take(3).ToListAsync() on r.Id equals s.MpnId select r);")]
    [InlineData(
        "Use(await (from r in partner.Referrals where r.Status == \"New\" orderby r.CreatedDate select r.Id).ToListAsync());",
        "Use((from r in await (from r in partner.Referrals where r.Status == \"New\" select r).ToListAsync() orderby r.CreatedDate select r.Id).ToList());")]
    [InlineData(
        "Use((from s in partner.Subscriptions group s by s.Status into g select g.Max(s => s.LicenseCount)).ToList());",
        "Use((from s in await partner.Subscriptions.ToListAsync() group s by s.Status into g select g.Max(s => s.LicenseCount)).ToList());")]
    public Task Query_syntax_keeps_its_form(string statements, string expected) => VerifyAsync(statements, expected);

    [Theory]
    [InlineData(
        "Func<object> get = () => partner.Referrals.SkipWhile(r => r.Status == null).ToList(); Use(get);",
        "Func<object> get = () => partner.Referrals.ToList().SkipWhile(r => r.Status == null).ToList(); Use(get);")]
    [InlineData(
        "object Local() => (from r in partner.Referrals orderby r.CreatedDate select r).First(); Use(Local());",
        "object Local() => (from r in partner.Referrals.ToList() orderby r.CreatedDate select r).First(); Use(Local());")]
    [InlineData(
        "Func<object> get = () => Queryable.Zip(partner.Referrals, partner.Searches); Use(get);",
        "Func<object> get = () => Enumerable.Zip(partner.Referrals.ToList(), partner.Searches.ToList()); Use(get);")]
    public Task Where_nothing_can_be_awaited_the_list_is_waited_for(string statements, string expected) => VerifyAsync(statements, expected);

    [Fact]
    public Task A_chain_over_several_lines_keeps_its_comments() => VerifyAsync(
        """
        var latest = await partner.Referrals
                    .Where(r => r.Status == null) // no status
                    // the latest
                    .OrderByDescending(r => r.CreatedDate)
                    .Take(3) // three
                    .ToListAsync();
                Use(latest);
        """,
        """
        var latest = (await partner.Referrals
                    .Where(r => r.Status == null) // no status
                    .ToListAsync())
                    // the latest
                    .OrderByDescending(r => r.CreatedDate)
                    .Take(3) // three
                    .ToList();
                Use(latest);
        """);

    [Theory]
    [InlineData("Use(partner.Referrals?.SkipWhile(r => r.Status == null));")]
    [InlineData("IQueryable<Referral> query = partner.Referrals.SkipWhile(r => r.Status == null); Use(query);")]
    [InlineData("Func<Task<int>> count = () => partner.Referrals.OrderBy(r => r.CreatedDate).CountAsync(); Use(count);")]
    [InlineData("Use(partner.Referrals.OrderBy(r => r.CreatedDate).ToListAsync());")]
    [InlineData("Use(partner.Referrals.SelectMany(r => partner.Searches));")]
    [InlineData("Use(partner.Referrals.OrderBy(r => r.CreatedDate).WithPageSize(5));")]
    [InlineData("Use(partner.Referrals\n#if !DEBUG\n            .Where(r => r.Status == null)\n#endif\n            .SkipWhile(r => r.Id == null));")]
    public async Task What_could_not_go_on_is_left(string statements) =>
        Assert.DoesNotContain(await Fix.TitlesAsync(new RowsCodeFixProvider(), statements), title => title.Contains("ToList", StringComparison.Ordinal));

    [Fact]
    public Task All_are_fixed_at_once_and_each_chain_once() => Fix.VerifyAllAsync(
        new RowsCodeFixProvider(),
        RowsCodeFixProvider.Key,
        "Use(partner.Referrals.SkipWhile(r => r.Status == null).Reverse()); Use(await partner.Referrals.OrderBy(r => r.CreatedDate).OrderBy(r => r.WonDate).ToListAsync());",
        "Use((await partner.Referrals.ToListAsync()).SkipWhile(r => r.Status == null).Reverse()); Use((await partner.Referrals.ToListAsync()).OrderBy(r => r.CreatedDate).OrderBy(r => r.WonDate).ToList());");

    [Theory]
    [InlineData("return (await partner.Referrals.OrderBy(r => r.CreatedDate).ToListAsync()).Select(r => r.Id);", "4,2,3,1", "/referrals")]
    [InlineData("return partner.Referrals.Where(r => r.Id != \"9\").SkipWhile(r => r.Id == \"1\").Select(r => r.Id).ToList();", "2,3,4", "/referrals?filter=id ne '9'")]
    [InlineData("return partner.Referrals.Reverse().Select(r => r.Id).First();", "4", "/referrals")]
    [InlineData("return (await partner.Referrals.GroupBy(r => r.Status).ToListAsync()).Select(g => g.Key + g.Count());", "Accepted2,New2", "/referrals")]
    [InlineData("return (from r in partner.Referrals orderby r.CreatedDate descending select r.Id).ToList();", "1,3,2,4", "/referrals")]
    [InlineData("return partner.Referrals.SkipWhile(r => r.Id == null).Where(r => r.CustomerName!.Length == 7).Select(r => r.Id).ToList();", "1,4", "/referrals")]
    public Task What_is_fixed_runs(string statements, string result, string request) => VerifyRunAsync(statements, result, request);

    [Theory]
    [InlineData(
        "Use(await partner.Referrals.Where(r => r.Status == \"New\" && r.CustomerName!.StartsWith(\"C\")).ToListAsync());",
        "Use((await partner.Referrals.Where(r => r.Status == \"New\").ToListAsync()).Where(r => r.CustomerName != null && r.CustomerName.StartsWith(\"C\")).ToList());")]
    [InlineData(
        "Use(await partner.Referrals.CountAsync(r => r.CustomerName!.ToLower() == \"c\" && r.Status == \"New\"));",
        "Use((await partner.Referrals.Where(r => r.Status == \"New\").ToListAsync()).Count(r => r.CustomerName != null && r.CustomerName.ToLower() == \"c\"));")]
    [InlineData(
        "Use(await partner.Referrals.Where(r => r.CustomerName!.EndsWith(\"C\")).AnyAsync());",
        "Use((await partner.Referrals.ToListAsync()).Where(r => r.CustomerName != null && r.CustomerName.EndsWith(\"C\")).Any());")]
    [InlineData(
        "Use(await (from r in partner.Referrals where r.Status == \"New\" && !r.CustomerName!.EndsWith(\"C\") select r.Id).ToListAsync());",
        "Use((from r in await (from r in partner.Referrals where r.Status == \"New\" select r).ToListAsync() where r.CustomerName != null && !r.CustomerName.EndsWith(\"C\") select r.Id).ToList());")]
    [InlineData(
        "Use(await partner.Referrals.Where(r => r.CustomerName!.EndsWith(\"C\") || r.Status == \"New\").ToListAsync());",
        "Use((await partner.Referrals.ToListAsync()).Where(r => r.CustomerName != null && (r.CustomerName.EndsWith(\"C\") || r.Status == \"New\")).ToList());")]
    [InlineData(
        "Use(await partner.Referrals.Where(r => r.Id != \"1\" && (r.Status == \"New\" || r.CustomerName!.EndsWith(\"C\"))).ToListAsync());",
        "Use((await partner.Referrals.Where(r => r.Id != \"1\").ToListAsync()).Where(r => (r.Status == \"New\" || r.CustomerName != null && r.CustomerName.EndsWith(\"C\"))).ToList());")]
    [InlineData(
        "Use(await partner.Referrals.Where(r => r.CustomerName != null && r.CustomerName.StartsWith(\"C\")).ToListAsync());",
        "Use((await partner.Referrals.Where(r => r.CustomerName != null).ToListAsync()).Where(r => r.CustomerName != null && r.CustomerName.StartsWith(\"C\")).ToList());")]
    [InlineData(
        "Use(await partner.Referrals.Where(r => r.Id == \"1\" && (r.CustomerName == null || r.CustomerName.StartsWith(\"C\"))).ToListAsync());",
        "Use((await partner.Referrals.Where(r => r.Id == \"1\").ToListAsync()).Where(r => (r.CustomerName == null || r.CustomerName.StartsWith(\"C\"))).ToList());")]
    [InlineData(
        "Use(await partner.Referrals.Where(r => r.Id == \"1\" && r.CreatedDate!.Value.DayOfYear == 3).ToListAsync());",
        "Use((await partner.Referrals.Where(r => r.Id == \"1\").ToListAsync()).Where(r => r.CreatedDate != null && r.CreatedDate.Value.DayOfYear == 3).ToList());")]
    [InlineData(
        "var words = new[] { \"a\" }; Use(await partner.Referrals.Where(r => r.Id == \"1\" && words.Any(w => r.CustomerName!.StartsWith(w))).ToListAsync());",
        "var words = new[] { \"a\" }; Use((await partner.Referrals.Where(r => r.Id == \"1\").ToListAsync()).Where(r => words.Any(w => r.CustomerName != null && r.CustomerName.StartsWith(w))).ToList());")]
    [InlineData(
        "Use(await partner.Referrals.Where(r => r.Id == \"1\" && \"Contoso\".StartsWith(r.CustomerName!)).ToListAsync());",
        "Use((await partner.Referrals.Where(r => r.Id == \"1\").ToListAsync()).Where(r => r.CustomerName != null && \"Contoso\".StartsWith(r.CustomerName)).ToList());")]
    public Task A_condition_is_split(string statements, string expected) => VerifyAsync(statements, expected);

    [Fact]
    public Task A_condition_over_several_lines_is_split() => VerifyAsync(
        """
        var some = await partner.Referrals
                    .Where(r => r.Status == "New" // this is sent
                        || r.Status == "Accepted")
                    .Where(r => r.Id != "1"
                        && r.CustomerName!.StartsWith("C")
                        && r.CustomerMarket == "US") // and this
                    .ToListAsync();
                Use(some);
        """,
        """
        var some = (await partner.Referrals
                    .Where(r => r.Status == "New" // this is sent
                        || r.Status == "Accepted")
                    .Where(r => r.Id != "1"
                        && r.CustomerMarket == "US")
                    .ToListAsync())
                    .Where(r => r.CustomerName != null && r.CustomerName.StartsWith("C")) // and this
                    .ToList();
                Use(some);
        """);

    [Theory]
    [InlineData("Use(partner.Referrals.Where(r => !(r.Id == \"1\" || r.CustomerName!.StartsWith(\"C\"))));")]
    [InlineData("Use(partner.Referrals.Where(r => r.Id == \"1\" // first\n && r.CustomerName!.StartsWith(\"C\")));")]
    [InlineData("Use(partner.Referrals.Where(r => (r.Id == \"1\" ? r.CustomerName!.Length : 3) > 2));")]
    public async Task A_condition_that_would_mean_something_else_is_left(string statements) =>
        Assert.Empty(await Fix.TitlesAsync(new RowsCodeFixProvider(), statements));

    [Theory]
    [InlineData("return (await partner.Referrals.Where(r => r.Id != \"9\" && r.CustomerName!.StartsWith(\"C\")).ToListAsync()).Select(r => r.Id);", "1", "/referrals?filter=id ne '9'")]
    [InlineData("return (await partner.Referrals.Where(r => !r.CustomerName!.StartsWith(\"C\")).ToListAsync()).Select(r => r.Id);", "3,4", "/referrals")]
    [InlineData("return (await partner.Referrals.Where(r => r.CustomerName!.ToLower() == \"contoso\" || r.Id == \"2\").ToListAsync()).Select(r => r.Id);", "1,4", "/referrals")]
    [InlineData("return (await partner.Referrals.Where(r => r.Id == \"2\" || r.CustomerName!.ToLower() == \"contoso\").ToListAsync()).Select(r => r.Id);", "1,2,4", "/referrals")]
    [InlineData("return await partner.Referrals.CountAsync(r => r.CreatedDate!.Value.DayOfYear != 1);", "2", "/referrals")]
    [InlineData("return await partner.Referrals.AnyAsync(r => r.Status == \"New\" && r.CustomerName!.EndsWith(\"o\"));", "True", "/referrals?filter=status eq 'New'")]
    public Task What_is_split_runs(string statements, string result, string request) => VerifyRunAsync(statements, result, request);

    private static Task VerifyAsync(string statements, string expected) =>
        Fix.VerifyAsync(new RowsCodeFixProvider(), RowsCodeFixProvider.Key, statements, expected, index: 0);

    private static async Task VerifyRunAsync(string statements, string result, string request)
    {
        using var project = new FixedProject(new RowsCodeFixProvider(), FixedRun.ToFile(statements));
        await project.ApplyAsync(Assert.Single(await project.OfferAsync(0)));
        Assert.Empty(await project.RemainingAsync());

        var (actual, requests) = await FixedRun.RunAsync(await project.TextOfAsync(0));
        Assert.Equal(result, actual);
        Assert.Equal([request], requests);
    }
}
