namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Rules;

/// <summary>PAL1006: operators in an order that the service cannot honour.</summary>
public sealed class OperatorOrderTests
{
    [Theory]
    [InlineData("r.Take(3).{|PAL1006:Where|}(x => x.Status == \"a\").ToList()")]
    [InlineData("r.Skip(3).{|PAL1006:Where|}(x => x.Status == \"a\").ToList()")]
    [InlineData("r.Take(3).{|PAL1006:First|}(x => x.Status == \"a\")")]
    [InlineData("r.Take(3).{|PAL1006:Count|}(x => x.Status == \"a\")")]
    [InlineData("g.Take(3).{|PAL1006:OrderBy|}(x => x.Name).ToList()")]
    [InlineData("g.Skip(3).{|PAL1006:OrderByDescending|}(x => x.Name).ToList()")]
    [InlineData("r.Take(3).{|PAL1006:GroupBy|}(x => x.Status).Select(y => y.Key).ToList()")]
    [InlineData("r.Take(3).Select(x => x.Status).{|PAL1006:Distinct|}().ToList()")]
    [InlineData("r.GroupBy(x => x.Status).{|PAL1006:Where|}(y => y.Key == \"a\").Select(y => y.Key).ToList()")]
    [InlineData("g.GroupBy(x => x.Name).{|PAL1006:Where|}(y => y.Count() > 3).Select(y => y.Key).ToList()")]
    [InlineData("r.GroupBy(x => x.Status).Select(y => y.Key).{|PAL1006:Distinct|}().ToList()")]
    [InlineData("r.GroupBy(x => x.Status).Select(y => new { y.Key }).{|PAL1006:GroupBy|}(z => z.Key).Select(z => z.Key).ToList()")]
    [InlineData("r.Select(x => x.Status).Distinct().{|PAL1006:Where|}(s => s == \"a\").ToList()")]
    [InlineData("g.OrderBy(x => x.Name).{|PAL1006:GroupBy|}(x => x.Name).Select(y => y.Key).ToList()")]
    [InlineData("g.OrderBy(x => x.Name).Select(x => x.Name).{|PAL1006:Distinct|}().ToList()")]
    [InlineData("r.Select(x => new { Length = x.Id!.Length }).Where(y => {|PAL1006:y.Length|} == 3).ToList()")]
    [InlineData("(from x in r let n = x.Status!.Length where {|PAL1006:n|} == 3 select x).ToList()")]
    [InlineData("g.Select(x => new { N = x.Name + \"!\" }).OrderBy(y => {|PAL1006:y.N|}).ToList()")]
    [InlineData("r.Select(x => new { S = x.Status!.ToLower() }).GroupBy(y => {|PAL1006:y.S|}).Select(y => y.Key).ToList()")]
    [InlineData("r.Select(x => {|PAL1006:x.Status!.ToLower()|}).Distinct().ToList()")]
    [InlineData("await r.Take(3).{|PAL1006:FirstAsync|}(x => x.Status == \"a\", ct)")]
    [InlineData("from x in r let n = x.Status!.Length orderby {|PAL1006:n|} select x")]
    [InlineData("r.Take(3).{|PAL1006:PartitionBy|}(x => DateBucket.StartOfMonth(x.CreatedDate)).AsPages()")]
    [InlineData("g.OrderBy(x => x.Name).{|PAL1006:PartitionBy|}(x => DateBucket.StartOfMonth(x.MadeDate))")]
    [InlineData("r.Where(x => x.Status == text).GroupBy(x => x.Status).{|PAL1006:PartitionBy|}(x => DateBucket.StartOfMonth(Day), 2)")]
    [InlineData("r.Select(x => new { D = x.CreatedDate!.Value.AddDays(1) }).PartitionBy(x => DateBucket.StartOfMonth({|PAL1006:x.D|}))")]
    public Task The_operator_that_stands_too_late_is_marked(string query) => RuleQuery.VerifyAsync(query);

    [Theory]
    [InlineData("r.Where(x => x.Status == \"a\").Where(x => x.Id == \"b\").Take(3).Skip(1)")]
    [InlineData("g.OrderBy(x => x.Name).Where(x => x.Name == \"a\").Take(3)")]
    [InlineData("g.Where(x => x.Name == \"a\").GroupBy(x => x.Name).Select(y => y.Key).Take(3)")]
    [InlineData("r.Take(3).Select(x => x.Status).Skip(1).First()")]
    [InlineData("g.Select(x => new { x.Name, N = x.Name + \"!\" }).Where(y => y.Name == \"a\").Take(3)")]
    [InlineData("g.GroupBy(x => x.Name).OrderBy(y => y.Key).Select(y => y.Key).Take(3)")]
    [InlineData("from x in r let s = x.Status where s == \"a\" select s")]
    [InlineData("r.Take(3).AsEnumerable().Where(x => x.Status == \"a\")")]
    [InlineData("r.Where(x => x.CreatedDate >= Day).WithProgress(new Progress<AnalyticsProgress>()).PartitionBy(x => DateBucket.StartOfMonth(x.CreatedDate))")]
    [InlineData("r.Select(x => new { x.Id, D = x.CreatedDate }).PartitionBy(x => DateBucket.StartOfMonth(x.D)).ToRequestUris()")]
    [InlineData("g.OrderBy(x => x.Name).WithProgress(new Progress<AnalyticsProgress>()).Take(3)")]
    public Task The_order_of_the_service_is_not_reported(string query) => RuleQuery.VerifyAsync(query);
}
