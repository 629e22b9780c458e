namespace PartnerAnalytics.Linq.Analyzers.Tests.Reading;

/// <summary>PAL1003: expressions that no filter, key or ordering can hold.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("r.PartitionBy(x => {|PAL1003:x.CreatedDate ?? x.WonDate|}).ToListAsync()")]
    [InlineData("r.Where(x => {|PAL1003:x.Status!.Trim()|} == \"a\").PartitionBy(x => DateBucket.StartOfDay(x.CreatedDate)).ToListAsync()")]
    [InlineData("await r.CountAsync(x => {|PAL1003:x.Status!.StartsWith(\"a\")|})")]
    [InlineData("await r.AnyAsync(x => {|PAL1003:x.Status!.Length|} == 3, ct)")]
    [InlineData("r.Single(x => {|PAL1003:x.Status == x.CustomerName|})")]
    [InlineData("from x in r where {|PAL1003:x.Status!.StartsWith(\"a\")|} where {|PAL1003:x.Id!.Length|} == 2 select x")]
    public Task The_part_of_the_lambda_that_cannot_be_sent_is_marked(string query) => RuleQuery.VerifyAsync(query);

    [Theory]
    [InlineData("Expression<Func<Referral, bool>> isLong = x => {|PAL1003:x.Status!.Length|} > 3; Use(r.Where(isLong), await r.CountAsync(isLong));")]
    [InlineData("Use(r.Where(x => {|PAL1003:x.Status!.StartsWith(\"a\")|} && {|PAL1003:x.Id!.EndsWith(\"b\")|} && {|PAL1003:x.Status == x.Id|}));")]
    [InlineData("var q = r.Where(x => {|PAL1003:x.Status!.Length|} == 3); Use(q.ToList(), q.Take(5), await q.CountAsync());")]
    public Task The_part_of_the_lambda_that_cannot_be_sent_is_marked_in_statements(string statements) => RuleQuery.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("r.Where(x => x.Status == \"a\" || (x.Status != text && !flag))")]
    [InlineData("r.Where(x => text.StartsWith(\"a\") || Letters.Contains(x.Status))")]
    [InlineData("r.Where(x => string.IsNullOrEmpty(x.Status) || \"a\".Equals(x.Status))")]
    [InlineData("g.Where(x => x.Units == 4 ? x.Active == true : x.Active == false)")]
    [InlineData("g.Where(x => x.Name != null && x.Name.Contains(text) && x.Weight > 2 * rows)")]
    [InlineData("g.Where(x => x.MadeDate > Day.AddDays(-rows) && x.Units.HasValue && x.Units.Value >= Math.Abs(rows))")]
    [InlineData("r.Where(x => (x.Status ?? \"none\") == text)")]
    [InlineData("r.Select(x => new { x.Id, Length = x.Status!.Length, Upper = x.Status.ToUpper() }).Take(3)")]
    [InlineData("r.Where(x => new[] { \"a\", text }.Contains(x.Status)).Select(x => Own(x))")]
    public Task What_a_filter_can_hold_is_not_reported(string query) => RuleQuery.VerifyAsync(query);
}
