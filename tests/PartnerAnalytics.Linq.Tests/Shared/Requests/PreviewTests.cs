using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Shared.Requests;

/// <summary>What a query says of itself in a debugger or a log.</summary>
public sealed class PreviewTests
{
    [Fact]
    public void Captured_values_are_named_and_nothing_is_encoded()
    {
        var market = "O'Neil & Sons";
        var flag = true;
        DateTimeOffset? since = null;
        AssertPreview("GET referrals", Untouched.Referrals);
        AssertPreview(
            "GET referrals?filter=customerMarket eq {market} and status eq 'O''Neil & Sons'",
            Untouched.Referrals.Where(x => x.CustomerMarket == market && x.Status == "O'Neil & Sons"));
        AssertPreview("GET referrals?filter=createdDate ge {since}", Untouched.Referrals.Where(x => x.CreatedDate >= since));
        AssertPreview(
            "GET referrals?filter=createdDate le {since} or createdDate eq null",
            Untouched.Referrals.Where(x => !(x.CreatedDate > since)));
        AssertPreview(
            "GET referrals?filter=createdDate ge {since.Value.AddDays(-1)}",
            Untouched.Referrals.Where(x => x.CreatedDate >= since!.Value.AddDays(-1)));
        AssertPreview("GET referrals?filter={flag} or status eq 'a'", Untouched.Referrals.Where(x => flag || x.Status == "a"));
        AssertPreview("GET referrals?filter={!flag} and status eq 'a'", Untouched.Referrals.Where(x => !flag && x.Status == "a"));
        AssertPreview("GET referrals?filter={!flag} and status ne 'a'", Untouched.Referrals.Where(x => !(flag || x.Status == "a")));
        AssertPreview(
            "GET referrals?filter=({flag} eq true and status eq 'a') or ({flag} ne true and {flag} eq false and status ne 'a')",
            Untouched.Referrals.Where(x => (x.Status == "a") == flag));
        AssertPreview("GET gadgets?filter=active eq false", Untouched.Gadgets.Where(x => x.Active == false));
        AssertPreview("GET gadgets?filter=contains(name,{market})", Untouched.Gadgets.Where(x => x.Name!.Contains(market)));
        AssertPreview(
            "GET gadgets?filter=units eq 5 and price eq 1.50 and weight gt 0.1 and active eq true",
            Untouched.Gadgets.Where(x => x.Units == 5 && x.Price == 1.50m && x.Weight > 0.1 && x.Active == true));
        AssertPreview(
            "GET referrals?filter=status eq 'a' or status eq {market}",
            Untouched.Referrals.Where(x => new[] { "a", market }.Contains(x.Status)));
        Assert.True(flag);
    }

    [Fact]
    public void What_a_null_comes_to_is_said_where_it_is_not_known()
    {
        var (status, fallback) = ("a", "b");
        AssertPreview(
            "GET referrals?filter=status eq {status} or (status eq null and 'b' eq {status})",
            Untouched.Referrals.Where(x => (x.Status ?? "b") == status));
        AssertPreview(
            "GET referrals?filter=(status ne {status} and status ne null) or (status eq null and 'b' ne {status})",
            Untouched.Referrals.Where(x => (x.Status ?? "b") != status));
        AssertPreview(
            "GET referrals?filter=(status ne 'a' and status ne null) or (status eq null and {fallback} ne 'a')",
            Untouched.Referrals.Where(x => (x.Status ?? fallback) != "a"));
        Assert.Equal("status ne 'a'", Untouched.Referrals.Where(x => (x.Status ?? fallback) != status).Filter());
    }

