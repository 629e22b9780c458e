using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>A query among the values of another is refused, wherever it hides: reading it would send requests unseen, and without await.</summary>
public sealed class InnerQueryTests
{
    private static IQueryable<string?> Hidden => Untouched.Gadgets.Select(y => y.Name);

    [Fact]
    public void A_query_is_refused_in_words_that_say_what_to_write()
    {
        var inner = Untouched.Gadgets.Select(y => y.Name);
        const string Reason = "PAL1003: 'inner' is a query of its own; to read it here would send its requests unseen and without await. "
            + "Run it first, as in var values = await inner.ToListAsync(), and use values in this query. Source: ";

        AssertRefused(Reason + "'inner.First()' in Where(x => x.Status == inner.First())", Untouched.Referrals.Where(x => x.Status == inner.First()));
        AssertRefused(Reason + "'inner' in Where(x => inner.Contains(x.Status))", Untouched.Referrals.Where(x => inner.Contains(x.Status)));
        AssertRefused(Reason + "'inner.Any()' in Where(x => inner.Any() || x.Id == \"a\")", Untouched.Referrals.Where(x => inner.Any() || x.Id == "a"));
        AssertRefused(
            Reason + "'inner.ToList()' in Where(x => inner.ToList().Contains(x.Status))", Untouched.Referrals.Where(x => inner.ToList().Contains(x.Status)));
        AssertRefused(
            Reason + "'new HashSet<string>(inner)' in Where(x => new HashSet<string?>(inner).Contains(x.Status))",
            Untouched.Referrals.Where(x => new HashSet<string?>(inner).Contains(x.Status)));
        AssertRefused(
            Reason + "'inner.AsEnumerable()' in Where(x => inner.AsEnumerable().Contains(x.Status))",
            Untouched.Referrals.Where(x => inner.AsEnumerable().Contains(x.Status)));
    }

    [Fact]
    public void The_type_of_the_variable_does_not_matter()
    {
        IQueryable<string?> queryable = Untouched.Gadgets.Select(y => y.Name);
        IEnumerable<string?> sequence = queryable;

        AssertRefused("PAL1003: 'queryable' is a query", Untouched.Referrals.Where(x => queryable.Contains(x.Status)));
        AssertRefused("PAL1003: 'queryable' is a query", Untouched.Referrals.Where(x => x.Status == queryable.First()));
        AssertRefused("PAL1003: 'queryable.Where(s => s != null)' is a query", Untouched.Referrals.Where(x => x.Status == queryable.Where(s => s != null).First()));
        AssertRefused("PAL1003: 'sequence' is a query", Untouched.Referrals.Where(x => sequence.Contains(x.Status)));
        AssertRefused("PAL1003: 'sequence' is a query", Untouched.Referrals.Where(x => x.Status == sequence.First()));
        AssertRefused("PAL1003: 'sequence' is a query", Untouched.Referrals.Where(x => sequence.Select(s => s + "!").Contains(x.Status)));
        AssertRefused("PAL1003: 'sequence' is a query", Untouched.Referrals.Where(x => x.Status == string.Join(",", sequence)));
    }

