using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Queries;

/// <summary>Calls of <see cref="Queryable"/>: read again they are the same query, and what is no query is refused.</summary>
public sealed class QueryableCallTests
{
    private const string NotAQuery = "Begin the query at one of the client's resources and use Queryable's operators.";

    [Fact]
    public void A_query_read_again_is_the_same()
    {
        AssertSame("GET gadgets?filter=active eq true&orderby=name desc,id&top=5&skip=2 (in pages of 3 rows)", Untouched.Gadgets
            .Where(x => x.Active == true).OrderByDescending(x => x.Name).ThenBy(x => x.Id).Skip(2).Take(5).WithPageSize(3));
        AssertSame("GET gadgets?orderby=id,name desc", Untouched.Gadgets.OrderBy(x => x.Id).ThenByDescending(x => x.Name));
        AssertSame("GET gadgets?groupby=name", Untouched.Gadgets.Select(x => new { x.Name }).Distinct());
        AssertSame("GET gadgets?groupby=name&orderby=gadgetCount", Untouched.Gadgets
            .GroupBy(x => x.Name, x => x.Units, (key, units) => new { key, Sum = units.Sum(), Count = units.Count() }).OrderBy(x => x.Count));
        AssertSame("GET gadgets?groupby=name", Untouched.Gadgets.GroupByFields([Gadget.Fields.Name]));
        AssertSame("GET gadgets", Untouched.Gadgets.Cast<Gadget>().OfType<Gadget>());
        AssertSame(
            "PAL1002: Cast<object> has no counterpart in the service's request. Leave it out: the elements are of type Gadget. Source: Cast<object>()",
            Untouched.Gadgets.Cast<object>());
        AssertSame(
            "PAL1002: OfType<string> has no counterpart in the service's request. Leave it out: the elements are of type Gadget. Source: OfType<string>()",
            Untouched.Gadgets.OfType<string>());
    }

    [Fact]
    public void A_count_that_is_no_literal_is_a_captured_value()
    {
        var count = 7;
        var take = Call(nameof(Queryable.Take), ((Expression<Func<int>>)(() => count)).Body);
        Assert.Equal("GET gadgets?top={count}", Read(take).ToString());
        Assert.Equal("gadgets?top=7", Read(take).Decoded());
        var skip = Call(nameof(Queryable.Skip), ((Expression<Func<int>>)(() => count)).Body);
        Assert.Equal("GET gadgets?skip={count}", Read(skip).ToString());
        count = -7;
        Assert.Equal("gadgets", Read(skip).Decoded());
        Assert.Throws<InvalidOperationException>(() => Read(take).Decoded());
    }

    [Fact]
    public void ThenBy_belongs_directly_behind_an_OrderBy()
    {
        Assert.Equal("GET gadgets?orderby=id,name", ThenBy(Untouched.Gadgets.OrderBy(x => x.Id)).ToString());
        Assert.Equal(
            "PAL1006: ThenBy needs an OrderBy directly before it. Write OrderBy first. Source: ThenBy(x => x.Name)",
            ThenBy(Untouched.Gadgets.OrderBy(x => x.Id).Where(x => x.Active == true)).ToString());
        Assert.Equal(
            "PAL1006: ThenBy stands after Take or Skip, but the service cuts the page last. Put ThenBy before Take and Skip. Source: ThenBy(x => x.Name)",
            ThenBy(Untouched.Gadgets.OrderBy(x => x.Id).Take(3)).ToString());
        Assert.Single(ThenBy(Untouched.Gadgets, x => x.Kind).Chain.Plan.Shape.Refusals);

        static AnalyticsQueryable<Gadget> ThenBy(AnalyticsQueryable<Gadget> query, Expression<Func<Gadget, string?>>? key = null)
        {
            key ??= x => x.Name;
            var source = Expression.Convert(query.Expression, typeof(IOrderedQueryable<Gadget>));
            return Read(Expression.Call(typeof(Queryable), nameof(Queryable.ThenBy), [typeof(Gadget), typeof(string)], source, key));
        }
    }

