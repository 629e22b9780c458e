namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>A cause is reported once, however many ways lead to it, and each cause by itself.</summary>
public sealed class OnceTests
{
    [Theory]
    [InlineData("var q = r.Where(x => {|PAL1003:x.Status!.Length|} == 3); Use(q.ToList(), q.Take(5), await q.CountAsync(ct)); await foreach (var x in q) Use(x);")]
    [InlineData("var q = r.Take(5).{|PAL1006:Where|}(x => x.Status == text); var next = flag ? q.Skip(1) : q.Take(2); Use(next.Select(x => x.Id), next.First());")]
    [InlineData("var q = r.{|PAL1005:GroupBy|}(x => x.Status); Use(q.First(), q.ToList(), q.Select(y => y.Key)); foreach (var y in q) Use(y);")]
    [InlineData("var start = DateTime.Now; var q = r.Where(x => x.CreatedDate > {|PAL2002:start|}); Use(q.First(), q.Take(3));")]
    [InlineData("var q = g.Where(x => x.Kind == {|PAL2001:\"small\"|}); Use(q.First(), q.Where(x => x.Kind == {|PAL2001:\"large\"|}), q.Take(3));")]
    [InlineData("Expression<Func<Referral, bool>> isLong = x => {|PAL1003:x.Status!.Length|} > 3; Use(r.Where(isLong), r.Count(isLong), r.Skip(1).ToList());")]
    public Task A_query_with_several_ends_is_reported_once(string statements) => RuleQuery.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("r.Where(x => {|PAL1003:x.Status!.StartsWith(\"a\")|} && {|PAL1003:x.Id!.EndsWith(\"b\")|} && {|PAL1003:x.Status == x.Id|})")]
    [InlineData("r.Take(20000).{|PAL1006:Where|}(x => x.Status!.Length == 3).Skip(15000).{|PAL1006:Where|}(x => x.Id == \"a\")")]
    [InlineData("r.OrderBy(x => {|PAL1005:x.Status|}).Where(x => {|PAL1003:x.Id!.Length|} == 3).{|PAL1002:SkipLast|}(1).Take(20000)")]
    [InlineData("r.GroupBy(x => new { {|PAL1007:x.CreatedDate|}, {|PAL1007:x.WonDate|} }).Select(y => new { y.Key, Most = {|PAL1008:y.Count()|} })")]
    public Task Each_cause_in_a_query_is_reported(string query) => RuleQuery.VerifyAsync(query);
}
