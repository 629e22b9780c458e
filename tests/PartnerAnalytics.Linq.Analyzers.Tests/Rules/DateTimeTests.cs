namespace PartnerAnalytics.Linq.Analyzers.Tests.Rules;

/// <summary>PAL2002: a DateTime that the local time zone converts.</summary>
public sealed class DateTimeTests
{
    [Theory]
    [InlineData("Use(r.Where(x => x.CreatedDate >= {|PAL2002:DateTime.Now|} && x.CreatedDate < DateTime.UtcNow));")]
    [InlineData("var start = new DateTime(2018, 1, 1); Use(r.Where(x => x.CreatedDate >= {|PAL2002:start|}), r.Count(x => x.CreatedDate < {|PAL2002:start|}));")]
    [InlineData("Use(r.Where(x => x.CreatedDate == {|PAL2002:DateTime.SpecifyKind(DateTime.Today, DateTimeKind.Local)|}));")]
    [InlineData("Use(from x in r where x.CreatedDate > {|PAL2002:DateTime.Today|} select x.Id);")]
    [InlineData("Use(r.Where(x => x.CreatedDate > {|PAL2002:Day.DateTime|}), r.Where(x => x.CreatedDate > Day.UtcDateTime), r.Where(x => x.CreatedDate > Day.DateTime.ToUniversalTime()));")]
    public Task The_date_is_marked_where_it_is_converted_in_statements(string statements) => RuleQuery.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("r.Where(x => x.CreatedDate >= DateTime.UtcNow.AddDays(-1) && x.CreatedDate < DateTime.UtcNow.Date)")]
    [InlineData("r.Where(x => x.CreatedDate == DateTime.SpecifyKind(DateTime.Today, DateTimeKind.Utc) || x.CreatedDate == DateTime.UnixEpoch)")]
    [InlineData("r.Where(x => x.CreatedDate > Day.UtcDateTime || x.CreatedDate > Day.DateTime.ToUniversalTime())")]
    [InlineData("r.Where(x => x.CreatedDate >= new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc))")]
    [InlineData("r.Where(x => x.CreatedDate >= DateTimeOffset.Now && x.CreatedDate < Day)")]
    [InlineData("r.AsEnumerable().Where(x => x.CreatedDate >= DateTime.Now)")]
    public Task A_date_that_is_seen_to_be_utc_is_not_reported(string query) => RuleQuery.VerifyAsync(query);
}
