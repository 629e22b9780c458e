namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Rules;

/// <summary>PAL1008: aggregates that a resource does not return.</summary>
public sealed class AggregateTests
{
    [Theory]
    [InlineData("from x in g group x by x.Name into y select new { y.Key, Most = {|PAL1008:y.Max(z => z.Units)|} }")]
    public Task The_aggregate_is_marked(string query) => RuleQuery.VerifyAsync(query);

    [Theory]
    [InlineData("g.GroupBy(x => x.Name).Select(y => new { y.Key, Sum = y.Sum(x => x.Units), Price = y.Sum(x => x.Price), Count = y.Count() })")]
    [InlineData("g.GroupBy(x => x.Name).OrderByDescending(y => y.Sum(x => x.Units)).Select(y => y.Key)")]
    [InlineData("partner.Subscriptions.GroupBy(x => x.Status).Select(y => new { y.Key, Licenses = y.Sum(x => x.LicenseCount), Count = y.LongCount() })")]
    [InlineData("r.GroupBy(x => x.Status, (key, rows) => key)")]
    public Task Aggregates_of_the_resource_are_not_reported(string query) => RuleQuery.VerifyAsync(query);
}
