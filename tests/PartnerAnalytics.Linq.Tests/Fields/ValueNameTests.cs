using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Fields;

/// <summary>A preview names what is read when the query runs as the source does.</summary>
public sealed class ValueNameTests
{
    private static readonly Conditions<Gadget> OfValues = new()
    {
        { x => x.Name == Captured.Text, "name eq {Captured.Text}" },
        { x => x.Name == Captured.Names[1], "name eq {Captured.Names[1]}" },
        { x => x.Name == Captured.Grid[0, 1], "name eq {Captured.Grid[0, 1]}" },
        { x => x.Name == (Captured.Flag ? "a" : Captured.Text), "name eq {Captured.Flag ? \"a\" : Captured.Text}" },
        { x => x.Name == (Captured.Text ?? "none"), "name eq {Captured.Text ?? \"none\"}" },
        { x => x.Name == Captured.Maker(Captured.Text), "name eq {Captured.Maker(Captured.Text)}" },
        { x => x.Name == Captured.Boxed as string, "name eq {Captured.Boxed as string}" },
        { x => x.Active == Captured.Boxed is string, "active eq {Captured.Boxed is string}" },
        { x => x.Active == !Captured.Flag, "active eq {!Captured.Flag}" },
        { x => x.Units == Captured.Names.Length, "units eq {Captured.Names.Length}" },
        { x => x.Units == (int)Captured.Maybe!, "units eq {(int)Captured.Maybe}" },
        { x => x.Price == (decimal)Captured.Big, "price eq {(decimal)Captured.Big}" },
        { x => x.Weight == Captured.Number, "weight eq {Captured.Number}" },
    };

    private static readonly Conditions<Gadget> OfOperators = new()
    {
        { x => x.Units == Captured.Number + 1, "units eq {Captured.Number + 1}" },
        { x => x.Units == checked(Captured.Number + 1), "units eq {Captured.Number + 1}" },
        { x => x.Units == Captured.Number - 1, "units eq {Captured.Number - 1}" },
        { x => x.Units == checked(Captured.Number - 1), "units eq {Captured.Number - 1}" },
        { x => x.Units == -Captured.Number, "units eq {-Captured.Number}" },
        { x => x.Units == checked(-Captured.Number), "units eq {-Captured.Number}" },
        { x => x.Units == (Captured.Number - 1) * 2, "units eq {(Captured.Number - 1) * 2}" },
        { x => x.Units == checked(Captured.Number * 2), "units eq {Captured.Number * 2}" },
        { x => x.Units == Captured.Number / 2, "units eq {Captured.Number / 2}" },
        { x => x.Units == Captured.Number % 2, "units eq {Captured.Number % 2}" },
        { x => x.Units == Captured.Number << 1, "units eq {Captured.Number << 1}" },
        { x => x.Units == Captured.Number >> 1, "units eq {Captured.Number >> 1}" },
        { x => x.Units == (Captured.Number & 1), "units eq {Captured.Number & 1}" },
        { x => x.Units == (Captured.Number | 1), "units eq {Captured.Number | 1}" },
        { x => x.Units == (Captured.Number ^ 1), "units eq {Captured.Number ^ 1}" },
        { x => x.Units == ~Captured.Number, "units eq {~Captured.Number}" },
        { x => x.Active == (Captured.Number == 1), "active eq {Captured.Number == 1}" },
        { x => x.Active == (Captured.Number != 1), "active eq {Captured.Number != 1}" },
        { x => x.Active == Captured.Number > 1, "active eq {Captured.Number > 1}" },
        { x => x.Active == Captured.Number >= 1, "active eq {Captured.Number >= 1}" },
        { x => x.Active == Captured.Number < 1, "active eq {Captured.Number < 1}" },
        { x => x.Active == Captured.Number <= 1, "active eq {Captured.Number <= 1}" },
        { x => x.Active == (Captured.Flag && Captured.Number == 1), "active eq {Captured.Flag && (Captured.Number == 1)}" },
        { x => x.Active == (Captured.Flag || Captured.Number == 1), "active eq {Captured.Flag || (Captured.Number == 1)}" },
    };

