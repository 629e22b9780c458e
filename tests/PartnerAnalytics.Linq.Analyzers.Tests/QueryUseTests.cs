using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>PAL2004 to PAL2006: what is done with queries that can be sent.</summary>
public sealed class QueryUseTests
{
    [Theory]
    [InlineData("Use(partner.Referrals.{|PAL2004:ToList|}(), partner.Referrals.{|PAL2004:Count|}(), r.Take(3).{|PAL2004:First|}().Id);")]
    [InlineData("Use(r.{|PAL2004:Any|}(x => x.Status == \"a\"), r.{|PAL2004:ToDictionary|}(x => x.Id!), (from x in r select x.Id).{|PAL2004:ToArray|}());")]
    [InlineData("{|PAL2004:foreach|} (var x in r.Take(3)) { Use(x); }")]
    [InlineData("{|PAL2004:foreach|} (var (id, status) in r.Select(x => ValueTuple.Create(x.Id, x.Status))) { Use(id, status); }")]
    [InlineData("Use(r.ToListAsync().{|PAL2004:Result|}, r.CountAsync(ct).GetAwaiter().{|PAL2004:GetResult|}()); r.FirstAsync().{|PAL2004:Wait|}();")]
    [InlineData("Use(r.CountAsync(ct).ConfigureAwait(false).GetAwaiter().{|PAL2004:GetResult|}(), (r.CountAsync()).{|PAL2004:Result|});")]
    [InlineData("Func<Task> f = async () => { await Task.Yield(); Use(r.{|PAL2004:ToList|}()); }; Use(f);")]
    [InlineData("async Task Local() { await Task.Yield(); Use(r.{|PAL2004:ToList|}()); } await Local();")]
    [InlineData("Use(r?.{|PAL2004:ToList|}());")]
    [InlineData("await foreach (var x in r.{|PAL2004:ToAsyncEnumerable|}()) { Use(x); }")]
    public Task What_waits_in_asynchronous_code_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("Use(await r.ToListAsync(), (await r.ToListAsync()).Count, (await r.ToListAsync(ct)).First());")]
    [InlineData("await foreach (var x in r.Take(3)) { Use(x); } foreach (var x in await r.ToListAsync()) { Use(x); }")]
    [InlineData("Func<object> f = () => r.ToList(); object Local() => r.First(); Use(f, Local());")]
    [InlineData("var t = r.ToListAsync(); await Task.WhenAll(t); Use(t.Result);")]
    [InlineData("lock (partner) { Use(r.ToList()); }")]
    [InlineData("Use(new[] { 1 }.Select(i => r.Take(i).ToList()), from i in new[] { 1 } select r.Count());")]
    [InlineData("var own = new[] { 1 }.AsQueryable(); Use(own.ToList(), own.Count()); foreach (var i in own) { Use(i); } own.Where(i => i > 0);")]
    [InlineData("var all = new List<Referral>(); var q = all.AsAnalyticsQueryable().Where(x => x.Id == \"1\"); Use(q.ToList(), q.Take(3).Count(), q.CountAsync().Result);")]
    [InlineData("foreach (var x in new List<Referral>().AsAnalyticsQueryable()) { Use(x); }")]
    [InlineData("IEnumerable<Referral> all = r; Use(all.ToList(), r.AsEnumerable().Count());")]
    [InlineData("await foreach (var x in new[] { 1 }.ToAsyncEnumerable()) { Use(x); }")]
    public Task What_cannot_wait_or_does_not_is_left(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("r.{|PAL2005:Where|}(x => x.Id == \"1\"); partner.Referrals.Skip(1).{|PAL2005:Take|}(3);")]
    [InlineData("r.{|PAL2005:AsPages|}(); r.{|PAL2005:AsAsyncEnumerable|}(ct); r.{|PAL2005:WithPageSize|}(3);")]
    [InlineData("void Local() { r.{|PAL2005:ToListAsync|}(); } Action a = () => { r.{|PAL2005:CountAsync|}(ct); }; Local(); Use(a);")]
    [InlineData("Action a = () => r.{|PAL2005:ToListAsync|}(); new List<int>().ForEach(i => r.Skip(i).{|PAL2005:CountAsync|}(ct)); Use(a);")]
    public Task What_nobody_takes_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("_ = r.Where(x => x.Id == \"1\"); r = r.Take(3); void Local() { _ = r.ToListAsync(); } Local();")]
    [InlineData("Func<object> f = () => r.Take(3); Use(f); await r.ToListAsync();")]
    [InlineData("var list = new List<Referral>(); list.AsQueryable().Take(3); list.Where(x => x.Id == null);")]
    [InlineData("Log(r); r.ToString(); r.ToRequestUri();")]
    [InlineData("Func<Task> f = () => r.ToListAsync(); Action a = () => _ = r.ToListAsync(); Use(f, a, Task.Run(() => r.CountAsync()));")]
    public Task What_is_taken_is_left(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("Use(await r.{|PAL2006:CountAsync|}() > 0, await r.{|PAL2006:LongCountAsync|}(ct) != 0L, 0 == (await r.{|PAL2006:CountAsync|}(x => x.Id == \"1\").ConfigureAwait(false)));")]
    [InlineData("Func<object> f = () => r.Take(3).{|PAL2006:Count|}() >= 1 || 1 > r.{|PAL2006:LongCount|}(); Use(f);")]
    [InlineData("Use(await r.{|PAL2006:CountAsync|}() is 0, await r.{|PAL2006:CountAsync|}() is > 0, await r.{|PAL2006:CountAsync|}() is not 0);")]
    public Task A_count_that_is_only_asked_whether_there_are_any_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("Use(await r.CountAsync() > 1, await r.CountAsync() == 1, 5 > await r.CountAsync(), await r.CountAsync() >= 0, await r.CountAsync() is > 0 and < 5);")]
    [InlineData("for (var i = 0; i < await r.CountAsync(); i++) { Use(i); } Use(await r.CountAsync() - 1, rows == await r.CountAsync());")]
    [InlineData("Use((await r.ToListAsync()).Count > 0, new[] { 1 }.Count() > 0, await partner.Subscriptions.GroupBy(s => s.Status).Select(g => g.Count() > 0).ToListAsync());")]
    public Task Another_count_is_left(string statements) => VerifyAsync(statements);

    [Fact]
    public async Task A_message_says_what_to_write()
    {
        var reported = await VerifyAsync("Use(r.{|PAL2004:ToList|}(), await r.{|PAL2006:CountAsync|}() == 0);");

        Assert.Equal(
            "'ToList' blocks the thread until the service has answered, in code that can await, and throws over an HttpClient whose handler only sends "
            + "asynchronously. Write await ToListAsync().",
            reported[0].GetMessage());
        Assert.Equal(
            "'CountAsync' may fetch every row to learn whether there is one. Write !AnyAsync(), which fetches one row at most.",
            reported[1].GetMessage());
    }

    [Theory]
    [InlineData("await System.Threading.Tasks.Task.Yield(); System.GC.KeepAlive(partner.Referrals.ToList());", "PAL2004")]
    [InlineData("System.GC.KeepAlive(partner.Referrals.ToList());", null)]
    [InlineData("async System.Threading.Tasks.Task F() => await System.Threading.Tasks.Task.Yield(); F().Wait(); System.GC.KeepAlive(partner.Referrals.ToList());", null)]
    public async Task Top_level_statements_are_asynchronous_when_one_awaits(string statements, string? id)
    {
        var diagnostics = await AnalyzerRun.OverAsync(
            "using PartnerAnalytics.Linq; var partner = new PartnerAnalyticsClient(new System.Net.Http.HttpClient()); " + statements,
            new QueryUseAnalyzer());

        Assert.Equal(id is null ? [] : [id], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> VerifyAsync(string statements) =>
        CodeVerifier.VerifyAsync(new QueryUseAnalyzer(), $$"""
            using PartnerAnalytics.Linq;

            public static class Report
            {
                public static async Task RunAsync(PartnerAnalyticsClient partner, int rows, CancellationToken ct)
                {
                    var r = partner.Referrals;
                    await Task.Yield();
                    {{statements}}
                    Use(r, rows, ct);
                }

                private static AnalyticsQueryable<Referral> Log(AnalyticsQueryable<Referral> query) => query;

                private static void Use(params object?[] values) => GC.KeepAlive((values, new Func<AnalyticsQueryable<Referral>, object>(Log)));
            }
            """);
}
