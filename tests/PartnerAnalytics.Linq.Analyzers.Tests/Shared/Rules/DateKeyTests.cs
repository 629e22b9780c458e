namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Rules;

/// <summary>PAL1007: dates in a key.</summary>
public sealed class DateKeyTests
{
    [Theory]
    [InlineData("from x in g group x by {|PAL1007:x.MadeDate|} into y select y.Key")]
    [InlineData("r.PartitionBy(x => {|PAL1007:x.CreatedDate|}).ToListAsync()")]
    public Task The_date_in_the_key_is_marked(string query) => RuleQuery.VerifyAsync(query);

    [Theory]
    [InlineData("Use(r.GroupBy(x => new { {|PAL1007:x.CreatedDate|}, {|PAL1007:x.WonDate|}, Lost = DateBucket.StartOfDay(x.LostDate) }).Select(y => y.Key));")]
    public Task The_date_in_the_key_is_marked_in_statements(string statements) => RuleQuery.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("r.GroupBy(x => DateBucket.StartOfDay(x.CreatedDate)).Select(y => y.Key)")]
    [InlineData("r.GroupBy(x => new { A = DateBucket.StartOfWeek(x.CreatedDate), B = DateBucket.StartOfWeek(x.WonDate) }).Select(y => y.Key)")]
    [InlineData("r.Select(x => DateBucket.StartOfMonth(x.CreatedDate!.Value)).Distinct()")]
    [InlineData("r.Select(x => x.CreatedDate)")]
    [InlineData("r.PartitionBy(x => DateBucket.StartOfWeek(x.CreatedDate)).ToWindows()")]
    public Task Dates_of_one_level_are_not_reported(string query) => RuleQuery.VerifyAsync(query);
}
