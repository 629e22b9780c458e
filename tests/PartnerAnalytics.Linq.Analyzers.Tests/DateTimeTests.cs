using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>PAL2002: a DateTime that the local time zone converts.</summary>
public sealed class DateTimeTests
{
    [Theory]
    [InlineData("Use(r.Where(x => x.CreatedDate >= {|PAL2002:DateTime.Now|} && x.CreatedDate < DateTime.UtcNow));")]
    [InlineData("var start = new DateTime(2018, 1, 1); Use(r.Where(x => x.CreatedDate >= {|PAL2002:start|}), r.Count(x => x.CreatedDate < {|PAL2002:start|}));")]
    [InlineData("Use(r.Where(x => x.CreatedDate == {|PAL2002:DateTime.SpecifyKind(DateTime.Today, DateTimeKind.Local)|}));")]
    [InlineData("Use(from x in r where x.CreatedDate > {|PAL2002:DateTime.Today|} select x.Id);")]
    [InlineData("Use(r.Where(x => x.CreatedDate > {|PAL2002:Day.DateTime|}), r.Where(x => x.CreatedDate > Day.UtcDateTime), r.Where(x => x.CreatedDate > Day.DateTime.ToUniversalTime()));")]
    [InlineData("DateTimeOffset o = Day; Use(r.Where(x => x.CreatedDate > {|PAL2002:DateTimeOffset.UtcNow.Date|} || x.CreatedDate > {|PAL2002:o.ToUniversalTime().Date|}));")]
    [InlineData("var later = flag ? DateTime.UtcNow : DateTime.Now; Use(r.Where(x => x.CreatedDate > {|PAL2002:later|}));")]
    [InlineData("DateTime d = DateTime.UtcNow; if (flag) { d = DateTime.Today; } Use(r.Where(x => x.CreatedDate > {|PAL2002:d|}));")]
    [InlineData("DateTime.TryParse(text, out var d); Use(r.Where(x => x.CreatedDate > {|PAL2002:d|}));")]
    [InlineData("var d = DateTime.UtcNow; Change(ref d); Use(r.Where(x => x.CreatedDate > {|PAL2002:d|})); static void Change(ref DateTime t) => t = DateTime.Now;")]
    [InlineData("if (Boxed is DateTime d) { Use(r.Where(x => x.CreatedDate > {|PAL2002:d|})); }")]
    public Task The_date_is_marked_where_it_is_converted_in_statements(string statements) => RuleQuery.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("r.Where(x => x.CreatedDate >= DateTime.UtcNow.AddDays(-1) && x.CreatedDate < DateTime.UtcNow.Date)")]
    [InlineData("r.Where(x => x.CreatedDate == DateTime.SpecifyKind(DateTime.Today, DateTimeKind.Utc) || x.CreatedDate == DateTime.UnixEpoch)")]
    [InlineData("r.Where(x => x.CreatedDate > Day.UtcDateTime || x.CreatedDate > Day.DateTime.ToUniversalTime())")]
    [InlineData("r.Where(x => x.CreatedDate >= new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc))")]
    [InlineData("r.Where(x => x.CreatedDate >= DateTimeOffset.Now && x.CreatedDate < Day)")]
    [InlineData("r.AsEnumerable().Where(x => x.CreatedDate >= DateTime.Now)")]
    [InlineData("r.Where(x => x.CreatedDate >= new DateOnly(2018, 1, 1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))")]
    [InlineData("r.Where(x => x.CreatedDate >= TimeZoneInfo.ConvertTimeToUtc(DateTime.Now))")]
    [InlineData("r.Where(x => x.CreatedDate >= TimeZoneInfo.ConvertTime(DateTime.Now, TimeZoneInfo.Utc))")]
    [InlineData("r.Where(x => x.CreatedDate >= DateTime.Parse(text, null, System.Globalization.DateTimeStyles.AdjustToUniversal))")]
    [InlineData("r.Where(x => x.CreatedDate >= (flag ? DateTime.UtcNow : DateTime.UnixEpoch))")]
    public Task A_date_that_is_seen_to_be_utc_is_not_reported(string query) => RuleQuery.VerifyAsync(query);

    [Theory]
    [InlineData("DateTime d; if (flag) { d = DateTime.UtcNow; } else { d = DateTime.UnixEpoch; } d = d.AddDays(1); d += TimeSpan.FromDays(1);")]
    [InlineData("var d = flag ? DateTime.UtcNow : rows switch { 1 => DateTime.UnixEpoch, _ => throw new InvalidOperationException() };")]
    [InlineData("DateTime? d = null; d ??= DateTime.UtcNow; d = d?.AddDays(1);")]
    [InlineData("var d = (flag ? (DateTime?)DateTime.UtcNow : null)?.Date.AddDays(1) ?? DateTime.UnixEpoch;")]
    [InlineData("DateTime.TryParse(text, null, System.Globalization.DateTimeStyles.AdjustToUniversal, out var d);")]
    public Task A_variable_all_of_whose_values_are_utc_is_not_reported(string statements) =>
        RuleQuery.VerifyStatementsAsync(statements + " Use(r.Where(x => x.CreatedDate >= d));");

    [Fact]
    public Task A_static_field_is_as_its_value_says() => CodeVerifier.VerifyAsync(new QueryAnalyzer(), """
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public static readonly DateTime Start = new(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            public static readonly DateTime Other = new(2018, 1, 1);
            public static DateTime Changed = new(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc);

            public static object Run(PartnerAnalyticsClient partner) => partner.Referrals
                .Where(r => r.CreatedDate >= Start && r.CreatedDate < Start.AddDays(1))
                .Where(r => r.CreatedDate >= {|PAL2002:Other|} && r.CreatedDate < {|PAL2002:Changed|});
        }
        """);
}
