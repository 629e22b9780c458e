namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The fixes of PAL2003: an awaited step, or a word that says what happens.</summary>
public sealed class EvaluationCodeFixTests
{
    private const string AwaitTitle = "Await ToListAsync() first";
    private const string SayTitle = "Say with AsEnumerable() that all rows are fetched here";

    [Theory]
    [InlineData("Use(partner.Referrals.ToLookup(r => r.Status));", "Use((await partner.Referrals.ToListAsync()).ToLookup(r => r.Status));")]
    [InlineData(
        "Use(Enumerable.ToLookup(partner.Referrals, r => r.Status));",
        "Use(Enumerable.ToLookup(await partner.Referrals.ToListAsync(), r => r.Status));")]
    [InlineData(
        "Use((from r in partner.Referrals where r.Status == null select r).ToLookup(r => r.Id));",
        "Use((await (from r in partner.Referrals where r.Status == null select r).ToListAsync()).ToLookup(r => r.Id));")]
    [InlineData(
        "Use(Enumerable.ToLookup(from r in partner.Referrals select r, r => r.Status));",
        "Use(Enumerable.ToLookup(await (from r in partner.Referrals select r).ToListAsync(), r => r.Status));")]
    [InlineData(
        "var ct = CancellationToken.None; Use(ct, partner.Referrals.ToLookup(r => r.Status));",
        "var ct = CancellationToken.None; Use(ct, (await partner.Referrals.ToListAsync(ct)).ToLookup(r => r.Status));")]
    [InlineData(
        "CancellationToken a = default, b = default; Use(a, b, partner.Referrals.ToLookup(r => r.Status));",
        "CancellationToken a = default, b = default; Use(a, b, (await partner.Referrals.ToListAsync()).ToLookup(r => r.Status));")]
    [InlineData(
        "Func<CancellationToken, Task<object>> get = async ct => partner.Referrals.ToLookup(r => r.Status); Use(get);",
        "Func<CancellationToken, Task<object>> get = async ct => (await partner.Referrals.ToListAsync(ct)).ToLookup(r => r.Status); Use(get);")]
    [InlineData(
        "Use(from g in partner.Referrals.ToLookup(r => r.Status) select g.Key);",
        "Use(from g in (await partner.Referrals.ToListAsync()).ToLookup(r => r.Status) select g.Key);")]
    public Task The_rows_are_awaited(string statements, string expected) =>
        Fix.VerifyAsync(new EvaluationCodeFixProvider(), EvaluationCodeFixProvider.AwaitKey, statements, expected);

    [Theory]
    [InlineData("Use(partner.Referrals.ToLookup(r => r.Status));", "Use(partner.Referrals.AsEnumerable().ToLookup(r => r.Status));")]
    [InlineData(
        "Use(Enumerable.ToLookup(partner.Referrals /* all */, r => r.Status));",
        "Use(Enumerable.ToLookup(partner.Referrals.AsEnumerable() /* all */, r => r.Status));")]
    [InlineData(
        "Use((from r in partner.Referrals select r).ToLookup(r => r.Id));",
        "Use((from r in partner.Referrals select r).AsEnumerable().ToLookup(r => r.Id));")]
    [InlineData(
        "Use(Enumerable.ToLookup(from r in partner.Referrals select r, r => r.Status));",
        "Use(Enumerable.ToLookup((from r in partner.Referrals select r).AsEnumerable(), r => r.Status));")]
    [InlineData("Use(partner.Referrals?.ToLookup(r => r.Status));", "Use(partner.Referrals?.AsEnumerable().ToLookup(r => r.Status));")]
    [InlineData("Use(partner?.Referrals.ToLookup(r => r.Status));", "Use(partner?.Referrals.AsEnumerable().ToLookup(r => r.Status));")]
    public Task It_is_said_that_the_rows_are_fetched(string statements, string expected) =>
        Fix.VerifyAsync(new EvaluationCodeFixProvider(), EvaluationCodeFixProvider.SayKey, statements, expected);

