using Microsoft.CodeAnalysis.CodeFixes;
using PartnerAnalytics.Linq.Analyzers;

namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The fixes of PAL2004 to PAL2006.</summary>
public sealed class QueryUseCodeFixTests
{
    [Theory]
    [InlineData("Use(partner.Referrals.ToList());", "Use(await partner.Referrals.ToListAsync());")]
    [InlineData("Use(partner.Referrals.First().Id);", "Use((await partner.Referrals.FirstAsync()).Id);")]
    [InlineData("Use(partner.Referrals.FirstOrDefault()?.Id);", "Use((await partner.Referrals.FirstOrDefaultAsync())?.Id);")]
    [InlineData("Use(partner.Referrals.ToList()[0], 1);", "Use((await partner.Referrals.ToListAsync())[0], 1);")]
    [InlineData("Use(partner.Referrals.Count() > 3);", "Use(await partner.Referrals.CountAsync() > 3);")]
    [InlineData(
        "var ct = CancellationToken.None; Use(partner.Referrals.Any(r => r.Id == \"1\"), ct);",
        "var ct = CancellationToken.None; Use(await partner.Referrals.AnyAsync(r => r.Id == \"1\", ct), ct);")]
    [InlineData(
        "var ct = CancellationToken.None; foreach (var r in from x in partner.Referrals select x) { Use(r, ct); }",
        "var ct = CancellationToken.None; await foreach (var r in (from x in partner.Referrals select x).WithCancellation(ct)) { Use(r, ct); }")]
    [InlineData("foreach (var r in partner.Referrals.Take(3)) Use(r);", "await foreach (var r in partner.Referrals.Take(3)) Use(r);")]
    [InlineData("Use(partner.Referrals.ToListAsync().Result.Count);", "Use((await partner.Referrals.ToListAsync()).Count);")]
    [InlineData(
        "Use(partner.Referrals.CountAsync().ConfigureAwait(false).GetAwaiter().GetResult());",
        "Use(await partner.Referrals.CountAsync().ConfigureAwait(false));")]
    [InlineData("partner.Referrals.FirstAsync().Wait();", "await partner.Referrals.FirstAsync();")]
    [InlineData(
        "await Task.FromResult(partner.Referrals.FirstAsync().Result).ContinueWith(t => t, TaskScheduler.Default);",
        "await Task.FromResult(await partner.Referrals.FirstAsync()).ContinueWith(t => t, TaskScheduler.Default);")]
    [InlineData(
        "await foreach (var r in partner.Referrals.ToAsyncEnumerable()) { Use(r); }",
        "await foreach (var r in partner.Referrals.AsAsyncEnumerable()) { Use(r); }")]
    [InlineData(
        "Use(partner.Referrals\n            .Take(3) // three\n            .ToList());",
        "Use(await partner.Referrals\n            .Take(3) // three\n            .ToListAsync());")]
    public Task What_waits_is_awaited(string statements, string expected) =>
        VerifyAsync(new WaitCodeFixProvider(), WaitCodeFixProvider.Key, statements, expected);

    [Theory]
    [InlineData("Use(partner.Referrals?.ToList());")]
    [InlineData("Use(partner?.Referrals.ToList());")]
    [InlineData("Use(partner.Referrals.ToDictionary(r => r.Id!, StringComparer.Ordinal));")]
    [InlineData("Use(partner.Referrals.CountAsync() /* of all */ .Result);")]
    [InlineData("Use(partner.Referrals\n#if !DEBUG\n            .Take(3)\n#endif\n            .ToList());")]
    public async Task What_cannot_be_awaited_as_it_stands_is_left(string statements)
    {
        using var project = new FixedProject(new WaitCodeFixProvider(), new QueryUseAnalyzer(), Fix.ToFile(statements));
        Assert.Empty(await project.OfferAsync());
    }

    [Theory]
    [InlineData("var q = partner.Referrals; q.Where(r => r.Id == \"1\"); Use(q);", "var q = partner.Referrals; q = q.Where(r => r.Id == \"1\"); Use(q);")]
    [InlineData("var q = partner.AzureUsage; q.Skip(1).OrderBy(u => u.MeterUnit); Use(q);", "var q = partner.AzureUsage; q = q.Skip(1).OrderBy(u => u.MeterUnit); Use(q);")]
    public Task The_query_is_kept(string statements, string expected) =>
        VerifyAsync(new DroppedQueryCodeFixProvider(), DroppedQueryCodeFixProvider.KeepKey, statements, expected);