    private static readonly Conditions<Gadget> OfCalls = new()
    {
        { x => x.Name == Captured.Text.Trim(), "name eq {Captured.Text.Trim()}" },
        { x => x.Name == (Captured.Text + "!").Trim(), "name eq {(Captured.Text + \"!\").Trim()}" },
        { x => x.Name == "abc".Substring(Captured.Number), "name eq {\"abc\".Substring(Captured.Number)}" },
        { x => x.Name == Captured.Text[0].ToString(), "name eq {Captured.Text[0].ToString()}" },
        { x => x.Name == string.Concat(Captured.Text, "a"), "name eq {string.Concat(Captured.Text, \"a\")}" },
        { x => x.Name == Captured.Names.First(), "name eq {Captured.Names.First()}" },
        { x => x.Name == Captured.Names.Select(s => s + "!").First(), "name eq {Captured.Names.Select(s => s + \"!\").First()}" },
        { x => x.Name == Captured.Names.Aggregate((a, b) => a + b), "name eq {Captured.Names.Aggregate((a, b) => a + b)}" },
        { x => x.Name == Captured.Show("a\"b\\c", null), "name eq {Captured.Show(\"a\\\"b\\\\c\")}" },
        { x => x.Name == Captured.Show(null, "a"), "name eq {Captured.Show(null, \"a\")}" },
        { x => x.Name == Captured.Show('c', null), "name eq {Captured.Show('c')}" },
        { x => x.Name == Captured.Show(true, null), "name eq {Captured.Show(true)}" },
        { x => x.Name == Captured.Show(false, null), "name eq {Captured.Show(false)}" },
        { x => x.Name == Captured.Show(double.NaN, null), "name eq {Captured.Show(double.NaN)}" },
        { x => x.Name == Captured.Show(1.5, null), "name eq {Captured.Show(1.5)}" },
        { x => x.Name == Captured.Show(DayOfWeek.Monday, null), "name eq {Captured.Show(DayOfWeek.Monday)}" },
        { x => x.Name == Captured.Show(typeof(string), null), "name eq {Captured.Show(typeof(string))}" },
        { x => x.Name == Captured.Show(Captured.Number + 1, null), "name eq {Captured.Show(Captured.Number + 1)}" },
    };

    private static readonly Conditions<Gadget> OfObjects = new()
    {
        { x => x.Name == new string('x', Captured.Number), "name eq {new string('x', Captured.Number)}" },
        { x => x.Units == new string[Captured.Number].Length, "units eq {new string[Captured.Number].Length}" },
        { x => x.Name == new[] { Captured.Text, "a" }[0], "name eq {new[] { Captured.Text, \"a\" }[0]}" },
        { x => x.Name == new List<string> { Captured.Text }[0], "name eq {new List<string> { … }[0]}" },
        { x => x.Name == new List<string>(Captured.Number) { "a" }[0], "name eq {new List<string>(Captured.Number) { … }[0]}" },
        { x => x.Name == new { Captured.Text }.Text, "name eq {new { Captured.Text }.Text}" },
        { x => x.Name == new { Other = Captured.Text }.Other, "name eq {new { Other = Captured.Text }.Other}" },
        { x => x.Name == new Box { Content = Captured.Text }.Content, "name eq {new Box { Content = Captured.Text }.Content}" },
        { x => x.Name == new Captured.Outer { Text = "a", Inner = { "b" } }.Text, "name eq {new Outer { Text = \"a\", Inner }.Text}" },
        { x => x.Name == Captured.Of<string>.Name, "name eq {Of<string>.Name}" },
        { x => x.Name == Captured.Of<bool>.Name, "name eq {Of<bool>.Name}" },
        { x => x.Name == Captured.Of<int?>.Name, "name eq {Of<int?>.Name}" },
        { x => x.Name == Captured.Of<long>.Name, "name eq {Of<long>.Name}" },
        { x => x.Name == Captured.Of<decimal>.Name, "name eq {Of<decimal>.Name}" },
        { x => x.Name == Captured.Of<double>.Name, "name eq {Of<double>.Name}" },
        { x => x.Name == Captured.Of<object>.Name, "name eq {Of<object>.Name}" },
        { x => x.Name == Captured.Of<DayOfWeek>.Name, "name eq {Of<DayOfWeek>.Name}" },
        { x => x.Name == Captured.Of<LongFlags>.Name, "name eq {Of<LongFlags>.Name}" },
        { x => x.Name == Captured.Of<Dictionary<int, DateTimeOffset>>.Name, "name eq {Of<Dictionary<int, DateTimeOffset>>.Name}" },
    };