    [Fact]
    public Task A_chain_over_several_lines_gets_another_line() => Fix.VerifyAsync(
        new EvaluationCodeFixProvider(),
        EvaluationCodeFixProvider.AwaitKey,
        """
        var byMarket = partner.Referrals
                    .Where(r => r.Status == null) // no status
                    // by market
                    .ToLookup(r => r.CustomerMarket);
                Use(byMarket);
        """,
        """
        var byMarket = (await partner.Referrals
                    .Where(r => r.Status == null) // no status
                    .ToListAsync())
                    // by market
                    .ToLookup(r => r.CustomerMarket);
                Use(byMarket);
        """);

    [Fact]
    public Task A_word_gets_a_line_of_its_own_too() => Fix.VerifyAsync(
        new EvaluationCodeFixProvider(),
        EvaluationCodeFixProvider.SayKey,
        "Use(partner.Referrals\n            .Take(5) // few\n            .ToLookup(r => r.CustomerMarket));",
        "Use(partner.Referrals\n            .Take(5) // few\n            .AsEnumerable()\n            .ToLookup(r => r.CustomerMarket));");

    [Theory]
    [InlineData("Func<object> get = () => partner.Referrals.ToLookup(r => r.Status); Use(get);")]
    [InlineData("lock (partner) { Use(partner.Referrals.ToLookup(r => r.Status)); }")]
    [InlineData("Use(from x in new[] { 1 } select partner.Referrals.ToLookup(r => r.Status));")]
    [InlineData("try { Use(); } catch (Exception) when (partner.Referrals.ToLookup(r => r.Status).Count > 1) { Use(); }")]
    [InlineData("object Local() => partner.Referrals.ToLookup(r => r.Status); Use(Local());")]
    [InlineData("Use(partner.Referrals?.ToLookup(r => r.Status));")]
    [InlineData("Use(partner?.Referrals.ToLookup(r => r.Status));")]
    public async Task Where_nothing_can_be_awaited_only_the_word_is_offered(string statements) =>
        Assert.Equal([SayTitle], await Fix.TitlesAsync(new EvaluationCodeFixProvider(), statements));

    [Theory]
    [InlineData("Use(partner.Referrals\n#if !DEBUG\n            .Where(r => r.Status == null)\n#endif\n            .ToLookup(r => r.Id));")]
    [InlineData("Use(partner.Referrals\n#if !DEBUG\n            .ToLookup(r => r.Id)\n#else\n            .Take(5).ToList()\n#endif\n            );")]
    public async Task A_chain_that_depends_on_the_configuration_is_left(string statements) =>
        Assert.Empty(await Fix.TitlesAsync(new EvaluationCodeFixProvider(), statements));

    [Fact]
    public async Task In_asynchronous_code_both_are_offered() => Assert.Equal(
        [AwaitTitle, SayTitle],
        await Fix.TitlesAsync(new EvaluationCodeFixProvider(), "Use(partner.Referrals.ToLookup(r => r.Status));"));

    [Theory]
    [InlineData("public object Lookup => partner.Referrals.ToLookup(r => r.Status);")]
    [InlineData("public object Get() => partner.Referrals.ToLookup(r => r.Status);")]
    [InlineData("private readonly object _lookup = partner.Referrals.ToLookup(r => r.Status); public object Get() => _lookup;")]
    public async Task Outside_of_asynchronous_methods_only_the_word_is_offered(string member)
    {
        using var project = new FixedProject(new EvaluationCodeFixProvider(), $$"""
            using PartnerAnalytics.Linq;

            public class Report(PartnerAnalyticsClient partner)
            {
                {{member}}
            }

            """);

        Assert.Equal([SayTitle], (await project.OfferAsync()).Select(action => action.Title));
    }

    [Theory]
    [InlineData(
        EvaluationCodeFixProvider.AwaitKey,
        "Use((await partner.Referrals.ToListAsync()).ToLookup(r => r.Id), (await partner.Searches.ToListAsync()).ToLookup(s => s.GetHashCode()));")]
    [InlineData(
        EvaluationCodeFixProvider.SayKey,
        "Use(partner.Referrals.AsEnumerable().ToLookup(r => r.Id), partner.Searches.AsEnumerable().ToLookup(s => s.GetHashCode()));")]
    public Task All_queries_are_fixed_at_once(string key, string expected) => Fix.VerifyAllAsync(
        new EvaluationCodeFixProvider(),
        key,
        "Use(partner.Referrals.ToLookup(r => r.Id), partner.Searches.ToLookup(s => s.GetHashCode()));",
        expected);
}