    [Fact]
    public void Names_of_values_can_be_read_as_they_are_written()
    {
        var (market, few, count) = ("US", new[] { "a" }, 3);
        string[]? none = null;
        AssertPreview("GET referrals?filter={!(market != null)} or status eq 'a'", Untouched.Referrals.Where(x => !(market != null) || x.Status == "a"));
        AssertPreview("GET referrals?filter={!market.StartsWith(\"a b\")} or status eq 'a'", Untouched.Referrals.Where(x => !market.StartsWith("a b") || x.Status == "a"));
        AssertPreview("GET referrals?filter=status eq {5.ToString()}", Untouched.Referrals.Where(x => x.Status == 5.ToString()));
        AssertPreview("GET referrals?filter=status eq {DayOfWeek.Monday.ToString()}", Untouched.Referrals.Where(x => x.Status == DayOfWeek.Monday.ToString()));
        AssertPreview("GET referrals?filter=status eq {(none ?? few)[0]} or …", Untouched.Referrals.Where(x => (none ?? few).Contains(x.Status)));
        AssertPreview("GET referrals?filter=status eq {market.Trim('\\n')}", Untouched.Referrals.Where(x => x.Status == market.Trim('\n')));
        AssertPreview("GET referrals?filter=status eq {few.Length.ToString(\"a\\tb\")}", Untouched.Referrals.Where(x => x.Status == few.Length.ToString("a\tb")));
        Assert.Equal(3, count);
    }

    [Fact]
    public void A_preview_is_one_line_whatever_its_values_hold()
    {
        AssertPreview("GET referrals?filter=status eq 'a\\r\\nb'", Untouched.Referrals.Where(x => x.Status == "a\r\nb"));
        AssertPreview("GET referrals?filter=status eq 'a\\u2028b\\u0085c\\0'", Untouched.Referrals.Where(x => x.Status == "a\u2028b\u0085c\0"));
        AssertPreview("GET referrals?filter=status eq 'C:\\new\\table'", Untouched.Referrals.Where(x => x.Status == @"C:\new\table"));
    }

    [Fact]
    public void Names_that_the_compiler_made_are_not_shown()
    {
        AssertPreview(
            "PAL1005: The key names no field of the row, so the service cannot group by it. Name at least one field that can be grouped. Source: GroupBy(x => new { })",
            (AnalyticsQueryable<int>)((IQueryable<Referral>)Untouched.Referrals).GroupBy(x => new { }).Select(g => 1));
        AssertPreview(
            "PAL1006: 'n' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. "
            + "Use the fields themselves, or apply the operator to the rows that arrive. Source: 'n' in Where(n == 3)",
            (AnalyticsQueryable<Referral>)(from x in (IQueryable<Referral>)Untouched.Referrals let n = x.Status!.Length where n == 3 select x));
    }

    [Fact]
    public void Groups_orders_and_pages_are_shown()
    {
        AssertPreview(
            "GET referrals?groupby=status,createdDate&aggregationLevel=month",
            Untouched.Referrals.GroupBy(x => new { x.Status, M = DateBucket.StartOfMonth(x.CreatedDate) }).Select(g => g.Key));
        AssertPreview(
            "GET gadgets?orderby=name desc,id&top=5&skip=2",
            Untouched.Gadgets.OrderByDescending(x => x.Name).ThenBy(x => x.Id).Skip(2).Take(5));
        AssertPreview("GET referrals?top=100 (in pages of 50 rows)", Untouched.Referrals.Take(100).WithPageSize(50));
        AssertPreview("GET referrals?top=50", Untouched.Referrals.Take(50).WithPageSize(50));
    }

    [Fact]
    public void A_query_without_rows_says_so()
    {
        AssertPreview("no request: the query has no rows", Untouched.Referrals.Take(0));
        AssertPreview("no request: the query has no rows", Untouched.Referrals.Where(x => false));
    }

    [Fact]
    public void A_refused_query_shows_its_refusal()
    {
        AssertPreview(
            "PAL1001: Take requests 10000 rows at once, but the service returns at most 9999 per request. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(10_000)",
            Untouched.Referrals.Take(10_000));
        AssertPreview(
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key, for example g.Key. Source: GroupBy(x => x.Status)",
            Untouched.Referrals.GroupBy(x => x.Status));
    }

    [Fact]
    public void Rows_in_memory_show_the_same()
    {
        AssertPreview("GET referrals?filter=status eq 'a'", new List<Referral>().AsAnalyticsQueryable().Where(x => x.Status == "a"));
        AssertPreview("rows of String in memory", new[] { "a" }.AsAnalyticsQueryable().Where(x => x.Length > 1));
    }

    private static void AssertPreview<T>(string expected, AnalyticsQueryable<T> query) => Assert.Equal(expected, query.ToString());
}
