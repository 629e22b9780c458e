using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>What runs on rows means the same in a native program, which interprets it, as it means in C#.</summary>
public sealed class RowFunctionTests
{
    private static readonly Gadget Row = new() { Name = "lamp", Units = 3 };
    private static readonly Gadget Empty = new();

    [Fact]
    public void A_fallback_of_another_type_converts()
    {
        Expression<Func<Gadget, decimal>> amount = x => x.Units ?? 1.5m;
        Expression<Func<Gadget, DateTimeOffset>> made = x => new DateTime?() ?? x.MadeDate ?? DateTimeOffset.UnixEpoch;

        Assert.Equal((3m, 1.5m), (RowFunctions.Interpret(amount)(Row), RowFunctions.Interpret(amount)(Empty)));
        Assert.Equal(DateTimeOffset.UnixEpoch, RowFunctions.Interpret(made)(Row));
    }

    [Fact]
    public void What_is_made_of_an_element_and_its_number_or_one_of_a_list_means_the_same()
    {
        Expression<Func<Gadget, int, decimal>> numbered = (x, i) => (x.Units ?? 1.5m) + i;
        Expression<Func<Gadget, string, bool>> joined = (x, name) => new[] { x.Name, x.Kind }.Contains(name);

        Assert.Equal((5m, 3.5m), (RowFunctions.Interpret(numbered)(Row, 2), RowFunctions.Interpret(numbered)(Empty, 2)));
        Assert.Equal((true, false), (RowFunctions.Interpret(joined)(Row, "lamp"), RowFunctions.Interpret(joined)(Row, "desk")));
    }

    [Fact]
    public void A_member_of_a_delegate_is_not_the_delegate()
    {
        Expression<Func<Gadget, string?>> named = x => x.Name + ((Func<string?>)(() => x.Name)).ToString();

        Assert.Equal("lampSystem.Func`1[System.String]", RowFunctions.Interpret(named)(Row));
    }

    [Fact]
    public void An_array_of_fields_that_the_compiler_takes_for_a_span_is_searched()
    {
        Expression<Func<Gadget, bool>> named = x => new[] { x.Name, x.Kind }.Contains("lamp");

        Assert.Equal((true, false), (RowFunctions.Interpret(named)(Row), RowFunctions.Interpret(named)(Empty)));
    }

    [Fact]
    public void A_struct_that_is_filled_in_its_place_holds_what_it_was_filled_with()
    {
        Expression<Func<Gadget, Box>> boxed = x => new Box { Corner = { X = (int)(x.Units ?? 7), Label = x.Name }, Tags = { "a", x.Name } };

        var box = RowFunctions.Interpret(boxed)(Row);
        Assert.Equal((3, 0, "lamp"), (box.Corner.X, box.Corner.Y, box.Corner.Label));
        Assert.Equal(["a", "lamp"], box.Tags);
        Assert.Equal(7, RowFunctions.Interpret(boxed)(Empty).Corner.X);
    }

    [Fact]
    public void Structs_inside_of_structs_are_filled_too()
    {
        Expression<Func<Gadget, Frame>> framed = x =>
            new Frame { Width = 2, From = { Y = 5 }, Box = new Box { Corner = { Y = 1 } }, To = { X = 6 } };

        var frame = RowFunctions.Interpret(framed)(Row);
        Assert.Equal((2, 5, 1, 6), (frame.Width, frame.From.Y, frame.Box!.Corner.Y, frame.To.X));
    }

    [Fact]
    public void What_cannot_be_interpreted_is_refused()
    {
        Expression<Func<Gadget, bool>> searched = x => new[] { x.Name, x.Kind }.Overlaps(new[] { "lamp" });

        Assert.Equal("PAL1003", Assert.Throws<AnalyticsQueryException>(() => RowFunctions.Interpret(searched)).RuleId);
    }

    private struct Corner
    {
        public int X;

        public int Y;

        public string? Label { get; set; }
    }

    private struct Frame
    {
        public Corner From;

        public Corner To;

        public int Width { get; set; }

        public Box? Box { get; set; }
    }

    private sealed class Box
    {
        public Corner Corner = new() { Y = 0 };

        public List<string?> Tags { get; } = [];
    }
}
