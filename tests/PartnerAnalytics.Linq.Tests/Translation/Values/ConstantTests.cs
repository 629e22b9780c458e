using System.Linq.Expressions;
using System.Numerics;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>What is a constant of the query, and what is a value to be read, where others than the compiler wrote the query.</summary>
public sealed class ConstantTests
{
    private const long Big = 3_000_000_000;

    [Fact]
    public void Constants_and_their_conversions_stand_in_the_preview()
    {
        Assert.Equal("units eq 3", Preview(nameof(Gadget.Units), Expression.Convert(Expression.Constant(3), typeof(long))));
        Assert.Equal("units eq 3", Preview(nameof(Gadget.Units), Expression.ConvertChecked(Expression.Constant((byte)3), typeof(long))));
        Assert.Equal("weight eq 1.5", Preview(nameof(Gadget.Weight), Expression.Convert(Expression.Constant(1.5m), typeof(double))));
        Assert.Equal("price eq 3", Preview(nameof(Gadget.Price), Expression.Convert(Expression.Constant(3L), typeof(decimal))));
        Assert.Equal("name eq null", Preview(nameof(Gadget.Name), Expression.Default(typeof(string))));
        Assert.Equal("units eq null", Preview(nameof(Gadget.Units), Expression.Default(typeof(long?))));
        Assert.Equal("units eq null", Preview(nameof(Gadget.Units), Expression.Convert(Expression.Default(typeof(int?)), typeof(long?))));
    }

    [Fact]
    public void What_a_conversion_changes_or_the_user_wrote_is_a_value()
    {
        AssertValue("units eq -1294967296", nameof(Gadget.Units), Expression.Convert(Expression.Convert(Expression.Constant(Big), typeof(int)), typeof(long)));
        AssertValue("units eq 3", nameof(Gadget.Units), Expression.Convert(Expression.Convert(Expression.Constant(3), typeof(DayOfWeek)), typeof(long)));
        AssertValue("units eq 3", nameof(Gadget.Units), Expression.Convert(Expression.Convert(Expression.Constant(3), typeof(BigInteger)), typeof(long)));
        AssertValue("units eq 0", nameof(Gadget.Units), Expression.Default(typeof(long)));
        AssertValue("madeDate gt cast('0001-01-01', Edm.DateTimeOffset)", nameof(Gadget.MadeDate), Expression.Default(typeof(DateTimeOffset)));
    }

    [Fact]
    public void A_conversion_that_does_not_fit_throws_when_the_query_runs()
    {
        var query = Where(nameof(Gadget.Units), Expression.Convert(Expression.ConvertChecked(Expression.Constant(Big), typeof(int)), typeof(long)));
        Assert.StartsWith("GET gadgets?filter=units eq {", query.ToString());
        Assert.IsType<OverflowException>(Assert.Throws<AnalyticsQueryException>(query.ToRequestUri).InnerException);
        query = Where(nameof(Gadget.Units), Expression.Convert(Expression.Default(typeof(int?)), typeof(int)));
        Assert.StartsWith("GET gadgets?filter=units eq {", query.ToString());
        Assert.IsType<InvalidOperationException>(Assert.Throws<AnalyticsQueryException>(query.ToRequestUri).InnerException);
    }

    private static void AssertValue(string filter, string field, Expression value)
    {
        var query = Where(field, value);
        Assert.Contains(" {", query.ToString(), StringComparison.Ordinal);
        Assert.Equal(filter, query.Filter());
    }

    private static string Preview(string field, Expression value) => Where(field, value).ToString()["GET gadgets?filter=".Length..];

    private static AnalyticsQueryable<Gadget> Where(string field, Expression value)
    {
        var row = Expression.Parameter(typeof(Gadget), "x");
        var property = Expression.Property(row, field);
        var right = value.Type == property.Type ? value : Expression.Convert(value, property.Type);
        var body = field == nameof(Gadget.MadeDate) ? Expression.GreaterThan(property, right) : Expression.Equal(property, right);
        return Untouched.Gadgets.Where(Expression.Lambda<Func<Gadget, bool>>(body, row), null);
    }
}