    [Fact]
    public void A_query_that_stands_in_the_tree_itself_is_seen()
    {
        var row = Expression.Parameter(typeof(Referral), "x");
        var contains = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Contains),
            [typeof(string)],
            Expression.Constant(Hidden),
            Expression.Property(row, nameof(Referral.Status)));

        AssertRefused(
            "PAL1003: 'query' is a query", Untouched.Referrals.Where(Expression.Lambda<Func<Referral, bool>>(contains, row), null));
    }

    [Fact]
    public void A_property_that_gives_a_query_is_seen_when_it_is_read()
    {
        Assert.StartsWith(
            "PAL1003: 'InnerQueryTests.Hidden' is a query", Refusal(Untouched.Referrals.Where(x => x.Status == Hidden.First())), StringComparison.Ordinal);
        Assert.StartsWith(
            "PAL1003: 'InnerQueryTests.Hidden' is a query", Refusal(Untouched.Referrals.Where(x => Hidden.Contains(x.Status))), StringComparison.Ordinal);
        Assert.StartsWith(
            "PAL1003: 'InnerQueryTests.Hidden.Where(h => h != null)' is a query",
            Refusal(Untouched.Referrals.Where(x => Hidden.Where(h => h != null).Contains(x.Status))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_in_memory_are_no_exception()
    {
        var inner = new[] { new Gadget { Name = "Won" } }.AsAnalyticsQueryable().Select(y => y.Name);
        var rows = new[] { new Referral { Status = "Won" } }.AsAnalyticsQueryable();

        Assert.StartsWith(
            "PAL1003: 'inner' is a query", Assert.Throws<AnalyticsQueryException>(() => rows.Where(x => inner.Contains(x.Status)).ToList()).Message);
        Assert.StartsWith(
            "PAL1003: 'inner' is a query", Assert.Throws<AnalyticsQueryException>(() => rows.Where(x => x.Status == inner.First()).Count()).Message);
        var first = inner.First();
        Assert.Single(rows.Where(x => x.Status == first).ToList());
    }

    [Fact]
    public void A_projection_would_run_it_for_each_row()
    {
        var inner = Untouched.Gadgets.Select(y => y.Name);

        AssertRefused("PAL1003: 'inner' is a query", Untouched.Referrals.Select(x => new { x.Id, Gadgets = inner.Count() }));
        AssertRefused("PAL1003: 'Untouched.Gadgets' is a query", Untouched.Referrals.Select(x => new { x.Id, Any = Untouched.Gadgets.Any(y => y.Name == x.Status) }));
        AssertRefused("PAL1003: 'inner' is a query", Untouched.Referrals.GroupBy(x => x.Status, (key, rows) => new { key, Gadgets = inner.Count() }));
    }

    [Fact]
    public void A_query_that_is_not_run_may_stand_where_it_likes()
    {
        var inner = Untouched.Gadgets.Select(y => y.Name);

        Assert.Equal("GET referrals", Untouched.Referrals.Select(x => new { x.Id, Gadgets = inner.Where(y => y == x.Status) }).ToString());
        Assert.Equal("GET referrals", Untouched.Referrals.Select(x => new { x.Id, Gadgets = inner.CountAsync() }).ToString());
        Assert.Equal("GET referrals", Untouched.Referrals.Select(x => new { x.Id, Gadgets = inner.WithCancellation(default) }).ToString());
        Assert.Equal("status eq 'GET gadgets'", Untouched.Referrals.Where(x => x.Status == inner.ToString()).Filter());
        Assert.Equal("status eq 'passed on'", Untouched.Referrals.Where(x => x.Status == PassOn(inner)).Filter());
        Assert.Equal("", Untouched.Referrals.Where(x => inner != null || x.Status == "a").Filter());
    }

    [Fact]
    public void A_compiled_query_is_refused_when_it_is_compiled()
    {
        var inner = Untouched.Gadgets.Select(y => y.Name);

        Assert.StartsWith(
            "PAL1003: 'inner' is a query",
            Assert.Throws<AnalyticsQueryException>(
                () => AnalyticsQueryable.Compile((PartnerAnalyticsClient client) => client.Referrals.Where(x => inner.Contains(x.Status)))).Message);
        Assert.StartsWith(
            "PAL1003: 'client.Searches' is a query",
            Assert.Throws<AnalyticsQueryException>(
                () => AnalyticsQueryable.Compile((PartnerAnalyticsClient client) => client.Referrals.Take(client.Searches.Count()))).Message);
        var open = AnalyticsQueryable.Compile((PartnerAnalyticsClient client, IQueryable<string?> names) => client.Referrals.Where(x => names.Contains(x.Status)));
        Assert.StartsWith("PAL1003: 'names' is a query", Assert.Throws<AnalyticsQueryException>(() => open(Untouched.Client, inner).ToRequestUri()).Message);
        Assert.EndsWith("status%20eq%20%27a%27", open(Untouched.Client, new[] { "a" }.AsQueryable()).ToRequestUri().AbsoluteUri);
    }

    private static string PassOn(IQueryable<string?> query) => query is null ? "" : "passed on";

    private static string Refusal<T>(AnalyticsQueryable<T> query) => Assert.Throws<AnalyticsQueryException>(query.ToRequestUri).Message;

    private static void AssertRefused<T>(string message, AnalyticsQueryable<T> query)
    {
        Assert.StartsWith(message, query.ToString(), StringComparison.Ordinal);
        Assert.Equal(query.ToString(), Refusal(query));
    }
}
