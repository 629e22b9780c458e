namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Rules;

/// <summary>PAL1001 on one chain of operators.</summary>
public sealed class TakeTests
{
    [Theory]
    [InlineData("partner.Referrals.{|PAL1001:Take(10000)|}")]
    [InlineData("partner.Referrals.{|PAL1001:Take(int.MaxValue)|}")]
    [InlineData("partner.Referrals.{|PAL1001:Take(Limit)|}")]
    [InlineData("partner.Referrals.{|PAL1001:Take(2 * Limit + 1)|}")]
    [InlineData("partner.Referrals.{|PAL1001:Take((int)20_000L)|}")]
    [InlineData("partner.Referrals.{|PAL1001:Take('\\uFFFF')|}")]
    [InlineData("partner.Referrals.{|PAL1001:Take(count: 20000)|}")]
    [InlineData("partner.Referrals.{|PAL1001:Take(expression: null, count: 20000)|}")]
    [InlineData("this.Partner.Query<Referral>().{|PAL1001:Take(20000)|}")]
    [InlineData("(partner.Referrals).{|PAL1001:Take(20000)|}")]
    [InlineData("partner?.Referrals.{|PAL1001:Take(20000)|}")]
    [InlineData("partner.Referrals?.{|PAL1001:Take(20000)|}.ToString()")]
    public Task A_take_of_10000_or_more_is_reported_with_its_argument(string query) => Query.VerifyExpressionAsync(query);

    [Theory]
    [InlineData("partner.Referrals.Take(9999)")]
    [InlineData("partner.Referrals.Take(0)")]
    [InlineData("partner.Referrals.Take(-20000)")]
    [InlineData("partner.Referrals.Take(Limit - 1)")]
    [InlineData("partner.Referrals.Skip(20000)")]
    [InlineData("partner.Referrals.Take(rows)")]
    [InlineData("partner.Referrals.Take(rows + 20000)")]
    [InlineData("partner.Referrals.Take(Environment.ProcessorCount * 20000)")]
    public Task A_take_that_is_smaller_or_not_known_is_not_reported(string query) => Query.VerifyExpressionAsync(query);

    [Theory]
    [InlineData("partner.Referrals.Take(20000).Take(5)")]
    [InlineData("partner.Referrals.Take(5).Take(20000)")]
    [InlineData("partner.Referrals.Take(rows).Take(20000)")]
    [InlineData("partner.Referrals.Take(20000).Take(rows)")]
    [InlineData("partner.Referrals.Take(20000).Skip(10001)")]
    [InlineData("partner.Referrals.Take(20000).Skip(rows)")]
    [InlineData("partner.Referrals.Take(20000).Select(r => r.Status).Take(5)")]
    public Task What_the_operators_leave_of_a_take_counts(string query) => Query.VerifyExpressionAsync(query);

    [Theory]
    [InlineData("partner.Referrals.Take(30000).{|PAL1001:Take(20000)|}")]
    [InlineData("partner.Referrals.{|PAL1001:Take(20000)|}.Take(30000)")]
    [InlineData("partner.Referrals.{|PAL1001:Take(20000)|}.Skip(10000)")]
    [InlineData("partner.Referrals.Skip(500).{|PAL1001:Take(20000)|}")]
    [InlineData("partner.Referrals.Where(r => r.Status == \"Accepted\").{|PAL1001:Take(20000)|}.Select(r => r.Status)")]
    [InlineData("partner.AzureUsage.OrderBy(u => u.UsageDate).{|PAL1001:Take(20000)|}.Select(u => u).Cast<AzureUsage>()")]
    [InlineData("partner.Referrals.GroupBy(r => r.Status).Select(g => g.Key).{|PAL1001:Take(20000)|}")]
    public Task The_take_that_sets_the_top_is_reported(string query) => Query.VerifyExpressionAsync(query);

    [Theory]
    [InlineData("partner.Referrals.Take(20000).WithPageSize(500)")]
    [InlineData("partner.Referrals.WithPageSize(500).Take(20000)")]
    [InlineData("partner.Referrals.Take(20000).Select(r => r.Status).WithPageSize(rows)")]
    [InlineData("partner.Referrals.WithPageSize(9999).Skip(3).Take(20000).Select(r => r.Status)")]
    public Task A_page_size_makes_any_take_legal(string query) => Query.VerifyExpressionAsync(query);

