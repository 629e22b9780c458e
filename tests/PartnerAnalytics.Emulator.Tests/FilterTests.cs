using System.Net;

namespace PartnerAnalytics.Emulator.Tests;

public sealed class FilterTests(ThingsFixture things) : IClassFixture<ThingsFixture>
{
    [Theory]
    [InlineData("id eq '3'", "3")]
    [InlineData("'3' eq id", "3")]
    [InlineData("id ne '3'", "1 2 4 5 6 7")]
    [InlineData("id eq 'none'", "")]
    [InlineData("name eq 'O''Neil & Sons'", "1")]
    [InlineData("name eq ''", "3")]
    [InlineData("name eq 'a\0b'", "5")]
    [InlineData("name eq 'a'", "")]
    [InlineData("name eq '" + ThingsFixture.Beyond + "'", "6")]
    [InlineData("name gt '" + ThingsFixture.Within + "'", "6")]
    [InlineData("name lt 'a'", "1 3")]
    [InlineData("flag eq true", "1 4 6")]
    [InlineData("flag eq false", "2 5 7")]
    [InlineData("flag ne true", "2 3 5 7")]
    public Task Strings_and_booleans_are_compared_exactly(string filter, string ids) => AssertMatches(filter, ids);

    [Theory]
    [InlineData("name eq null", "4")]
    [InlineData("null eq name", "4")]
    [InlineData("name ne null", "1 2 3 5 6 7")]
    [InlineData("name ne 'x'", "1 2 3 4 5 6 7")]
    [InlineData("name gt null", "")]
    [InlineData("name le null", "")]
    [InlineData("flag eq null", "3")]
    [InlineData("when ne null", "1 2 3 5 6 7")]
    [InlineData("count eq null", "4")]
    [InlineData("count lt 1", "2 3")]
    [InlineData("count ge -99", "1 2 3 5 6 7")]
    public Task Null_is_equal_to_null_alone_and_has_no_order(string filter, string ids) => AssertMatches(filter, ids);

    [Theory]
    [InlineData("count eq 5", "1")]
    [InlineData("count eq -3", "2")]
    [InlineData("count eq 9007199254740993", "5")]
    [InlineData("count lt 0.5", "2 3")]
    [InlineData("5 gt count", "2 3 7")]
    [InlineData("5 le count", "1 5 6")]
    [InlineData("price eq 0.1", "1 2")]
    [InlineData("price gt 12345678901234567890.123456788", "3")]
    [InlineData("price gt 9", "3 5 7")]
    [InlineData("price gt 9.0m", "3 5 7")]
    [InlineData("price lt 1e1", "1 2 6")]
    [InlineData("price lt 79228162514264337593543950335", "1 2 3 5 6 7")]
    [InlineData("price le -79228162514264337593543950335", "")]
    [InlineData("price eq 79228162514264337593543950335 or price eq 9", "6")]
    [InlineData("share eq 0.1", "1")]
    [InlineData("share lt 0", "5")]
    [InlineData("share gt 2", "4 6")]
    public Task Numbers_are_compared_without_rounding(string filter, string ids) => AssertMatches(filter, ids);

    [Theory]
    [InlineData("when eq cast('2018-01-01', Edm.DateTimeOffset)", "1")]
    [InlineData("when eq cast('2018-01-01',Edm.DateTimeOffset)", "1")]
    [InlineData("when gt cast('2018-01-01', Edm.DateTimeOffset)", "2 6 7")]
    [InlineData("when ge cast('2018-01-01T00:00:00Z', Edm.DateTimeOffset)", "1 2 6 7")]
    [InlineData("when lt cast('2018-01-01T00:00:00.0000001Z', Edm.DateTimeOffset)", "1 3 5")]
    [InlineData("when le cast('2018-01-01T02:00:00.0000001+02:00', Edm.DateTimeOffset)", "1 2 3 5")]
    [InlineData("when eq cast('2018-01-07T23:00:00Z', Edm.DateTimeOffset)", "7")]
    [InlineData("when eq cast('9999-12-31T23:59:59.9999999Z', Edm.DateTimeOffset)", "6")]
    [InlineData("cast('0001-01-01', Edm.DateTimeOffset) eq when", "5")]
    [InlineData("cast('2018-01-01', Edm.DateTimeOffset) lt when", "2 6 7")]
    public Task Dates_are_compared_as_points_in_time_to_the_tick(string filter, string ids) => AssertMatches(filter, ids);

