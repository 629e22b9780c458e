namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Rules;

/// <summary>PAL1006: operators in an order that the service cannot honour.</summary>
public sealed class OperatorOrderTests
{
    [Theory]
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