    [Theory]
    [InlineData("partner.Referrals.{|PAL1001:WithPageSize(10000)|}")]
    [InlineData("partner.Referrals.{|PAL1001:WithPageSize(rows: Limit)|}.Take(5)")]
    [InlineData("partner.Referrals.Take(20000).{|PAL1001:WithPageSize(20000)|}")]
    [InlineData("partner.Referrals.{|PAL1001:WithPageSize(10000)|}.{|PAL1001:WithPageSize(20000)|}")]
    [InlineData("partner.Referrals.{|PAL1001:WithPageSize(10000)|}.WithPageSize(500)")]
    public Task A_page_of_10000_or_more_is_reported(string query) => Query.VerifyExpressionAsync(query);

    [Theory]
    [InlineData("await partner.Referrals.{|PAL1001:Take(20000)|}.ToListAsync(cancellationToken)")]
    [InlineData("await partner.Referrals.{|PAL1001:Take(20000)|}.ToDictionaryAsync(r => r.Id!)")]
    [InlineData("await partner.Referrals.{|PAL1001:Take(20000)|}.CountAsync()")]
    [InlineData("partner.Referrals.{|PAL1001:Take(20000)|}.LongCount()")]
    [InlineData("partner.Referrals.{|PAL1001:Take(20000)|}.ToRequestUri()")]
    [InlineData("partner.Referrals.{|PAL1001:Take(20000)|}.ToList()")]
    [InlineData("partner.Referrals.{|PAL1001:Take(20000)|}.AsEnumerable().Take(5)")]
    [InlineData("partner.Referrals.{|PAL1001:Take(20000)|}.AsAsyncEnumerable()")]
    public Task A_query_that_is_run_is_judged_as_it_is(string query) => Query.VerifyExpressionAsync(query);

    [Theory]
    [InlineData("await partner.Referrals.Take(20000).FirstAsync()")]
    [InlineData("await partner.Referrals.Take(20000).FirstOrDefaultAsync(cancellationToken)")]
    [InlineData("await partner.Referrals.Take(20000).SingleAsync()")]
    [InlineData("await partner.Referrals.Take(20000).SingleOrDefaultAsync()")]
    [InlineData("await partner.Referrals.Take(20000).AnyAsync()")]
    [InlineData("partner.Referrals.Take(20000).First()")]
    [InlineData("partner.Referrals.Take(20000).FirstOrDefault()")]
    [InlineData("partner.Referrals.Take(20000).Single()")]
    [InlineData("partner.Referrals.Take(20000).SingleOrDefault()")]
    public Task A_terminal_asks_for_the_rows_that_it_needs(string query) => Query.VerifyExpressionAsync(query);

    [Theory]
    [InlineData("(from r in partner.Referrals where r.Status == \"Accepted\" select r).{|PAL1001:Take(20000)|}")]
    [InlineData("(from r in partner.Referrals.{|PAL1001:Take(20000)|} select r.Status)")]
    [InlineData("(from r in partner.AzureUsage orderby r.UsageDate descending select r).Take(20000).Take(5)")]
    [InlineData("(from r in partner.Referrals.Take(20000) select r).WithPageSize(100)")]
    public Task Query_syntax_is_read(string query) => Query.VerifyExpressionAsync(query);

    [Fact]
    public Task Several_queries_are_each_judged() => Query.VerifyStatementsAsync("""
        Use(partner.Referrals.{|PAL1001:Take(20000)|}, partner.Referrals.Take(5), partner.Referrals.{|PAL1001:Take(30000)|});
        await foreach (var referral in partner.Referrals
            .Where(r => r.Status == "Accepted")
            .{|PAL1001:Take(
                20000)|} // all of them
            .Skip(3))
        {
            Use(referral);
        }
        """);

    [Fact]
    public async Task The_message_is_the_reason_that_the_run_time_gives()
    {
        var diagnostics = await Query.VerifyExpressionAsync(
            "partner.Referrals.{|PAL1001:Take(20000)|}.Skip(1), partner.Referrals.{|PAL1001:WithPageSize(20000)|}");

        Assert.Equal(
            [
                "Take requests 19999 rows at once, but the service returns at most 9999 per request. "
                + "Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests.",
                "WithPageSize requests pages of 20000 rows, but the service returns at most 9999 per request. Write WithPageSize(9999).",
            ],
            diagnostics.Select(diagnostic => diagnostic.GetMessage()));
    }
}