    [Fact]
    public void A_captured_lambda_is_read()
    {
        Expression<Func<Gadget, bool>> condition = x => x.Active == true;
        var where = Call(nameof(Queryable.Where), ((Expression<Func<Expression<Func<Gadget, bool>>>>)(() => condition)).Body);
        Assert.Equal("GET gadgets?filter=active eq true", Read(where).ToString());
        Assert.Equal("GET gadgets?filter=active eq true", Read(Call(nameof(Queryable.Where), condition)).ToString());
    }

    [Fact]
    public void What_is_no_query_is_refused()
    {
        var provider = ((IQueryable)Untouched.Gadgets).Provider;
        AssertRefused("'1'", () => provider.CreateQuery<Gadget>(Expression.Constant(1)));
        AssertRefused("'QueryableCallTests.Count()'", () => provider.CreateQuery<Gadget>(((Expression<Func<int>>)(() => Count())).Body));
        AssertRefused("'\"a\".Trim()'", () => provider.CreateQuery<Gadget>(((Expression<Func<string>>)(() => "a".Trim())).Body));
        AssertRefused("'1'", () => provider.Execute<int>(Expression.Constant(1)));
        AssertRefused("'QueryableCallTests.Count()'", () => provider.Execute<int>(((Expression<Func<int>>)(() => Count())).Body));
        Assert.Throws<ArgumentNullException>(() => provider.CreateQuery<Gadget>(null!));
    }

    [Fact]
    public void A_refusal_quotes_what_was_called()
    {
        IQueryable<Gadget> gadgets = Untouched.Gadgets;
        Assert.EndsWith(" Source: Take(10000)", gadgets.Take(10_000).ToString());
        Assert.EndsWith(" Source: Where(x => x.Kind != \"a\")", gadgets.Where(x => x.Kind != "a").ToString());
        Assert.EndsWith(" Source: GroupBy(x => x.Secret)", gadgets.GroupBy(x => x.Secret).Select(g => g.Key).ToString());
        Assert.EndsWith(" Source: 'x.Secret' in GroupBy(x => new { x.Secret, x.Name })", gadgets.GroupBy(x => new { x.Secret, x.Name }).Select(g => g.Key).ToString());
        Assert.EndsWith(" Source: Distinct()", gadgets.Distinct().ToString());
        Assert.Equal(
            "PAL1002: TakeWhile has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply TakeWhile to them.",
            gadgets.TakeWhile(x => x.Name == "a").ToString());
    }

    [Fact]
    public void A_source_of_several_lines_is_quoted_in_one() => Assert.EndsWith(
        " Source: 'x.Name.Trim()' in Where(x => x.Name!.Trim() == \"a\" || x.Id == null)",
        Untouched.Gadgets.Where(x =>
            x.Name!.Trim() == "a"
            || x.Id == null).ToString());

    private static int Count() => 1;

    private static MethodCallExpression Call(string name, Expression argument) =>
        Expression.Call(typeof(Queryable), name, [typeof(Gadget)], Untouched.Gadgets.Expression, argument);

    private static AnalyticsQueryable<Gadget> Read(Expression call) => (AnalyticsQueryable<Gadget>)AnalyticsProvider.CreateQuery<Gadget>(call);

    private static IQueryProvider AnalyticsProvider => Untouched.Gadgets.Provider;

    private static void AssertSame<T>(string preview, AnalyticsQueryable<T> query)
    {
        Assert.Equal(preview, query.ToString());
        Assert.Equal(preview, query.Provider.CreateQuery<T>(query.Expression).ToString());
    }

    private static void AssertRefused(string what, Func<object?> read)
    {
        var exception = Assert.Throws<AnalyticsQueryException>(read);
        Assert.Equal($"PAL1002: {what} has no counterpart in the service's request. {NotAQuery}", exception.Message);
        Assert.Equal("PAL1002", exception.RuleId);
    }
}