    [Theory]
    [InlineData("void Local() { partner.Referrals.ToListAsync(); } Local();", "void Local() { _ = partner.Referrals.ToListAsync(); } Local();")]
    [InlineData("Action a = () => partner.Referrals.CountAsync(); Use(a);", "Action a = () => _ = partner.Referrals.CountAsync(); Use(a);")]
    public Task A_task_is_discarded_explicitly(string statements, string expected) =>
        VerifyAsync(new DroppedQueryCodeFixProvider(), DroppedQueryCodeFixProvider.DiscardKey, statements, expected);

    [Theory]
    [InlineData("partner.Referrals.Take(3);")]
    [InlineData("var q = partner.Referrals; q.Select(r => r.Id); Use(q);")]
    [InlineData("partner.Referrals.AsPages();")]
    public async Task A_query_that_no_variable_can_keep_is_left(string statements)
    {
        using var project = new FixedProject(new DroppedQueryCodeFixProvider(), new QueryUseAnalyzer(), Fix.ToFile(statements));
        Assert.DoesNotContain(await project.OfferAsync(), action => action.EquivalenceKey == DroppedQueryCodeFixProvider.KeepKey);
    }

    [Theory]
    [InlineData("Use(await partner.Referrals.CountAsync() > 0);", "Use(await partner.Referrals.AnyAsync());")]
    [InlineData("Use(await partner.Referrals.CountAsync(r => r.Id == \"1\") == 0);", "Use(!await partner.Referrals.AnyAsync(r => r.Id == \"1\"));")]
    [InlineData("Use(0 != (await partner.Referrals.LongCountAsync()), 1);", "Use((await partner.Referrals.AnyAsync()), 1);")]
    [InlineData("if (1 > await partner.Referrals.CountAsync().ConfigureAwait(false)) Use();", "if (!await partner.Referrals.AnyAsync().ConfigureAwait(false)) Use();")]
    [InlineData("Func<bool> any = () => partner.Referrals.Count() is not 0; Use(any);", "Func<bool> any = () => partner.Referrals.Any(); Use(any);")]
    public Task It_is_asked_whether_there_are_any(string statements, string expected) =>
        VerifyAsync(new CountCodeFixProvider(), CountCodeFixProvider.Key, statements, expected);

    [Theory]
    [InlineData("return partner.Referrals.ToList().Count;", "4", "/referrals", 0)]
    [InlineData("return await partner.Referrals.CountAsync() == 0;", "False", "/referrals?top=1", 2)]
    [InlineData("var q = partner.Referrals; q.Where(r => r.Status == \"New\"); return (await q.ToListAsync()).Count;", "4", "/referrals?filter=status eq 'New'", 1)]
    [InlineData("var n = 0; foreach (var r in partner.Referrals.Select(r => r.Id)) { n++; } return n;", "4", "/referrals", 0)]
    public async Task What_is_fixed_runs(string statements, string result, string request, int provider)
    {
        CodeFixProvider[] providers = [new WaitCodeFixProvider(), new DroppedQueryCodeFixProvider(), new CountCodeFixProvider()];
        using var project = new FixedProject(providers[provider], new QueryUseAnalyzer(), FixedRun.ToFile(statements));
        await project.ApplyAsync((await project.OfferAsync())[0]);

        var (actual, requests) = await FixedRun.RunAsync(await project.TextOfAsync(0));
        Assert.Equal(result, actual);
        Assert.Equal([request], requests);
    }

    private static async Task VerifyAsync(CodeFixProvider provider, string key, string statements, string expected)
    {
        using var project = new FixedProject(provider, new QueryUseAnalyzer(), Fix.ToFile(statements));
        await project.ApplyAsync(Assert.Single(await project.OfferAsync(), action => action.EquivalenceKey == key));

        Assert.Equal(Fix.ToFile(expected), await project.TextOfAsync(0));
        Assert.Empty(await project.RemainingAsync());
    }
}