    [Theory]
    [InlineData("contains(name,'Neil')", "1")]
    [InlineData("contains(name, 'neil')", "2")]
    [InlineData("contains(name,'''')", "1 2")]
    [InlineData("contains(name,'')", "1 2 3 5 6 7")]
    [InlineData("contains(name,'%')", "")]
    [InlineData("contains(name,'\0b')", "5")]
    [InlineData("contains(name,null)", "")]
    [InlineData("contains(search,'Sons')", "1")]
    public Task Contains_is_ordinal_and_false_for_null(string filter, string ids) => AssertMatches(filter, ids);

    [Theory]
    [InlineData("id eq '1' or id eq '2' and flag eq true", "1")]
    [InlineData("(id eq '1' or id eq '2') and flag eq false", "2")]
    [InlineData("id eq '7' or (id eq '1' or (id eq '2' or id eq '4')) or id eq '1'", "1 2 4 7")]
    [InlineData("flag eq true and id ne '1' and name ne null", "6")]
    [InlineData("((((id)) eq ('4')))", "4")]
    [InlineData("count gt 3 or id eq '4'", "1 4 5 6")]
    [InlineData("id eq '2' or name eq '' or id eq '7' or name eq null or id eq 'x'", "2 3 4 7")]
    [InlineData("price eq 0.100 or price eq 9.0 or price eq null", "1 2 4 6")]
    [InlineData("count eq 0.5 or count eq 5.0 or count eq 9007199254740993", "1 5")]
    [InlineData("flag eq null or flag eq false or flag eq false", "2 3 5 7")]
    [InlineData("when eq cast('2018-01-01', Edm.DateTimeOffset) or when eq cast('0001-01-01', Edm.DateTimeOffset)", "1 5")]
    public Task And_binds_tighter_than_or_and_parentheses_tighter_still(string filter, string ids) => AssertMatches(filter, ids);

