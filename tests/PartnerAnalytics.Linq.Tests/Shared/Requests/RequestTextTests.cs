using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Shared.Requests;

/// <summary>The whole request that a query becomes.</summary>
public sealed class RequestTextTests
{
    private static readonly DateTimeOffset From = new(2018, 2, 4, 23, 8, 59, TimeSpan.Zero);

    [Fact]
    public void A_root_is_the_resource() =>
        Assert.Equal("https://partner.example/partner/v1/analytics/referrals", Untouched.Referrals.ToRequestUri().AbsoluteUri);

    [Fact]
    public void The_documented_example_to_the_letter()
    {
        var market = "O'Neil & Sons";
        var query = Untouched.Referrals.Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= From).Skip(200).Take(100);
        Assert.Equal(
            "referrals?filter=status%20eq%20%27Accepted%27%20and%20customerMarket%20eq%20%27O%27%27Neil%20%26%20Sons%27%20and%20createdDate%20ge%20"
            + "cast%28%272018-02-04T23%3A08%3A59Z%27%2C%20Edm.DateTimeOffset%29&top=100&skip=200",
            query.Encoded());
        Assert.Equal(
            "GET referrals?filter=status eq 'Accepted' and customerMarket eq {market} and createdDate ge {RequestTextTests.From}&top=100&skip=200",
            query.ToString());
    }

    [Fact]
    public void The_documented_group_to_the_letter() => Assert.Equal(
        "referrals?groupby=status,createdDate&aggregationLevel=month",
        Untouched.Referrals.GroupBy(r => new { r.Status, Month = DateBucket.StartOfMonth(r.CreatedDate) }).Select(g => g.Key).Encoded());

    [Fact]
    public void The_documented_page_to_the_letter() =>
        Assert.Equal("referrals?top=100&skip=100", Untouched.Referrals.Skip(100).Take(100).Encoded());

    [Fact]
    public void Parameters_have_one_order_whatever_the_order_of_the_operators()
    {
        const string expected = "gadgets?filter=active eq true&groupby=name,madeDate&aggregationLevel=week&orderby=gadgetCount desc,name&top=5&skip=2";
        Assert.Equal(expected, Untouched.Gadgets.Where(x => x.Active == true)
            .GroupBy(x => new { x.Name, Week = DateBucket.StartOfWeek(x.MadeDate) })
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name)
            .Select(g => g.Key).Skip(2).Take(5).Decoded());
        Assert.Equal(expected, Untouched.Gadgets.Select(x => new { N = x.Name, x.Active, D = x.MadeDate }).Where(x => x.Active == true)
            .GroupBy(x => new { x.N, Week = DateBucket.StartOfWeek(x.D) })
            .Select(g => new { g.Key, C = g.Count() }).OrderByDescending(x => x.C).ThenBy(x => x.Key.N).Take(7).Skip(2).Decoded());
    }

    [Theory]
    [InlineData("day")]
    [InlineData("week")]
    [InlineData("month")]
    public void The_bucket_is_the_level(string level)
    {
        var query = level switch
        {
            "day" => Untouched.Referrals.GroupBy(x => DateBucket.StartOfDay(x.WonDate)).Select(g => g.Key),
            "week" => Untouched.Referrals.GroupBy(x => DateBucket.StartOfWeek(x.WonDate)).Select(g => g.Key),
            _ => Untouched.Referrals.Select(x => DateBucket.StartOfMonth(x.WonDate)).Distinct(),
        };
        Assert.Equal("referrals?groupby=wonDate&aggregationLevel=" + level, query.Decoded());
    }

    [Fact]
    public void The_value_of_a_bucket_or_an_aggregate_orders_as_it_does() => Assert.Equal(
        "gadgets?groupby=madeDate&aggregationLevel=month&orderby=units,madeDate desc",
        Untouched.Gadgets.GroupBy(x => DateBucket.StartOfMonth(x.MadeDate)).OrderBy(g => g.Sum(x => x.Units)!.Value)
            .ThenByDescending(g => g.Key!.Value).Select(g => g.Key).Decoded());

    [Fact]
    public void Every_GroupBy_is_the_same_request()
    {
        string[] requests =
        [
            Untouched.Gadgets.GroupBy(x => x.Name).Select(g => g.Key).Decoded(),
            Untouched.Gadgets.GroupBy(x => x.Name, x => x.Units).Select(g => g.Key).Decoded(),
            Untouched.Gadgets.GroupBy(x => x.Name, (key, rows) => key).Decoded(),
            Untouched.Gadgets.GroupBy(x => x.Name, x => x.Units, (key, units) => new { key, Sum = units.Sum() }).Decoded(),
            Untouched.Gadgets.GroupBy(x => new { N = x.Name, One = 1 }).Select(g => g.Key.N).Decoded(),
            Untouched.Gadgets.GroupBy(x => new ValueTuple<string?>(x.Name)).Select(g => g.Key.Item1).Decoded(),
            Untouched.Gadgets.GroupBy(x => new { A = x.Name, B = new { x.Name } }).Select(g => g.Key).Decoded(),
            Untouched.Gadgets.Select(x => x.Name).Distinct().Decoded(),
            Untouched.Gadgets.Select(x => new { x.Name }).Distinct().Decoded(),
            (from x in Untouched.Gadgets group x by x.Name into g select g.Key).Decoded(),
        ];
        Assert.All(requests, request => Assert.Equal("gadgets?groupby=name", request));
    }

    [Fact]
    public void A_later_OrderBy_wins_and_the_earlier_breaks_ties()
    {
        Assert.Equal("gadgets?orderby=name,id", Untouched.Gadgets.OrderBy(x => x.Id).OrderBy(x => x.Name).Decoded());
        Assert.Equal("gadgets?orderby=id,name,units", Untouched.Gadgets.OrderBy(x => x.Id).ThenBy(x => x.Name).ThenBy(x => x.Units).Decoded());
        Assert.Equal(
            "gadgets?orderby=madeDate desc,units,id,name desc",
            Untouched.Gadgets.OrderBy(x => x.Id).ThenByDescending(x => x.Name).OrderByDescending(x => x.MadeDate).ThenBy(x => x.Units).Decoded());
    }

    [Theory]
    [InlineData("Take(10)", "top=10")]
    [InlineData("Skip(10)", "skip=10")]
    [InlineData("Take(10).Skip(3)", "top=7&skip=3")]
    [InlineData("Skip(3).Take(10)", "top=10&skip=3")]
    [InlineData("Take(10).Take(3)", "top=3")]
    [InlineData("Take(3).Take(10)", "top=3")]
    [InlineData("Skip(3).Skip(4)", "skip=7")]
    [InlineData("Skip(2147483647).Skip(2147483647)", "skip=2147483647")]
    [InlineData("Skip(-1).Take(5)", "top=5")]
    [InlineData("Skip(0)", "")]
    [InlineData("Take(9999)", "top=9999")]
    [InlineData("Take(10000).Take(9999)", "top=9999")]
    [InlineData("Take(10000).Skip(1)", "top=9999&skip=1")]
    [InlineData("Skip(5).Take(20).Skip(5).Take(100)", "top=15&skip=10")]
    public void The_algebra_of_pages(string steps, string parameters)
    {
        var query = Untouched.Referrals;
        foreach (var step in steps.Split('.'))
        {
            var count = int.Parse(step[5..^1]);
            query = step.StartsWith("Take") ? query.Take(count) : query.Skip(count);
        }

        Assert.Equal(parameters.Length == 0 ? "referrals" : "referrals?" + parameters, query.Decoded());
    }

    [Fact]
    public void A_page_size_is_the_top_of_each_request()
    {
        Assert.Equal("referrals?top=50", Untouched.Referrals.WithPageSize(50).Decoded());
        Assert.Equal("referrals?top=9999", Untouched.Referrals.WithPageSize(9_999).Decoded());
        Assert.Equal("referrals?top=50", Untouched.Referrals.WithPageSize(50).Take(20_000).Decoded());
        Assert.Equal("referrals?top=20", Untouched.Referrals.WithPageSize(50).Take(20).Decoded());
        Assert.Equal("GET referrals?top=20000 (in pages of 50 rows)", Untouched.Referrals.WithPageSize(50).Take(20_000).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Untouched.Referrals.WithPageSize(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Untouched.Referrals.WithPageSize(-1));
    }

    [Fact]
    public void A_projection_asks_for_nothing_more()
    {
        Assert.Equal("referrals", Untouched.Referrals.Select(x => new { x.Id, Text = x.Status + "!" }).Decoded());
        Assert.Equal("referrals?top=3", Untouched.Referrals.Select(x => x.Id!.Length).Take(3).Decoded());
    }

    [Fact]
    public void Members_of_a_key_are_found_by_their_names()
    {
        const string request = "gadgets?groupby=name,id&orderby=id,name";
        Assert.Equal(request, Untouched.Gadgets.GroupBy(x => new ValueTuple<string?, string?>(x.Name, x.Id))
            .OrderBy(g => g.Key.Item2).ThenBy(g => g.Key.Item1).Select(g => g.Key).Decoded());
        Assert.Equal(request, Untouched.Gadgets.GroupBy(x => new Tuple<string?, string?>(x.Name, x.Id))
            .OrderBy(g => g.Key.Item2).ThenBy(g => g.Key.Item1).Select(g => g.Key).Decoded());
        Assert.Equal(request, Untouched.Gadgets.GroupBy(x => new Captured.Pair(x.Name, x.Id))
            .OrderBy(g => g.Key.Second).ThenBy(g => g.Key.First).Select(g => g.Key).Decoded());
        Assert.Equal(
            "gadgets?groupby=units,id&orderby=id,units",
            Untouched.Gadgets.GroupBy(x => new Captured.Pair(x.Name, x.Id) { First = x.Units })
                .OrderBy(g => g.Key.Second).ThenBy(g => g.Key.First).Select(g => g.Key).Decoded());
    }

    [Fact]
    public void Forms_that_ask_the_same_are_one_request()
    {
        Assert.Equal(Bind(x => x.Units == 5), Bind(x => x.Units!.Value == 5));
        Assert.Equal(Bind(x => x.Active ?? false), Bind(x => x.Active!.Value));
        Assert.Equal(Bind(x => new long?[] { 5, 6 }.Contains(x.Units)), Bind(x => new long[] { 5, 6 }.Contains(x.Units!.Value)));

        static object Bind(Expression<Func<Gadget, bool>> condition) => Untouched.Gadgets.Where(condition).Chain.Plan.Bind(needsElements: true);
    }

    [Fact]
    public void Calls_of_Queryable_become_the_same_request()
    {
        IQueryable<Gadget> gadgets = Untouched.Gadgets;
        var query = gadgets.Where(x => x.Active == true).GroupBy(x => x.Name, (key, rows) => new { key, Count = rows.Count() })
            .OrderByDescending(x => x.Count).Skip(2).Take(5);
        Assert.Equal("GET gadgets?filter=active eq true&groupby=name&orderby=gadgetCount desc&top=5&skip=2", query.ToString());
    }
}
