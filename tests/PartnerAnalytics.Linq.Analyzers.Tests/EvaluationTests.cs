namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>PAL2003: operators that evaluate a query in memory.</summary>
public sealed class EvaluationTests
{
    [Theory]
    [InlineData("Use(r.{|PAL2003:ToLookup|}(x => x.Status), r.Where(x => x.Status == \"a\").{|PAL2003:ToLookup|}(x => x.Id));")]
    [InlineData("Func<Referral, long> number = x => 1; Use(r.{|PAL2003:Average|}(number), Enumerable.{|PAL2003:Count|}(r), r.{|PAL2003:Average|}(number));")]
    public Task The_operator_that_evaluates_is_marked_in_statements(string statements) => RuleQuery.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("r.ToList()")]
    [InlineData("r.ToArray()")]
    [InlineData("r.ToDictionary(x => x.Id!)")]
    [InlineData("r.ToHashSet()")]
    [InlineData("r.AsEnumerable().ToLookup(x => x.Status)")]
    [InlineData("(await r.ToListAsync(ct)).ToLookup(x => x.Status)")]
    [InlineData("r.Count()")]
    [InlineData("r.Any(x => x.Status == \"a\")")]
    public Task What_says_so_by_its_name_is_not_reported(string query) => RuleQuery.VerifyAsync(query);
}