    private readonly string _field = "field";

    private enum LongFlags : long
    {
        None,
    }

    public static TheoryData<string> All => [.. OfValues, .. OfOperators, .. OfCalls, .. OfObjects];

    [Theory]
    [MemberData(nameof(All))]
    public void A_value_is_named_as_it_is_written(string source)
    {
        var list = new[] { OfValues, OfOperators, OfCalls, OfObjects }.Single(c => c.Contains(source));
        Assert.Equal("GET gadgets?filter=" + list[source].Filter, Untouched.Gadgets.Where(list[source].Condition).ToString());
    }

    [Fact]
    public void Variables_of_every_scope_stand_alone()
    {
        var outer = "outer";
        for (var i = 0; i < 1; i++)
        {
            var inner = "inner" + i;
            Assert.Equal(
                "GET gadgets?filter=name eq {inner} or name eq {outer} or kind eq {outer} or name eq {_field} or name eq {_field.Length.ToString()}",
                Untouched.Gadgets.Where(x => x.Name == inner || x.Name == outer || x.Kind == outer || x.Name == _field || x.Name == _field.Length.ToString()).ToString());
        }
    }

    [Fact]
    public void Parameters_of_a_constructor_and_variables_of_an_iterator_keep_their_names()
    {
        Assert.Equal("GET gadgets?filter=name eq {market}", new Screen("a").Query.ToString());
        Assert.Equal("GET gadgets?filter=name eq {local} or name eq {parameter}", Assert.Single(Iterate("a")).ToString());
    }

    [Fact]
    public void What_only_a_hand_made_tree_holds_is_named_too()
    {
        var list = Expression.Constant(new List<string> { "a" }, typeof(List<string>));
        var item = Expression.MakeIndex(Expression.Field(null, typeof(ValueNameTests), nameof(List)), typeof(List<string>).GetProperty("Item"), [Expression.Constant(0)]);
        AssertName("ValueNameTests.List[0]", item);
        AssertName("Captured.Show(2018-01-02T03:04:05.5+00:00)", Show(Expression.Constant(new DateTimeOffset(2018, 1, 2, 3, 4, 5, 500, TimeSpan.Zero))));
        AssertName("Captured.Show(default(DateTimeOffset))", Show(Expression.Default(typeof(DateTimeOffset))));
        AssertName("Captured.Show(query)", Show(Expression.Constant(Untouched.Gadgets)));
        AssertName("Captured.Show(value)", Show(list));
    }

    private static readonly List<string> List = ["a"];

    private static MethodCallExpression Show(Expression value) => Expression.Call(
        typeof(Captured), nameof(Captured.Show), null, Expression.Convert(value, typeof(object)), Expression.Constant(null, typeof(string)));

    private static void AssertName(string name, Expression value)
    {
        var row = Expression.Parameter(typeof(Gadget), "x");
        var condition = Expression.Lambda<Func<Gadget, bool>>(Expression.Equal(Expression.Property(row, nameof(Gadget.Name)), value), row);
        Assert.Equal("GET gadgets?filter=name eq {" + name + "}", Untouched.Gadgets.Where(condition).ToString());
    }

    private static IEnumerable<AnalyticsQueryable<Gadget>> Iterate(string parameter)
    {
        var local = parameter + "!";
        yield return Untouched.Gadgets.Where(x => x.Name == local || x.Name == parameter);
    }

    private sealed class Screen(string market)
    {
        public AnalyticsQueryable<Gadget> Query => Untouched.Gadgets.Where(x => x.Name == market);
    }
}