    [Theory]
    [InlineData("nothing eq 'x'", "nothing")]
    [InlineData("ID eq '1'", "ID")]
    [InlineData("things eq 3", "things")]
    [InlineData("secret eq 'x'", "secret")]
    [InlineData("id gt '1'", "gt")]
    [InlineData("'1' lt id", "gt")]
    [InlineData("contains(id,'1')", "contains")]
    [InlineData("search eq 'x'", "eq")]
    [InlineData("flag gt false", "gt")]
    [InlineData("contains(count,'1')", "contains")]
    [InlineData("not (id eq '1')", "not")]
    [InlineData("not contains(name,'x')", "not")]
    [InlineData("id in ('1','2')", "in")]
    [InlineData("startswith(name,'x')", "startswith")]
    [InlineData("tolower(name) eq 'x'", "tolower")]
    [InlineData("contains(tolower(name),'x')", "contains")]
    [InlineData("contains(name,'x') eq true", "contains")]
    [InlineData("contains(name,id)", "contains")]
    [InlineData("year(when) eq 2018", "year")]
    [InlineData("id eq name", "name")]
    [InlineData("count add 1 eq 6", "Add")]
    [InlineData("count eq 5 add 1", "count")]
    [InlineData("1 eq 1", "field")]
    [InlineData("true", "true")]
    [InlineData("flag", "flag")]
    [InlineData("id eq 5", "Edm.String")]
    [InlineData("count eq '5'", "Edm.String")]
    [InlineData("share eq NaN", "NaN")]
    [InlineData("share lt INF", "INF")]
    [InlineData("price lt INF", "filter")]
    [InlineData("price lt 79228162514264337593543950336", "79228162514264337593543950336")]
    [InlineData("price gt 1e40", "1e40")]
    [InlineData("price eq '5'", "Edm.String")]
    [InlineData("id eq @other", "id")]
    [InlineData("name eq cast('x', Edm.String)", "name")]
    [InlineData("when eq '2018-01-01'", "Edm.DateTimeOffset")]
    [InlineData("when eq 2018-01-01", "cast")]
    [InlineData("when eq 2018-01-01T00:00:00Z", "cast")]
    [InlineData("when eq cast('yesterday', Edm.DateTimeOffset)", "yesterday")]
    [InlineData("when eq cast('2018-01-01T00:00:00', Edm.DateTimeOffset)", "2018-01-01T00:00:00")]
    [InlineData("when eq cast('2018-13-01', Edm.DateTimeOffset)", "2018-13-01")]
    [InlineData("when eq cast('0001-01-01T00:00:00+01:00', Edm.DateTimeOffset)", "0001-01-01")]
    [InlineData("when eq cast(null, Edm.DateTimeOffset)", "cast")]
    [InlineData("when eq cast('2018-01-01', Edm.Date)", "Edm.Date")]
    [InlineData("id eq '1' and", "filter")]
    [InlineData("id eq 'a'b'", "filter")]
    [InlineData("(id eq '1'", "filter")]
    [InlineData("id = '1'", "filter")]
    [InlineData("id EQ '1'", "filter")]
    [InlineData("id eq \"1\"", "filter")]
    [InlineData(" ", "filter")]
    public async Task What_the_service_does_not_document_is_refused(string filter, string mentioned)
    {
        var response = await things.Client.FilterAsync("things", filter);

        Assert.Contains(mentioned, response.AssertError(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal("filter", response.Body.GetProperty("data")[0].GetString());
    }

    [Theory]
    [InlineData("status eq 'Accepted'", 1)]
    [InlineData("status ne 'Accepted'", 0)]
    [InlineData("createdDate ge cast('2018-02-04T23:08:59Z', Edm.DateTimeOffset) and wonDate eq null", 1)]
    public async Task Referrals_are_filtered_by_equality_and_dates_by_order(string filter, int rows)
        => Assert.Equal(rows, (await things.Client.FilterAsync("referrals", filter)).Rows.Count);

    [Theory]
    [InlineData("status gt 'A'")]
    [InlineData("customerName ge 'A'")]
    [InlineData("contains(customerName,'Best')")]
    public async Task Referrals_know_neither_order_of_strings_nor_contains(string filter)
        => (await things.Client.FilterAsync("referrals", filter)).AssertError(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("id eq '{0}'", " or ", "2 3 4 5 6 7")]
    [InlineData("(id eq '{0}' and flag eq true)", " or ", "4 6")]
    [InlineData("id ne '{0}'", " and ", "1")]
    public async Task A_filter_of_thousands_of_terms_passes(string term, string conjunction, string ids)
    {
        var terms = Enumerable.Range(2, 3000).Select(i => term.Replace("{0}", $"{i}", StringComparison.Ordinal));

        Assert.Equal(ids, (await things.Client.FilterAsync("things", string.Join(conjunction, terms))).Column("id"));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("a\0b")]
    public Task A_long_string_does_not_end_at_its_first_zero_character(string piece) =>
        AssertMatches($"contains(name,'{string.Concat(Enumerable.Repeat(piece, 700))}')", "");

    [Fact]
    public async Task A_filter_nested_a_hundred_levels_deep_passes()
    {
        var filter = Enumerable.Range(0, 100).Aggregate(
            "id eq '6'", (inner, i) => $"id eq '{i + 100}' or (id ne '{i + 100}' and ({inner}))");

        Assert.Equal("6", (await things.Client.FilterAsync("things", filter)).Column("id"));
    }

    [Theory]
    [InlineData("(", "id eq '1'", ")")]
    [InlineData("id eq '1' or (id eq '2' and (", "id eq '1'", "))")]
    [InlineData("not ", "id eq '1'", "")]
    public async Task A_filter_nested_without_end_is_refused_and_the_emulator_lives_on(string before, string middle, string after)
    {
        var filter = new System.Text.StringBuilder().Insert(0, before, 10_000).Append(middle);
        for (var i = 0; i < 10_000; i++)
        {
            filter.Append(after);
        }

        (await things.Client.FilterAsync("things", filter.ToString())).AssertError(HttpStatusCode.BadRequest);
        await AssertMatches("id eq '1'", "1");
    }

    private async Task AssertMatches(string filter, string ids)
    {
        var response = await things.Client.FilterAsync("things", filter);

        Assert.Equal(ids, response.Column("id"));
        Assert.Equal(response.Rows.Count, response.TotalCount);
    }
}
